import type { Localized } from '../../language.ts';

interface Key {
  readonly keys: readonly string[];
  readonly does: string;
  readonly onlyLesson?: true;
}

/** What presenter mode and the lessons' pages say. */
interface PresentWords {
  readonly notBrought: string;
  readonly place: (at: number, of: number) => string;
  readonly figures: (page: number, pages: number) => string;
  readonly predict: string;
  readonly tally: string;
  readonly hands: (choice: string) => string;
  readonly more: (choice: string) => string;
  readonly less: (choice: string) => string;
  readonly phones: string;
  readonly questionKeys: string;
  readonly answerKeys: string;
  readonly allKeys: string;
  /** Before the verdict of stored runs. */
  readonly stored: string;
  readonly deciding: string;
  readonly failed: string;
  readonly found: string;
  readonly help: { readonly title: string; readonly close: string; readonly keys: readonly Key[] };
  readonly lesson: {
    readonly list: string;
    readonly minutes: (minutes: number) => string;
    readonly step: (n: number) => string;
    readonly notes: string;
    readonly notesTitle: (title: string) => string;
    readonly notesLead: string;
    readonly notFollowing: string;
    readonly following: string;
    readonly next: string;
    readonly nothingAfter: string;
    readonly elapsed: string;
    readonly atQuestion: string;
    readonly atExhibit: string;
    readonly otherLanguage: string;
    readonly guessTitle: (title: string) => string;
    readonly guessLead: string;
    readonly yourGuess: (choice: string) => string;
    readonly tryIt: string;
    readonly guessPage: string;
    readonly back: string;
    readonly exhibits: string;
  };
}

export const presentWords: Localized<PresentWords> = {
  en: {
    notBrought: 'The other exhibit could not be loaded. Check the connection and press the key again.',
    place: (at, of) => `${at} of ${of}`,
    figures: (page, pages) => `chart ${page} of ${pages} (↑ ↓)`,
    predict: 'Predict first',
    tally: 'What the class expected',
    hands: (choice) => `Hands for: ${choice}`,
    more: (choice) => `One more for: ${choice}`,
    less: (choice) => `One less for: ${choice}`,
    phones: 'The same question on your phone, to make up your mind. Nothing is sent: vote by raising your hand.',
    questionKeys: '1, 2, 3: one more hand (with Shift: one less) · t: type the counts · r: reveal · ?: all keys',
    answerKeys: 'space: run, pause · →: on',
    allKeys: '?: all keys',
    stored: 'Stored runs. ',
    deciding: 'The run decides …',
    failed: 'The run broke off: leave with Esc and see the status under the exhibit.',
    found: '← the run',
    help: {
      title: 'Keys',
      close: 'Back (?)',
      keys: [
        { keys: ['→', 'PageDown'], does: 'on: from the question to the answer, then to the next step or preset' },
        { keys: ['←', 'PageUp'], does: 'back' },
        { keys: ['Space', 'b', '.'], does: 'run, pause, go on (b or . is a clicker’s key for a black screen)' },
        { keys: ['s'], does: 'one step of the run' },
        { keys: ['a'], does: 'add another seed, once a run is over' },
        { keys: ['r'], does: 'reveal: start the run', onlyLesson: true },
        { keys: ['1', '…', '5'], does: 'one more hand for this choice; with Shift one less', onlyLesson: true },
        { keys: ['t'], does: 'type the counts: Tab goes to the next choice, Enter ends', onlyLesson: true },
        { keys: ['↑', '↓'], does: 'other charts' },
        { keys: ['n'], does: 'next exhibit; with Shift the one before' },
        { keys: ['c'], does: 'controls' },
        { keys: ['p'], does: 'speaker notes in a second window', onlyLesson: true },
        { keys: ['f'], does: 'full screen' },
        { keys: ['?', 'h'], does: 'this card' },
        { keys: ['Esc'], does: 'leave' },
      ],
    },
    lesson: {
      list: 'Lessons',
      minutes: (minutes) => `${minutes} minutes`,
      step: (n) => `Step ${n}`,
      notes: 'Speaker notes',
      notesTitle: (title) => `Notes: ${title}`,
      notesLead: 'Keep this window on your own screen. It follows the lesson in the other window, and its keys work there.',
      notFollowing: 'No lesson is being presented in another window of this browser: here are all notes.',
      following: 'Following the lesson.',
      next: 'After this',
      nothingAfter: 'The end.',
      elapsed: 'minutes since the start',
      atQuestion: 'the question is on the screen',
      atExhibit: 'the exhibit is on the screen',
      otherLanguage: '中文备注',
      guessTitle: (title) => `Guess first: ${title}`,
      guessLead: 'Make up your mind before the run does. This page keeps your answer to itself: there is no server to vote on. Raise your hand when the choices are counted.',
      yourGuess: (choice) => `Your guess: ${choice}. Keep it, raise your hand for it, and compare with the run on the screen.`,
      tryIt: 'After the run: try it yourself',
      guessPage: 'Questions for phones',
      back: 'For teachers',
      exhibits: 'The exhibits of this lesson',
    },
  },
  zh: {
    notBrought: '另一件展品没能加载。请检查网络，再按一次。',
    place: (at, of) => `第 ${at} 步，共 ${of} 步`,
    figures: (page, pages) => `图 ${page}/${pages}（↑ ↓）`,
    predict: '先预测',
    tally: '课堂上的预测',
    hands: (choice) => `举手人数：${choice}`,
    more: (choice) => `加一人：${choice}`,
    less: (choice) => `减一人：${choice}`,
    phones: '手机上有同一道题，供你先想好答案。答案不会发送出去，请举手表决。',
    questionKeys: '1、2、3：加一人（按住 Shift 减一人） · t：输入人数 · r：揭晓 · ?：全部按键',
    answerKeys: '空格：运行、暂停 · →：下一步',
    allKeys: '?：全部按键',
    stored: '存好的运行：',
    deciding: '等运行给出结论……',
    failed: '运行中断了。按 Esc 退出，查看展品下方的状态。',
    found: '← 运行的结论',
    help: {
      title: '按键',
      close: '返回（?）',
      keys: [
        { keys: ['→', 'PageDown'], does: '向前：从问题到答案，再到下一步或下一个预设' },
        { keys: ['←', 'PageUp'], does: '后退' },
        { keys: ['空格', 'b', '.'], does: '运行、暂停、继续（翻页器的黑屏键发送 b 或 .）' },
        { keys: ['s'], does: '运行一步' },
        { keys: ['a'], does: '运行结束后再加一个种子' },
        { keys: ['r'], does: '揭晓：开始运行', onlyLesson: true },
        { keys: ['1', '…', '5'], does: '给该选项加一人；按住 Shift 减一人', onlyLesson: true },
        { keys: ['t'], does: '输入人数：Tab 到下一个选项，Enter 结束', onlyLesson: true },
        { keys: ['↑', '↓'], does: '换一幅图' },
        { keys: ['n'], does: '下一件展品；按住 Shift 为上一件' },
        { keys: ['c'], does: '控件' },
        { keys: ['p'], does: '在另一个窗口打开讲者备注', onlyLesson: true },
        { keys: ['f'], does: '全屏' },
        { keys: ['?', 'h'], does: '本卡片' },
        { keys: ['Esc'], does: '退出' },
      ],
    },
    lesson: {
      list: '课程',
      minutes: (minutes) => `${minutes} 分钟`,
      step: (n) => `第 ${n} 步`,
      notes: '讲者备注',
      notesTitle: (title) => `讲者备注（${title}）`,
      notesLead: '把这个窗口留在自己的屏幕上。它跟随另一个窗口里的课程，在这里按键，那边也会响应。',
      notFollowing: '这个浏览器的其他窗口里没有正在演示的课程，下面是全部备注。',
      following: '正在跟随课程。',
      next: '接下来',
      nothingAfter: '课程到此结束。',
      elapsed: '分钟（从开始算起）',
      atQuestion: '屏幕上是问题',
      atExhibit: '屏幕上是展品',
      otherLanguage: 'Notes in English',
      guessTitle: (title) => `先猜一猜（${title}）`,
      guessLead: '在运行给出结论之前，先想好你的答案。答案只留在这一页：本站没有可供投票的服务器。统计时请举手。',
      yourGuess: (choice) => `你的答案：${choice}。记住它，统计时为它举手，再和屏幕上的运行对照。`,
      tryIt: '运行之后：自己试一试',
      guessPage: '手机上的问题页',
      back: '写给教师',
      exhibits: '本课的展品',
    },
  },
};
