import type { Say } from './python.ts';
import { quoted } from './python.ts';

export interface About {
  /** Title, question, settings and address of the exhibit. */
  readonly lines: readonly string[];
}

export const head = ({ lines }: About, needs: string, imports: readonly string[], say: Say): string =>
  `"""${lines.map(quoted).join('\n')}\n\n${say('Needs', '需要')}: pip install ${needs}\n"""\n${imports.join('\n')}`;
