import type { Figure } from '../../src/exhibits/figure.ts';
import { sayChanged } from '../../src/exhibits/say-setting.ts';
import type { Language } from '../../src/language.ts';
import { dictionaries } from '../../src/site/dictionary.ts';
import { addressFor, type Origin } from './origin.ts';
import type { Caption } from './sheet.ts';
import { partsWords } from './parts-words.ts';

/** Site, exhibit, settings, seed and address, for the foot of a file. */
export async function captionOf(figure: Figure, origin: Origin, language: Language): Promise<Caption> {
  const { exhibit, values } = origin;
  const { title } = (await exhibit.text())[language];
  const words = partsWords[language];
  const address = addressFor(origin, language);
  const { siteName } = dictionaries[language];
  const changed = sayChanged(exhibit.parameters, values, language);
  const separator = language === 'en' ? '; ' : '；';
  const seed = 'seed' in values && values['seed'] === exhibit.parameters['seed']?.default ? [words.seed(String(values['seed']))] : [];
  const drawn = shortened(address);
  return {
    lines: [`${siteName} · ${title} · ${words.settings}${[...(changed.length > 0 ? changed : [words.defaults]), ...seed].join(separator)}`, drawn === address ? address : `${drawn} ${words.wholeAddress}`],
    metadata: { site: siteName, exhibit: exhibit.id, figure: figure.id, title: figure.title, finding: figure.finding, configuration: values, address },
  };
}

/** Values that are longer than this, a reader's own data, fill lines that nobody types in: of them the ends are drawn. */
const LONGEST_VALUE = 48;
const [BEGINNING, END] = [12, 6];

/** An address to be looked at, not to be opened: the middle of its long values is left out. */
export const shortened = (address: string): string =>
  address.replace(/=([^&#]+)/g, (all, value: string) => (value.length > LONGEST_VALUE ? `=${value.slice(0, BEGINNING)}…${value.slice(-END)}` : all));
