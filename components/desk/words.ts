import type { Localized } from '../../src/language.ts';

interface Words {
  readonly tool: string;
  readonly page: { readonly title: string; readonly description: string };
  readonly table: {
    readonly title: string;
    readonly question: string;
    readonly columns: readonly [model: string, predicts: string, schedule: string, terminal: string, evidence: string, sources: string];
    readonly unknown: string;
    readonly unknownTerminal: string;
    readonly zero: string;
    readonly evidence: Readonly<Record<'primary' | 'second-hand', string>>;
    readonly evidenceNote: string;
    readonly find: string;
    readonly type: string;
    readonly allTypes: string;
    /** {shown} and {total} stand for numbers of rows. */
    readonly count: string;
  };
  readonly inspector: {
    readonly title: string;
    readonly question: string;
    readonly choose: string;
    readonly kinds: string;
    readonly privacy: string;
    readonly examples: string;
    readonly factsFrom: string;
    readonly needsJavaScript: string;
    readonly reading: string;
    readonly unreachable: string;
    readonly present: string;
    readonly notRead: (name: string) => string;
    readonly fileSays: (name: string) => string;
    readonly open: string;
    readonly contradictory: string;
    readonly family: string;
    readonly terminal: string;
    readonly schedule: string;
    readonly yes: string;
    readonly no: string;
    readonly untold: string;
    readonly contradictions: string;
    readonly remarks: string;
    readonly evidence: string;
    readonly key: string;
    readonly value: string;
    readonly means: string;
    readonly settingsFor: (what: string) => string;
    readonly noSettings: string;
    readonly notLookedInto: string;
    readonly look: string;
    readonly where: string;
    readonly settings: string;
    readonly allSettings: string;
    readonly test: string;
    readonly testHow: string;
    readonly testNot: string;
  };
  readonly guide: {
    readonly title: string;
    readonly question: string;
    readonly advice: string;
    readonly all: string;
    readonly when: string;
    readonly use: string;
    readonly why: string;
    readonly otherwise: string;
    readonly order: string;
  };
}

export const words: Localized<Words> = {
  en: {
    tool: 'Tool',
    page: {
      title: 'The checkpoint desk',
      description: 'The prediction type is a property of the weights. Here you can read it off a file, look it up for released models, and see what follows from it.',
    },
    table: {
      title: 'Which model predicts what',
      question: 'What does each released model predict, and where is that written?',
      columns: ['Model', 'Predicts', 'Noise schedule', 'Terminal SNR', 'Evidence', 'Sources and remarks'],
      unknown: 'not known here',
      unknownTerminal: 'unknown',
      zero: '0: pure noise',
      evidence: { primary: 'primary', 'second-hand': 'second-hand' },
      evidenceNote: 'Primary: read in the maker’s paper, code, configuration or card, or in the program that runs the model. Second-hand: a copy, a conversion, or what others report. Terminal SNRs are computed from the schedules.',
      find: 'Find',
      type: 'Predicts',
      allTypes: 'anything',
      count: '{shown} of {total} models',
    },
    inspector: {
      title: 'Read a file',
      question: 'What does your file say that it predicts?',
      choose: 'Choose a file',
      kinds: 'A scheduler_config.json, an inference .yaml or a .safetensors file; it can also be dropped here.',
      privacy: 'Nothing is uploaded. Of a safetensors file only the header is read, however large the file.',
      examples: 'No file at hand? Try one of these:',
      factsFrom: 'facts from',
      needsJavaScript: 'Reading a file needs JavaScript. What it would look for stands below.',
      reading: 'Reading …',
      unreachable: 'A part of the page could not be loaded. Check the connection and try again.',
      present: 'there',
      notRead: (name) => `${name} was not read`,
      fileSays: (name) => `What ${name} says`,
      open: 'It does not say',
      contradictory: 'It contradicts itself',
      family: 'Family',
      terminal: 'Ends in pure noise',
      schedule: 'Noise schedule',
      yes: 'yes (zero terminal SNR)',
      no: 'no',
      untold: 'the file does not say',
      contradictions: 'Contradictions and traps',
      remarks: 'Worth knowing',
      evidence: 'What this rests on',
      key: 'Key',
      value: 'Value',
      means: 'Meaning',
      settingsFor: (what) => `Settings for ${what}`,
      noSettings: 'Settings follow from the type; find that out first.',
      notLookedInto: 'For this type the tools were not looked into.',
      look: 'What to look for with your own eyes',
      where: 'In',
      settings: 'Settings',
      allSettings: 'Settings by tool, for every type',
      test: 'The test with pure noise',
      testHow: 'Where the file is silent, ask the network: give it pure noise at the last timestep. If the number printed is near 1, it gives the noise back and predicts ε; if it is far from 1, it predicts v. SD 1 and 2 ignore the line for SDXL; the SDXL refiner wants 5 time_ids.',
      testNot: 'The test tells ε from v. It cannot tell ε from flow, whose models are known by their architecture.',
    },
    guide: {
      title: 'What should I use?',
      question: 'Five questions, and what follows from the answers',
      advice: 'For these answers',
      all: 'All rules',
      when: 'If',
      use: 'Use',
      why: 'Because',
      otherwise: 'otherwise',
      order: 'Of each group the first line that fits counts.',
    },
  },
  zh: {
    tool: '工具',
    page: {
      title: '模型文件台',
      description: '预测类型是权重的属性。在这里可以从文件里读出它，查已发布的模型是哪一种，并看由此该怎么做。',
    },
    table: {
      title: '哪个模型预测什么',
      question: '已发布的模型各自预测什么，依据写在哪里？',
      columns: ['模型', '预测', '噪声调度', '末端信噪比', '依据', '出处与备注'],
      unknown: '这里不详',
      unknownTerminal: '不明',
      zero: '0：纯噪声',
      evidence: { primary: '一手', 'second-hand': '二手' },
      evidenceNote: '一手：读自作者的论文、代码、配置或说明页，或者运行该模型的程序。二手：他人的副本、转换或转述。末端信噪比由调度算出。',
      find: '查找',
      type: '预测',
      allTypes: '不限',
      count: '共 {total} 个模型，显示 {shown} 个',
    },
    inspector: {
      title: '读一个文件',
      question: '你的文件说它预测什么？',
      choose: '选择文件',
      kinds: 'scheduler_config.json、推理用的 .yaml，或 .safetensors 文件；也可以拖到这里。',
      privacy: '不上传任何内容。safetensors 文件无论多大，都只读文件头。',
      examples: '手边没有文件？试试这些：',
      factsFrom: '内容依据',
      needsJavaScript: '读文件需要 JavaScript。它会看的那些键列在下面。',
      reading: '正在读取……',
      unreachable: '页面有一部分没能加载。请检查网络后再试。',
      present: '存在',
      notRead: (name) => `没有读 ${name}`,
      fileSays: (name) => `${name} 的说法`,
      open: '文件没有写明',
      contradictory: '文件自相矛盾',
      family: '系列',
      terminal: '止于纯噪声',
      schedule: '噪声调度',
      yes: '是（末端信噪比归零）',
      no: '否',
      untold: '文件没有写明',
      contradictions: '矛盾与陷阱',
      remarks: '值得知道',
      evidence: '依据是什么',
      key: '键',
      value: '值',
      means: '含义',
      settingsFor: (what) => `设置：${what}`,
      noSettings: '设置取决于类型，先把类型弄清楚。',
      notLookedInto: '这种类型在各个工具里怎么设，这里没有查证。',
      look: '自己看的话，该看哪些键',
      where: '位于',
      settings: '设置',
      allSettings: '各种类型在各个工具里的设置',
      test: '纯噪声测试',
      testHow: '文件没有写明，就问网络：在最后一个时间步给它纯噪声。打印出的数接近 1，说明它把噪声原样交还，预测的是 ε；离 1 很远，预测的是 v。SD 1 和 SD 2 会忽略 SDXL 那一行；SDXL refiner 要 5 个 time_ids。',
      testNot: '这个测试能分清 ε 和 v，分不清 ε 和流；流模型看结构就知道。',
    },
    guide: {
      title: '我该用什么？',
      question: '五个问题，以及由答案得出的建议',
      advice: '按这些回答',
      all: '全部规则',
      when: '如果',
      use: '就用',
      why: '因为',
      otherwise: '其他情况',
      order: '每一组里，第一条符合的算数。',
    },
  },
};
