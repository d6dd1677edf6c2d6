import type { EndReason, Holds } from '../exhibits/exhibit.ts';
import type { Problem } from '../exhibits/parameters.ts';
import type { Language } from '../language.ts';
import type { BackendId } from '../learning/backend.ts';
import type { Room } from './rooms.ts';

export type PauseReason = 'asked' | 'hidden' | 'held';

/** Everything the interface says. A key that one language lacks is a type error. */
export interface Dictionary {
  readonly siteName: string;
  readonly tagline: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly exhibit: string;
  readonly actions: { readonly start: string; readonly pause: string; readonly resume: string; readonly step: string; readonly reset: string; readonly addSeed: string };
  /** Of a slider that moves by itself; `next` where motion is unwelcome. */
  readonly play: Readonly<Record<'start' | 'stop' | 'next', (label: string) => string>>;
  readonly settings: string;
  readonly presets: string;
  readonly link: { readonly copy: string; readonly copied: string; readonly byHand: string };
  /** Values read off a chart: at one place of its first column, or their means from one place to another. */
  readonly reading: (column: string, from: string, to: string | undefined, count: number, values: readonly string[]) => string;
  readonly viewSettings: string;
  readonly tryThis: string;
  readonly caveats: string;
  readonly numbers: string;
  readonly needsJavaScript: string;
  readonly progress: string;
  readonly idle: string;
  /** Settings differ from those of the run on screen. */
  readonly changed: { readonly idle: string; readonly underWay: string; readonly over: string };
  readonly starting: string;
  readonly running: string;
  readonly pausedBy: Readonly<Record<PauseReason, string>>;
  readonly ended: Readonly<Record<EndReason, string>>;
  readonly failed: (message: string) => string;
  readonly count: Readonly<Record<'steps' | 'examples', (done: string, total: string) => string>>;
  readonly speed: Readonly<Record<'steps' | 'examples', (perSecond: string) => string>>;
  readonly share: (percent: number) => string;
  readonly trained: (steps: string) => string;
  readonly exactValue: string;
  /** A part of the page could not be loaded. */
  readonly notLoaded: string;
  readonly timeLeft: (seconds: number) => string;
  readonly backends: Readonly<Record<BackendId | 'javascript', string>>;
  readonly engine: { readonly label: string; readonly auto: string; readonly help: string };
  readonly runsOn: (backend: string, adapter: string | undefined) => string;
  readonly rejected: (backend: string, reason: string) => string;
  readonly rejectedBecause: Readonly<Record<'unavailable' | 'no-adapter' | 'failed' | 'wrong-numbers', string>>;
  readonly referenceRun: (made: string, engine: string, seconds: string, seeds: number) => string;
  readonly liveRun: string;
  readonly smallNetwork: string;
  readonly verdict: string;
  readonly seeds: (count: number) => string;
  readonly holds: Readonly<Record<Holds, string>>;
  readonly problem: (label: string, kind: Problem['kind'], given: string, used: string) => string;
  /** Problems beyond those that are told one by one. */
  readonly moreProblems: (count: number) => string;
  readonly gallery: { readonly title: string; readonly description: string; readonly back: string };
  readonly home: { readonly chapters: string; readonly short: string };
  readonly glossary: { readonly title: string; readonly description: string };
  readonly notation: { readonly title: string; readonly description: string; readonly columns: readonly string[] };
  readonly prose: {
    readonly chapter: (n: number) => string;
    readonly inThisChapter: string;
    readonly otherChapters: string;
    readonly previous: string;
    readonly next: string;
    readonly sources: string;
    readonly derivation: string;
    readonly exercise: string;
    readonly whatToSee: string;
    readonly outcomes: string;
  };
  readonly quiz: Readonly<Record<'guess' | 'check' | 'answer' | 'answers' | 'right' | 'wrong', string>>;
  readonly nav: Readonly<Record<Room | 'label' | 'cite', string>>;
  readonly search: {
    readonly title: string;
    readonly description: string;
    readonly field: string;
    readonly loading: string;
    readonly found: (count: number, query: string, shown: number) => string;
    readonly nothing: (query: string) => string;
    readonly failed: string;
    readonly needsJavaScript: string;
    readonly more: string;
  };
  readonly citation: Readonly<Record<'title' | 'plain' | 'bibtex' | 'copy' | 'copied' | 'byHand', string>>;
  readonly feed: { readonly title: string; readonly description: string; readonly link: string };
  readonly footer: { readonly label: string; readonly code: string; readonly data: string; readonly privacy: string };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
}

const duration = (seconds: number, minute: string, second: string): string => {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 90 ? `${whole} ${second}` : `${Math.round(whole / 60)} ${minute}`;
};

export const dictionaries: Readonly<Record<Language, Dictionary>> = {
  en: {
    siteName: 'What to Predict',
    tagline: 'ε, v or x₀: what a diffusion network should predict, answered by networks that train in front of you.',
    skip: 'Skip to the text',
    otherLanguage: '中文',
    theme: { label: 'Colours', auto: 'as the system', light: 'light', dark: 'dark' },
    exhibit: 'Exhibit',
    actions: { start: 'Run', pause: 'Pause', resume: 'Continue', step: 'Step', reset: 'Reset', addSeed: 'Add another seed' },
    play: { start: (label) => `Play: ${label}`, stop: (label) => `Stop: ${label}`, next: (label) => `Move on: ${label}` },
    settings: 'Settings of the run',
    presets: 'Presets',
    link: { copy: 'Copy a link to these settings', copied: 'Copied.', byHand: 'The link, to copy by hand' },
    reading: (column, from, to, count, values) => `${column} = ${to === undefined ? from : `${from} to ${to}, means of ${count} values`}: ${values.join(', ')}`,
    viewSettings: 'What is shown',
    tryThis: 'Try',
    caveats: 'What this does not show',
    numbers: 'The numbers',
    needsJavaScript: 'The charts show a stored run. To run it yourself, turn on JavaScript.',
    progress: 'Progress',
    idle: 'Not running. The charts show the stored reference run.',
    changed: {
      idle: 'Settings changed: the charts show the stored reference run until you press Run.',
      underWay: 'Settings changed: they hold from the next run on (Reset, then Run).',
      over: 'Settings changed: the charts show the run before until you press Run.',
    },
    starting: 'Starting: engine, self-check, first measurement …',
    running: 'Running.',
    pausedBy: { asked: 'Paused.', hidden: 'Paused while this tab was out of sight. Press Continue.', held: 'What needs no training has been computed. Press Continue to train the networks as well.' },
    ended: {
      budget: 'Done: all training steps made.',
      complete: 'Done.',
      flat: 'Stopped: no loss has fallen measurably for 2,000 steps.',
      'non-finite': 'Stopped: a loss is no longer a finite number. What was measured before it stays on the charts. Another seed or a lower learning rate may help.',
    },
    failed: (message) => `The run broke off. Nothing on the page is lost; press Reset to try again. (${message})`,
    count: { steps: (done, total) => `${done} of ${total} steps`, examples: (done, total) => `${done} of ${total} examples` },
    speed: { steps: (perSecond) => `${perSecond} steps a second`, examples: (perSecond) => `${perSecond} a second` },
    share: (percent) => `${percent}% of the work`,
    trained: (steps) => `${steps} training steps`,
    exactValue: 'exact value',
    notLoaded: 'The charts could not be loaded, so they do not follow. Check the connection and press Run again.',
    timeLeft: (seconds) => `about ${duration(seconds, 'min', 's')} left`,
    backends: { webgpu: 'WebGPU (graphics processor)', wasm: 'WebAssembly (processor)', cpu: 'plain JavaScript (slow)', javascript: 'JavaScript in double precision; nothing is trained' },
    engine: { label: 'Computes on', auto: 'the first that works', help: 'Tried in this order: WebGPU, WebAssembly, JavaScript. Small networks are not always fastest on a graphics processor.' },
    runsOn: (backend, adapter) => `Runs on ${backend}${adapter ? `: ${adapter}` : ''}.`,
    rejected: (backend, reason) => `${backend} was not used: ${reason}.`,
    rejectedBecause: {
      unavailable: 'this browser does not offer it',
      'no-adapter': 'the browser gave no graphics adapter',
      failed: 'it could not be started',
      'wrong-numbers': 'it computed wrong numbers in the self-check',
    },
    referenceRun: (made, engine, seconds, seeds) => `Stored reference run of ${made}: ${engine}, ${seeds === 1 ? 'one seed' : `${seeds} seeds, the first of them drawn`}, ${seconds} s.`,
    liveRun: 'Live run in this page.',
    smallNetwork: 'On a small screen the network starts at half the width, so that it trains quickly.',
    verdict: 'Verdict, computed from the runs',
    seeds: (count) => (count < 3 ? `${count === 1 ? 'One seed' : `${count} seeds`}: too few for an interval.` : `${count} seeds; in brackets, 95% intervals.`),
    holds: { yes: 'holds', no: 'does not hold', depends: 'depends', open: 'open' },
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
    gallery: {
      title: 'Exhibits',
      description: 'Every question that can be put to the networks here, each on a page of its own, with the verdict of its stored runs.',
      back: 'All exhibits',
    },
    home: { chapters: 'Chapters', short: 'The short answer' },
    glossary: { title: 'Glossary', description: 'Every term that the chapters use, with its Chinese counterpart.' },
    notation: { title: 'Notation', description: 'Every symbol on one card. In the chapters, point at a symbol, or tab to a formula, to read the same.', columns: ['symbol', 'name', 'meaning'] },
    prose: {
      chapter: (n) => `Chapter ${n}`,
      inThisChapter: 'In this chapter',
      otherChapters: 'Other chapters',
      previous: 'Before this',
      next: 'Next',
      sources: 'Sources',
      derivation: 'Derivation',
      exercise: 'Exercise',
      whatToSee: 'What to see there',
      outcomes: 'What you should now be able to say',
    },
    quiz: { guess: 'Guess first', check: 'Check yourself', answer: 'Answer', answers: 'All answers', right: 'Right.', wrong: 'Not so.' },
    nav: {
      label: 'Site',
      chapters: 'Chapters',
      exhibits: 'Exhibits',
      claims: 'Claims',
      search: 'Search',
      summary: 'Summary',
      glossary: 'Glossary',
      notation: 'Notation',
      checkpoints: 'Checkpoints',
      teach: 'For teachers',
      offline: 'Without a network',
      cite: 'Cite this site',
    },
    search: {
      title: 'Search',
      description: 'Finds words in the chapters, the exhibits and everything else on this site.',
      field: 'Search this site',
      loading: 'Searching …',
      found: (count, query, shown) => `${count === 1 ? 'One page' : `${count} pages`} found for “${query}”${shown < count ? `; here are the first ${shown}` : ''}.`,
      nothing: (query) => `Nothing found for “${query}”. Fewer or shorter words may find more. Only the English pages are searched here.`,
      failed: 'The search could not be loaded. Check the connection and search again; the chapters and exhibits are listed on their pages.',
      needsJavaScript: 'The search needs JavaScript. Without it, the chapters and exhibits are listed on their pages.',
      more: 'Show more',
    },
    citation: {
      title: 'Cite this',
      plain: 'As text',
      bibtex: 'BibTeX',
      copy: 'Copy BibTeX',
      copied: 'Copied.',
      byHand: 'The clipboard is closed here. The entry is selected: copy it with the keyboard.',
    },
    feed: { title: 'What to Predict: what is new', description: 'New chapters and exhibits, and what was corrected.', link: 'What is new (RSS)' },
    footer: {
      label: 'More on this site',
      code: 'Open source (MIT).',
      data: 'Named colours: color-name-list (MIT). Penguins: Gorman, Williams and Fraser 2014, palmerpenguins (CC0).',
      privacy: 'Everything is computed in your browser. This site asks no other host for anything and stores only your choice of language and colours, on your device.',
    },
    notFound: { title: 'No such page', text: 'The address may be mistyped, or the page has moved.', home: 'To the tutorial' },
  },
  zh: {
    siteName: '该预测什么',
    tagline: 'ε、v 还是 x₀：扩散网络该预测什么？让网络在你眼前训练，给出回答。',
    skip: '跳到正文',
    otherLanguage: 'English',
    theme: { label: '配色', auto: '跟随系统', light: '浅色', dark: '深色' },
    exhibit: '展品',
    actions: { start: '运行', pause: '暂停', resume: '继续', step: '单步', reset: '重置', addSeed: '再加一个种子' },
    play: { start: (label) => `播放：${label}`, stop: (label) => `停止：${label}`, next: (label) => `向前移动：${label}` },
    settings: '运行设置',
    presets: '预设',
    link: { copy: '复制这些设置的链接', copied: '已复制。', byHand: '链接，请手动复制' },
    reading: (column, from, to, count, values) => `${column} = ${to === undefined ? from : `${from} 到 ${to}，${count} 个值的平均`}：${values.join('，')}`,
    viewSettings: '显示内容',
    tryThis: '试一试',
    caveats: '它不能说明什么',
    numbers: '具体数字',
    needsJavaScript: '图中是预先存好的一次运行。想亲自运行，请打开 JavaScript。',
    progress: '进度',
    idle: '未在运行。图中是存好的参考运行。',
    changed: {
      idle: '设置已改。按“运行”之前，图中仍是存好的参考运行。',
      underWay: '设置已改，从下一次运行起生效（先“重置”，再“运行”）。',
      over: '设置已改。按“运行”之前，图中仍是上一次运行。',
    },
    starting: '正在启动：引擎、自检、第一次测量……',
    running: '运行中。',
    pausedBy: { asked: '已暂停。', hidden: '标签页不可见时自动暂停了。按“继续”接着跑。', held: '不需要训练的部分已经算好。按“继续”再训练网络。' },
    ended: {
      budget: '完成：设定的训练步数已跑完。',
      complete: '完成。',
      flat: '已停止：最近 2000 步里，没有一条损失再有可测的下降。',
      'non-finite': '已停止：损失不再是有限的数。之前测得的结果仍留在图上。可以换一个种子，或调低学习率。',
    },
    failed: (message) => `运行中断了。页面上的内容都在；按“重置”可以再来一次。（${message}）`,
    count: { steps: (done, total) => `第 ${done} 步，共 ${total} 步`, examples: (done, total) => `${done} / ${total} 个样本` },
    speed: { steps: (perSecond) => `每秒 ${perSecond} 步`, examples: (perSecond) => `每秒 ${perSecond} 个` },
    share: (percent) => `已完成 ${percent}%`,
    trained: (steps) => `训练了 ${steps} 步`,
    exactValue: '精确值',
    notLoaded: '图表没能加载，因此不会更新。请检查网络，再按一次“运行”。',
    timeLeft: (seconds) => `还需约 ${duration(seconds, '分钟', '秒')}`,
    backends: { webgpu: 'WebGPU（显卡）', wasm: 'WebAssembly（处理器）', cpu: '普通 JavaScript（较慢）', javascript: '双精度 JavaScript，无需训练' },
    engine: { label: '计算引擎', auto: '第一个可用的', help: '依次尝试 WebGPU、WebAssembly、JavaScript。小网络在显卡上不一定最快。' },
    runsOn: (backend, adapter) => `正在使用 ${backend}${adapter ? `，${adapter}` : ''}。`,
    rejected: (backend, reason) => `没有使用 ${backend}：${reason}。`,
    rejectedBecause: {
      unavailable: '这个浏览器不提供',
      'no-adapter': '浏览器没有给出显卡适配器',
      failed: '启动失败',
      'wrong-numbers': '自检时算出了错误的数',
    },
    referenceRun: (made, engine, seconds, seeds) => `存好的参考运行：${made}，${engine}，${seeds} 个种子${seeds === 1 ? '' : '，图中是第一个'}，用时 ${seconds} 秒。`,
    liveRun: '本页的实时运行。',
    smallNetwork: '屏幕较小，网络宽度先取一半，好让训练快一些。',
    verdict: '由运行结果算出的结论',
    seeds: (count) => (count < 3 ? `${count} 个种子：还不足以给出区间。` : `${count} 个种子；括号里是 95% 区间。`),
    holds: { yes: '成立', no: '不成立', depends: '看情况', open: '未定' },
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
    gallery: {
      title: '展品',
      description: '这里能向网络提出的每一个问题，各占一页，并附上存好的运行得出的结论。',
      back: '全部展品',
    },
    home: { chapters: '章节', short: '简短的回答' },
    glossary: { title: '术语表', description: '各章用到的全部术语，附英文对照。' },
    notation: { title: '记号', description: '全部记号，一页看完。在各章里，把指针放到记号上，或用 Tab 键移到公式上，也能看到同样的说明。', columns: ['记号', '名称', '含义'] },
    prose: {
      chapter: (n) => `第 ${n} 章`,
      inThisChapter: '本章内容',
      otherChapters: '其他章节',
      previous: '上一章',
      next: '下一章',
      sources: '出处',
      derivation: '推导',
      exercise: '练习',
      whatToSee: '会看到什么',
      outcomes: '读到这里，你应当能说出',
    },
    quiz: { guess: '先猜一猜', check: '自测', answer: '作答', answers: '全部答案', right: '对。', wrong: '不对。' },
    nav: {
      label: '全站',
      chapters: '章节',
      exhibits: '展品',
      claims: '说法',
      search: '搜索',
      summary: '总结',
      glossary: '术语表',
      notation: '记号',
      checkpoints: '检查点',
      teach: '写给教师',
      offline: '离线使用',
      cite: '引用本站',
    },
    search: {
      title: '搜索',
      description: '在章节、展品和本站其他页面里查找词语。',
      field: '搜索本站',
      loading: '正在搜索……',
      found: (count, query, shown) => `“${query}”：找到 ${count} 个页面${shown < count ? `，先列出 ${shown} 个` : ''}。`,
      nothing: (query) => `没有找到“${query}”。换个更短的词也许能找到。这里只搜索中文页面。`,
      failed: '搜索没能加载。请检查网络后再搜一次；章节和展品在各自的页面上都有目录。',
      needsJavaScript: '搜索需要 JavaScript。不用它也可以从目录找到章节和展品。',
      more: '显示更多',
    },
    citation: {
      title: '引用本页',
      plain: '文本格式',
      bibtex: 'BibTeX',
      copy: '复制 BibTeX',
      copied: '已复制。',
      byHand: '这里不能使用剪贴板。条目已选中，请用键盘复制。',
    },
    feed: { title: '该预测什么：最近更新', description: '新的章节和展品，以及更正。', link: '最近更新（RSS）' },
    footer: {
      label: '本站其他页面',
      code: '开放源代码（MIT）。',
      data: '有名字的颜色：color-name-list（MIT）。企鹅：Gorman、Williams 与 Fraser，2014，palmerpenguins（CC0）。',
      privacy: '一切都在你的浏览器里计算。本站不向任何其他主机发送请求，只在你的设备上记住语言和配色的选择。',
    },
    notFound: { title: '没有这个页面', text: '地址可能写错了，或者页面已经移走。', home: '去看教程' },
  },
};
