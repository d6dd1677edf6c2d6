import { bounds, sayEstimate } from '../../exhibits/estimate.ts';
import { say } from '../../exhibits/numbers.ts';
import type { Language, Localized } from '../../language.ts';
import type { Agreement, Finding } from '../../trials/finding.ts';
import type { ClaimVerdict, Outcome, Trial } from '../../trials/trial.ts';
import type { HEARD, Topic } from './schema.ts';

/** Everything that the claims' pages say besides the claims. */
interface ClaimWords {
  readonly title: string;
  readonly description: string;
  readonly back: string;
  readonly verdicts: Readonly<Record<ClaimVerdict, string>>;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly heardIn: string;
  readonly heard: Readonly<Record<(typeof HEARD)[number], string>>;
  readonly truth: string;
  readonly evidence: string;
  readonly exhibits: string;
  readonly preset: string;
  readonly limits: string;
  readonly previous: string;
  readonly next: string;
  readonly filter: { readonly verdict: string; readonly topic: string; readonly all: string; readonly shown: (count: string, total: number) => string };
  /** On the list: a claim that can be tested, and what its stored trials say of the stated verdict. */
  readonly testable: (trials: number) => string;
  readonly trial: TrialWords;
}

interface TrialWords {
  readonly eyebrow: string;
  readonly registered: string;
  readonly hypothesis: string;
  readonly statistic: string;
  readonly rule: string;
  readonly setting: string;
  readonly defaults: string;
  readonly meaning: string;
  readonly nothing: string;
  readonly run: (seeds: number) => string;
  readonly pause: string;
  readonly resume: string;
  readonly stop: string;
  readonly again: string;
  readonly cost: (seconds: string, seeds: number) => string;
  readonly needsJavaScript: string;
  readonly progress: string;
  readonly seed: (done: number, total: number, seed: number) => string;
  readonly stopped: string;
  readonly done: string;
  readonly paused: string;
  readonly stored: string;
  readonly yours: string;
  readonly storedOf: (made: string, engine: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly supports: string;
  readonly refutes: string;
  readonly failedSeed: (seed: number, why: string) => string;
  readonly noNumber: string;
  readonly seedColumn: string;
  readonly valueColumn: string;
  readonly runColumn: string;
  readonly agreements: Readonly<Record<Agreement, string>>;
  readonly unlikeStored: string;
}

export const claimWords: Localized<ClaimWords> = {
  en: {
    title: 'Claims on trial',
    description: 'What is said about ε- and v-prediction, right and wrong: each claim with a verdict, its sources, and, where a small experiment can decide, a test that was fixed before it was run.',
    back: 'All claims',
    verdicts: { true: 'true', half: 'half true', depends: 'it depends', unsupported: 'unsupported', false: 'false' },
    topics: { definition: 'Definitions', training: 'Training', sampling: 'Sampling', guidance: 'Guidance', checkpoints: 'Checkpoints', history: 'History' },
    heardIn: 'Heard in',
    heard: { answers: 'answers copied from chats', posts: 'blog posts and videos', threads: 'forums and issue threads', guides: 'guides to programs', papers: 'papers and documentation' },
    truth: 'Correct',
    evidence: 'Sources',
    exhibits: 'See it',
    preset: 'with the settings of this claim',
    limits: 'What this site cannot decide',
    previous: 'Previous claim',
    next: 'Next claim',
    filter: { verdict: 'Verdict', topic: 'Topic', all: 'all', shown: (count, total) => `${count} of ${total} claims shown.` },
    testable: (trials) => (trials === 1 ? 'One test to run' : `${trials} tests to run`),
    trial: {
      eyebrow: 'Try it yourself',
      registered: 'Fixed before the stored run',
      hypothesis: 'Hypothesis',
      statistic: 'Measured',
      rule: 'Decided by',
      setting: 'Run with',
      defaults: 'default settings',
      meaning: 'For the claim',
      nothing: 'says nothing',
      run: (seeds) => `Run ${seeds} seeds`,
      pause: 'Pause',
      resume: 'Continue',
      stop: 'Stop',
      again: 'Run again',
      cost: (seconds, seeds) => `Seeds other than the stored ones, one after the other, in this browser. The ${seeds} stored seeds took ${seconds} s.`,
      needsJavaScript: 'To run the test yourself, turn on JavaScript. The stored result is complete without it.',
      progress: 'Progress over all seeds',
      seed: (done, total, seed) => `${done} of ${total} seeds done; seed ${seed} is running.`,
      stopped: 'Stopped. Fewer seeds than were fixed decide nothing.',
      done: 'Done: all seeds run.',
      paused: 'Paused.',
      stored: 'Stored run',
      yours: 'Your run',
      storedOf: (made, engine) => `${made}, ${engine}`,
      outcomes: { supported: 'supported', refuted: 'refuted', undecided: 'undecided' },
      supports: 'supports',
      refutes: 'refutes',
      failedSeed: (seed, why) => `Seed ${seed} failed: ${why}`,
      noNumber: 'training diverged, or there was nothing to measure.',
      seedColumn: 'seed',
      valueColumn: 'value',
      runColumn: 'run',
      agreements: {
        agrees: 'This speaks for the verdict above.',
        silent: 'This does not decide: the verdict above rests on the sources alone.',
        disagrees: 'Our run does not support our own verdict.',
      },
      unlikeStored: 'Your run comes out unlike the stored one.',
    },
  },
  zh: {
    title: '流行说法，逐条检验',
    description: '关于噪声预测与速度预测的种种说法，有对有错：每一条都给出结论和出处；凡是小实验能判断的，还附上一个事先定好规则的检验。',
    back: '全部说法',
    verdicts: { true: '正确', half: '半对', depends: '看情况', unsupported: '没有依据', false: '错误' },
    topics: { definition: '定义', training: '训练', sampling: '采样', guidance: '引导', checkpoints: '检查点', history: '来历' },
    heardIn: '常见于',
    heard: { answers: '聊天里抄来的回答', posts: '博客与视频', threads: '论坛与问题讨论', guides: '软件教程', papers: '论文与文档' },
    truth: '正确的说法',
    evidence: '出处',
    exhibits: '亲眼看看',
    preset: '已设成这条说法所需的参数',
    limits: '本站无法判断的部分',
    previous: '上一条',
    next: '下一条',
    filter: { verdict: '结论', topic: '主题', all: '全部', shown: (count, total) => `显示 ${count} 条，共 ${total} 条。` },
    testable: (trials) => `有 ${trials} 个检验可以运行`,
    trial: {
      eyebrow: '自己试试',
      registered: '存好的运行之前就已定好',
      hypothesis: '假设',
      statistic: '测量什么',
      rule: '怎样判定',
      setting: '运行参数',
      defaults: '默认设置',
      meaning: '对这条说法意味着',
      nothing: '不说明什么',
      run: (seeds) => `运行 ${seeds} 个种子`,
      pause: '暂停',
      resume: '继续',
      stop: '停止',
      again: '再运行一次',
      cost: (seconds, seeds) => `所用种子与存好的不同，在这个浏览器里逐个运行。存好的 ${seeds} 个种子用时 ${seconds} 秒。`,
      needsJavaScript: '想亲自运行，请打开 JavaScript。存好的结果不用它也完整可读。',
      progress: '全部种子的进度',
      seed: (done, total, seed) => `已完成 ${done} 个种子，共 ${total} 个；正在运行种子 ${seed}。`,
      stopped: '已停止。种子数少于事先规定，不作判定。',
      done: '完成：全部种子已运行。',
      paused: '已暂停。',
      stored: '存好的运行',
      yours: '你的运行',
      storedOf: (made, engine) => `${made}，${engine}`,
      outcomes: { supported: '支持', refuted: '否定', undecided: '未定' },
      supports: '支持假设',
      refutes: '否定假设',
      failedSeed: (seed, why) => `种子 ${seed} 失败：${why}`,
      noNumber: '训练发散，或者没有可测的量。',
      seedColumn: '种子',
      valueColumn: '数值',
      runColumn: '哪次运行',
      agreements: {
        agrees: '这一结果支持上面的结论。',
        silent: '这一结果无法判定，上面的结论只以出处为据。',
        disagrees: '我们自己的运行并不支持上面的结论。',
      },
      unlikeStored: '你的运行与存好的运行结果不同。',
    },
  },
};

/** "below 0.5", "between 0.8 and 1.25". */
export function sayExpected({ above, below }: Trial['expects'], language: Language): string {
  const number = (value: number) => say(value, language);
  if (above !== undefined && below !== undefined) return language === 'en' ? `between ${number(above)} and ${number(below)}` : `在 ${number(above)} 与 ${number(below)} 之间`;
  if (above !== undefined) return language === 'en' ? `above ${number(above)}` : `大于 ${number(above)}`;
  return language === 'en' ? `below ${number(below!)}` : `小于 ${number(below!)}`;
}

export function sayRule({ expects, seeds }: Trial, language: Language): string {
  const expected = sayExpected(expects, language);
  return language === 'en'
    ? `${seeds} seeds. Supported if the 95% interval of their mean lies wholly ${expected}, refuted if wholly outside, otherwise undecided.`
    : `${seeds} 个种子。它们平均值的 95% 区间若全部${expected}，则支持；若全部在此之外，则否定；否则未定。`;
}

/** The computed verdict in words, with its numbers. */
export function sayFinding(finding: Finding, expects: Trial['expects'], language: Language): string {
  const { outcomes } = claimWords[language].trial;
  const { estimate, outcome, failed, incomplete } = finding;
  const expected = sayExpected(expects, language);
  const numbers = sayEstimate(rounded(finding), language);
  const seeds = language === 'en' ? `${estimate.seeds} ${estimate.seeds === 1 ? 'seed' : 'seeds'}` : `${estimate.seeds} 个种子`;
  if (language === 'en') {
    const lost = failed > 0 ? ` ${failed} of them failed, so nothing is decided.` : '';
    return incomplete ? `So far ${numbers}, ${seeds}.${lost}` : `Hypothesis ${outcomes[outcome]}: ${numbers}, ${seeds}; ${expected} was expected.${lost}`;
  }
  const lost = failed > 0 ? `其中 ${failed} 个失败，因此不作判定。` : '';
  return incomplete ? `目前为 ${numbers}，${seeds}。${lost}` : `假设${{ supported: '得到支持', refuted: '被否定', undecided: '未能判定' }[outcome]}：${numbers}，${seeds}；假设要求${expected}。${lost}`;
}

/** An interval without width says no more than its mean. */
function rounded({ estimate }: Finding): Finding['estimate'] {
  const [low, high] = bounds(estimate);
  const { mean, seeds } = estimate;
  const size = Math.max(Math.abs(low), Math.abs(high));
  return high - low <= 1e-9 * size ? { mean, seeds } : estimate;
}
