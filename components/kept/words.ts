import type { Localized } from '../../src/language.ts';

/** What is said of kept runs outside their list. */
interface KeptWords {
  readonly title: string;
  readonly loading: string;
  readonly failed: (why: string) => string;
  readonly shown: (name: string, date: string) => string;
  readonly ghost: (name: string) => string;
  readonly old: (name: string) => string;
}

export const keptWords: Localized<KeptWords> = {
  en: {
    title: 'Keep and compare runs',
    loading: 'Loading …',
    failed: (why) => `Could not be loaded: ${why}`,
    shown: (name, date) => `Kept run “${name}” of ${date}.`,
    ghost: (name) => `Faint: the kept run “${name}”.`,
    old: (name) => `“${name}” was kept by an earlier version of this exhibit and cannot be drawn any more.`,
  },
  zh: {
    title: '保留运行，互相比较',
    loading: '正在加载……',
    failed: (why) => `没能加载：${why}`,
    shown: (name, date) => `保留的运行“${name}”，${date}。`,
    ghost: (name) => `淡色：保留的运行“${name}”。`,
    old: (name) => `“${name}”是本展品的旧版本保留的，已经画不出来了。`,
  },
};
