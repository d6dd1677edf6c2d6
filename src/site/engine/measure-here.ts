import type { engineWords } from './words.ts';
import { say } from '../../exhibits/numbers.ts';
import { median, medianRatio } from '../../bench/turns.ts';
import type { Language } from '../../language.ts';
import { measureInWorker } from '../../lab/bench.ts';
import { dictionaries } from '../dictionary.ts';

/** A few seconds of turns between our trainer and the naive one, as one sentence. */
export async function measureHere(language: Language, words: (typeof engineWords)[Language]['measure'], tell: (text: string) => void): Promise<string> {
  const { backends } = dictionaries[language];
  const { id, adapter, ours, naive, kernels, naiveKernels } = await measureInWorker((report) => tell(words.running(backends[report.id])));
  const number = (value: number) => say(value, language);
  return words.result(backends[id], adapter, number(median(ours)), number(median(naive)), number(medianRatio(ours, naive)), number(kernels), number(naiveKernels));
}
