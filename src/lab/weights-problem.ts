import { quoted } from '../checkpoints/words.ts';
import { sayBytes } from '../exhibits/numbers.ts';
import type { Language } from '../language.ts';
import { RESUMABLE } from './resumable.ts';

/** Why a safetensors file cannot be taken as weights. */
export type WeightsProblem =
  | { readonly code: 'not-ours' | 'too-large' }
  | { readonly code: 'other-version'; readonly version: string }
  | { readonly code: 'other-exhibit'; readonly exhibit: string }
  | { readonly code: 'cut-off'; readonly missing: number }
  | { readonly code: 'damaged'; readonly entry: string }
  | { readonly code: 'wrong-tensor'; readonly name: string; readonly expected: readonly number[]; readonly found: readonly number[] }
  | { readonly code: 'not-finite'; readonly name: string };

export class WeightsError extends Error {
  readonly problem: WeightsProblem;

  constructor(problem: WeightsProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Names come from the file and may be anything: shown short. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export function sayWeightsProblem(problem: WeightsProblem, language: Language): string {
  const t = (en: string, zh: string) => (language === 'en' ? en : zh);
  const name = (text: string) => quoted([short(text)], language);
  const sides = (shape: readonly number[]) => (shape.length > 0 ? shape.join(' × ') : t('nothing', '没有'));
  switch (problem.code) {
    case 'not-ours': return t('This safetensors file holds no networks of this site. Files that can be loaded are those saved here.', '这个 safetensors 文件里没有本站的网络。能载入的只有在这里保存的文件。');
    case 'too-large': return t('The file is far larger than any that is saved here, and was not read.', '文件比这里保存的任何文件都大得多，没有读取。');
    case 'other-version': return t(`The file is of format version ${short(problem.version) || '?'}, which this page does not know. Reload the page to get the newest.`, `文件的格式版本是 ${short(problem.version) || '?'}，本页不认识。请重新载入页面，换成最新版本。`);
    case 'other-exhibit': {
      const there = RESUMABLE.includes(problem.exhibit);
      return t(
        `These networks were trained in another exhibit, ${name(problem.exhibit)}${there ? '; load them there' : ', and cannot be loaded'}.`,
        `这些网络是在另一个展品${name(problem.exhibit)}里训练的，${there ? '请到那里载入' : '不能载入'}。`,
      );
    }
    case 'cut-off': return t(`The file breaks off: ${sayBytes(problem.missing, 'en')} of its numbers are missing.`, `文件不完整：少了 ${sayBytes(problem.missing, 'zh')} 的数。`);
    case 'damaged': return t(`The file is damaged: its entry ${name(problem.entry)} cannot be read.`, `文件已损坏：条目${name(problem.entry)}读不出来。`);
    case 'wrong-tensor': return t(`The file is damaged: ${name(problem.name)} should hold ${sides(problem.expected)} numbers (F32), and holds ${sides(problem.found)}.`, `文件已损坏：${name(problem.name)}应有 ${sides(problem.expected)} 个数（F32），实际是 ${sides(problem.found)}。`);
    case 'not-finite': return t(`The file holds something that is not a finite number, in ${name(problem.name)}; these networks would compute nothing else.`, `文件里有不是有限数的值，在${name(problem.name)}中；这样的网络算不出别的东西。`);
  }
}
