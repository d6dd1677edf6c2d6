import type { DataSet } from '../data/data-set.ts';
import type { DataSetId } from '../data/catalogue.ts';
import { loadDataSet } from '../data/load.ts';
import type { OwnText } from '../data/own/own-text.ts';
import type { Exhibit, ExhibitText } from '../exhibits/exhibit.ts';
import { sayChanged } from '../exhibits/say-setting.ts';
import type { Language } from '../language.ts';
import { chroma, guidance } from './guided.ts';
import { laboratory } from './laboratory.ts';
import { angle, forwardProcess, lossWeight, targetGeometry, targetMagnitude } from './numpy-recipes.ts';
import { sayIn } from './python.ts';
import type { Recipe } from './recipe.ts';
import { highDimension, solverSteps, zeroTerminalSnr } from './sampler-recipes.ts';
import { denoisingError, fairComparison, gradientNorms, twinTraining, wrongSetting, yourOwnTarget } from './training-recipes.ts';

const recipes: Readonly<Record<string, Recipe<never>>> = {
  'target-magnitude': targetMagnitude,
  'forward-process': forwardProcess,
  'loss-weight': lossWeight,
  'target-geometry': targetGeometry,
  angle,
  'twin-training': twinTraining,
  'denoising-error': denoisingError,
  'gradient-norms': gradientNorms,
  'fair-comparison': fairComparison,
  'wrong-setting': wrongSetting,
  'your-own-target': yourOwnTarget,
  guidance,
  chroma,
  laboratory,
  'solver-steps': solverSteps,
  'high-dimension': highDimension,
  'zero-terminal-snr': zeroTerminalSnr,
};

/** The data set that an exhibit's settings name, or that it always has; none where it has none. */
export async function dataOf({ id }: Exhibit, values: Readonly<Record<string, unknown>>): Promise<DataSet | undefined> {
  const named = values['dataSet'] ?? (id === 'chroma' ? 'colours' : undefined);
  return named === undefined ? undefined : loadDataSet(named as DataSetId | OwnText);
}

export interface ScriptOrder {
  readonly exhibit: Exhibit;
  /** The exhibit's, in `language`. */
  readonly text: ExhibitText;
  readonly values: Readonly<Record<string, unknown>>;
  /** As `dataOf` finds it. */
  readonly data: DataSet | undefined;
  readonly language: Language;
  /** Where these settings can be seen. */
  readonly address: string;
}

/**
 * What an exhibit computes at its present settings as a Python script: PyTorch and diffusers where networks are trained, NumPy elsewhere. The same
 * formulas and settings; not the same random numbers.
 * @throws RangeError for an exhibit without a recipe.
 */
export function scriptFor({ exhibit, text: { title, question }, values, data, language, address }: ScriptOrder): string {
  const recipe = recipes[exhibit.id];
  if (!recipe) throw new RangeError(`no script for ${exhibit.id}`);
  const say = sayIn(language);
  const changed = sayChanged(exhibit.parameters, values, language);
  const lines = [`${title}${say(': ', '：')}${question}`, changed.length > 0 ? changed.join(say('; ', '；')) : say('default settings', '默认设置'), address];
  return recipe({ values: values as never, data: data!, about: { lines }, say });
}
