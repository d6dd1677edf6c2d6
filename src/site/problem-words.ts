import type { Problem } from '../exhibits/parameters.ts';
import type { Localized } from '../language.ts';

/** What is said of settings that could not be taken as given. */
interface ProblemWords {
  readonly problem: (label: string, kind: Problem['kind'], given: string, used: string) => string;
  /** Problems beyond those that are told one by one. */
  readonly moreProblems: (count: number) => string;
}

export const problemWords: Localized<ProblemWords> = {
  en: {
    problem: (label, kind, given, used) =>
      ({
        'unknown-name': `There is no setting “${label}”; it was left out.`,
        'not-a-number': `${label}: “${given}” is not a number; ${used} is used.`,
        'out-of-range': `${label}: ${given} is out of range; ${used} is used.`,
        'not-an-option': `${label}: “${given}” is not on offer; ${used} is used.`,
        'too-few': `${label}: at least one must stay chosen; ${used} is kept.`,
        'wrong-count': `${label}: “${given}” has not the right number of values; ${used} is used.`,
        'given-twice': `${label}: given twice, “${given}” and “${used}”; the last counts.`,
        'newer-format': `This link was made by a newer version of this site (format ${given}, here ${used}); what could be read of it has been taken.`,
        'unknown-format': `This link names a format, “${given}”, that there is not; it has been read as format ${used}.`,
        'not-here': `This link brings settings for “${given}”, and no such exhibit stands on this page; they were left out.`,
        'unreadable-data': `${label}: the data in the link are damaged or cut off; ${used} is used.`,
        'few-points': `${label}: the data in the link are too few points; ${used} is used.`,
        'no-spread': `${label}: all points in the link are the same; ${used} is used.`,
        'many-points': `${label}: the data in the link have more points than this exhibit can answer for; ${used} is used.`,
        'one-class': `${label}: this exhibit needs at least two classes, and the data in the link have one; ${used} is used.`,
      })[kind],
    moreProblems: (count) => `And ${count} more of the kind.`,
  },
  zh: {
    problem: (label, kind, given, used) =>
      ({
        'unknown-name': `没有“${label}”这项设置，已略去。`,
        'not-a-number': `${label}：“${given}”不是数字，改用 ${used}。`,
        'out-of-range': `${label}：${given} 超出范围，改用 ${used}。`,
        'not-an-option': `${label}：没有“${given}”这个选项，改用 ${used}。`,
        'too-few': `${label}：至少要保留一项，仍用 ${used}。`,
        'wrong-count': `${label}：“${given}”的数值个数不对，改用 ${used}。`,
        'given-twice': `${label}：给了两次（“${given}”和“${used}”），以后一次为准。`,
        'newer-format': `这个链接来自本站更新的版本（格式 ${given}，本页为 ${used}），能读懂的部分已采用。`,
        'unknown-format': `链接里的格式“${given}”并不存在，已按格式 ${used} 读取。`,
        'not-here': `链接里是“${given}”的设置，而本页没有这件展品，已略去。`,
        'unreadable-data': `${label}：链接里的数据已损坏或被截断，改用 ${used}。`,
        'few-points': `${label}：链接里的点太少，改用 ${used}。`,
        'no-spread': `${label}：链接里的点全都相同，改用 ${used}。`,
        'many-points': `${label}：链接里的点太多，这个展品算不过来，改用 ${used}。`,
        'one-class': `${label}：这个展品至少要有两个类别，而链接里的数据只有一个，改用 ${used}。`,
      })[kind],
    moreProblems: (count) => `此外还有 ${count} 处同类问题。`,
  },
};
