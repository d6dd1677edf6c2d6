import type { GoalId } from '../../bench/goals.ts';
import type { CurveId, PlaceId } from '../../bench/report.ts';
import type { Localized } from '../../language.ts';

interface Words {
  /** The machine and date of the committed run. */
  readonly made: (date: string, processor: string, cores: number, system: string, versions: string) => string;
  readonly torch: (version: string, gflops: string) => string;
  readonly software: (adapter: string) => string;
  readonly places: Readonly<Record<PlaceId, string>>;
  /** The same, short enough for the end of a line in a chart. */
  readonly placesBrief: Readonly<Record<PlaceId, string>>;
  readonly goals: {
    readonly columns: readonly [goal: string, where: string, wanted: string, measured: string, outcome: string];
    readonly names: Readonly<Record<GoalId, string>>;
    readonly wants: Readonly<Record<'at least' | 'at most', (limit: string) => string>>;
    readonly outcomes: Readonly<Record<'met' | 'not met' | 'not measured', string>>;
    readonly missed: string;
    /** What stands in the way, where that is known. */
    readonly obstacles: Partial<Readonly<Record<GoalId, string>>>;
    readonly summary: (met: number, all: number) => string;
    readonly unit: Readonly<Record<'times' | 'steps' | 'seconds' | 'none', (value: string) => string>>;
  };
  readonly readings: {
    readonly caption: string;
    readonly rows: Readonly<Record<'plain' | 'kernels' | 'naiveKernels' | 'readBacks' | 'probe' | 'exhibitProbe' | 'memory' | 'guided' | 'tensors' | 'heap', string>>;
  };
  readonly speed: { readonly title: string; readonly x: string; readonly y: string; readonly ours: string; readonly naive: string; readonly torch: string; readonly finding: (ratio: string, torch: string | undefined) => string };
  readonly curves: {
    readonly titles: Readonly<Record<CurveId, string>>;
    readonly axes: Readonly<Record<CurveId, string>>;
    readonly perStep: string;
    readonly perRun: string;
    readonly finding: (slopes: string) => string;
    /** How fast the arithmetic itself grows along the width. */
    readonly arithmetic: (slope: string) => string;
  };
  readonly measure: {
    readonly title: string;
    readonly button: string;
    readonly help: string;
    readonly starting: string;
    readonly running: (place: string) => string;
    readonly result: (place: string, adapter: string | undefined, ours: string, naive: string, ratio: string, kernels: string, naiveKernels: string) => string;
    readonly failed: (message: string) => string;
    readonly needsJavaScript: string;
  };
}

export const engineWords: Localized<Words> = {
  en: {
    made: (date, processor, cores, system, versions) => `Measured on ${date}: ${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${system}; ${versions}.`,
    torch: (version, gflops) => `PyTorch ${version} ran on one thread; in this build it multiplies matrices of the networks’ size at ${gflops} GFLOP/s, and other builds are several times faster or slower.`,
    software: (adapter) => `WebGPU ran on a software adapter (${adapter}): the processor plays the graphics card. Its counts hold everywhere; its times say nothing about a graphics card, and there is no measurement on a real one yet.`,
    places: { wasm: 'WebAssembly, in Node', cpu: 'JavaScript, in Node', 'wasm-browser': 'WebAssembly, in a browser', webgpu: 'WebGPU, in a browser' },
    placesBrief: { wasm: 'wasm', cpu: 'JS', 'wasm-browser': 'browser', webgpu: 'WebGPU' },
    goals: {
      columns: ['goal', 'where', 'wanted', 'measured', 'outcome'],
      names: {
        torch: 'speed over PyTorch on one thread, width 64',
        naive: 'speed over the plain tfjs loop, width 64',
        dispatches: 'dispatches in a paired step',
        readBacks: 'read-backs each time the charts are drawn',
        probe: 'gradient probe in 20 bins, over as many examples as a batch',
        fourLearners: 'four learners against one',
        guided: 'guided sampling, 2,000 points, 50 steps',
        width: 'cost along the width: slope',
        batch: 'cost along the batch size: slope',
        learners: 'cost along the number of learners: slope',
        points: 'cost along the number of points: slope',
        solverSteps: 'cost along the solver’s steps: slope',
      },
      wants: { 'at least': (limit) => `at least ${limit}`, 'at most': (limit) => `at most ${limit}` },
      outcomes: { met: 'met', 'not met': 'not met', 'not measured': 'not measured' },
      missed: 'What stands in the way:',
      obstacles: {
        probe: 'A step forms one gradient of each network. A probe forms one in every bin, each as long as the network, and goes through them all again for norms and angles. And its answer has to be waited for, while steps follow one another.',
        fourLearners: 'Four networks are four times the arithmetic. What is saved is what is done once for all of them.',
        width: 'The arithmetic of hidden layers grows with the square of their width.',
      },
      summary: (met, all) => `${met} of ${all} goals are met in this run. The goals were set before the engine was written; a table that bends to its results would be worth nothing.`,
      unit: { times: (value) => `${value}×`, steps: (value) => `${value} training steps`, seconds: (value) => `${value} s`, none: (value) => value },
    },
    readings: {
      caption: 'Everything else, by where it ran',
      rows: {
        plain: 'speed over the plain tfjs loop, by width',
        kernels: 'tfjs kernels (WebGPU: dispatches) in a paired step',
        naiveKernels: 'the same, plain tfjs loop',
        readBacks: 'read-backs each time the charts are drawn',
        probe: 'probe over a batch of examples, in steps',
        exhibitProbe: 'probe as the exhibits make it, in steps',
        memory: 'memory that the first takes on top, against that of a first step',
        guided: 'guided samples a second',
        tensors: 'tensors left behind by 5,000 steps',
        heap: 'growth of the heap over them',
      },
    },
    speed: { title: 'How many steps a second, for a pair of networks?', x: 'hidden width', y: 'paired steps a second', ours: 'ours', naive: 'plain tfjs', torch: 'PyTorch', finding: (ratio, torch) => `At width 64, WebAssembly in Node: ${ratio} times the plain loop${torch ? `, and ${torch} times PyTorch on one thread` : ''}, all in turns in one run.` },
    curves: {
      titles: { width: 'What does a wider network cost?', batch: 'What does a larger batch cost?', learners: 'What does another learner cost?', points: 'What do more sampled points cost?', solverSteps: 'What do more solver steps cost?' },
      axes: { width: 'hidden width', batch: 'examples in a batch', learners: 'learners', points: 'points', solverSteps: 'solver steps' },
      perStep: 'milliseconds a step',
      perRun: 'milliseconds a run',
      finding: (slopes) => `Slopes between logarithms, 1 being linear: ${slopes}.`,
      arithmetic: (slope) => ` The arithmetic itself grows with slope ${slope}.`,
    },
    measure: {
      title: 'On your machine',
      button: 'Measure on this machine',
      help: 'Loads the engine and trains both loops in turns for a few seconds, in the background. Nothing is loaded before you press, nothing is sent.',
      starting: 'Loading the engine …',
      running: (place) => `Measuring on ${place} …`,
      result: (place, adapter, ours, naive, ratio, kernels, naiveKernels) => `${place}${adapter ? ` (${adapter})` : ''}, width 64: ${ours} paired steps a second against ${naive} of the plain tfjs loop, ${ratio} times as many; ${kernels} tfjs kernels or dispatches a step against ${naiveKernels}.`,
      failed: (message) => `This could not be measured here. Close other programs or try another browser, then press again. (${message})`,
      needsJavaScript: 'Measuring needs JavaScript.',
    },
  },
  zh: {
    made: (date, processor, cores, system, versions) => `测于 ${date}：${processor}，${cores} 个核心，${system}；${versions}。`,
    torch: (version, gflops) => `PyTorch ${version} 用单线程运行；这个构建做网络大小的矩阵乘法，速度是 ${gflops} GFLOP/s，别的构建可能快几倍或慢几倍。`,
    software: (adapter) => `WebGPU 用的是软件适配器（${adapter}），即由处理器充当显卡。次数在哪里都一样；时间则说明不了真显卡有多快，目前还没有在真显卡上测过。`,
    places: { wasm: 'Node 里的 WebAssembly', cpu: 'Node 里的 JavaScript', 'wasm-browser': '浏览器里的 WebAssembly', webgpu: '浏览器里的 WebGPU' },
    placesBrief: { wasm: 'wasm', cpu: 'JS', 'wasm-browser': '浏览器', webgpu: 'WebGPU' },
    goals: {
      columns: ['目标', '在哪里测', '要求', '测得', '结果'],
      names: {
        torch: '速度与单线程 PyTorch 之比，宽度 64',
        naive: '速度与朴素 tfjs 循环之比，宽度 64',
        dispatches: '一对网络每步的派发次数',
        readBacks: '每次重画图表时的回读次数',
        probe: '梯度探测，20 段，样本数与一批相当',
        fourLearners: '四个学习者与一个之比',
        guided: '引导采样，2000 个点，50 步',
        width: '耗时随宽度增长：斜率',
        batch: '耗时随批大小增长：斜率',
        learners: '耗时随学习者个数增长：斜率',
        points: '耗时随点数增长：斜率',
        solverSteps: '耗时随求解步数增长：斜率',
      },
      wants: { 'at least': (limit) => `至少 ${limit}`, 'at most': (limit) => `至多 ${limit}` },
      outcomes: { met: '达到', 'not met': '未达到', 'not measured': '未测' },
      missed: '差在哪里：',
      obstacles: {
        probe: '训练一步，每个网络只求一个梯度；探测要在每一段各求一个，每个都和网络一样长，之后还要把它们再过一遍，算出范数和夹角。而且探测必须等到结果返回，训练步则可以一步接一步地往下走。',
        fourLearners: '四个网络就是四倍的计算量，省下的是为全部网络只做一次的那些事。',
        width: '隐藏层的计算量随宽度的平方增长。',
      },
      summary: (met, all) => `这次测量达到了 ${all} 项目标中的 ${met} 项。目标定在写引擎之前；迁就结果的表格毫无价值。`,
      unit: { times: (value) => `${value} 倍`, steps: (value) => `${value} 个训练步`, seconds: (value) => `${value} 秒`, none: (value) => value },
    },
    readings: {
      caption: '其余各项，按运行环境列出',
      rows: {
        plain: '速度与朴素 tfjs 循环之比，按宽度',
        kernels: '一对网络每步的 tfjs 核数（WebGPU 为派发次数）',
        naiveKernels: '朴素 tfjs 循环的同一项',
        readBacks: '每次重画图表时的回读次数',
        probe: '一批样本的探测，折合训练步',
        exhibitProbe: '展品所做的探测，折合训练步',
        memory: '前一种探测另需的内存，与第一个训练步之比',
        guided: '引导采样，每秒样本数',
        tensors: '5000 步之后遗留的张量',
        heap: '其间堆的增长',
      },
    },
    speed: { title: '一对网络每秒能训练多少步？', x: '隐藏层宽度', y: '每秒成对步数', ours: '本站', naive: '朴素 tfjs', torch: 'PyTorch', finding: (ratio, torch) => `宽度 64，Node 里的 WebAssembly：是朴素循环的 ${ratio} 倍${torch ? `，是单线程 PyTorch 的 ${torch} 倍` : ''}，都在同一次运行里轮流测得。` },
    curves: {
      titles: { width: '网络变宽，要多花多少时间？', batch: '一批更大，要多花多少时间？', learners: '多一个学习者，要多花多少时间？', points: '多采一些点，要多花多少时间？', solverSteps: '多走几步，要多花多少时间？' },
      axes: { width: '隐藏层宽度', batch: '每批样本数', learners: '学习者个数', points: '点数', solverSteps: '求解步数' },
      perStep: '每步毫秒数',
      perRun: '每次毫秒数',
      finding: (slopes) => `对数之间的斜率，1 为线性：${slopes}。`,
      arithmetic: (slope) => `运算量本身的斜率是 ${slope}。`,
    },
    measure: {
      title: '在你的机器上',
      button: '在这台机器上测一测',
      help: '加载引擎，在后台让两种循环轮流训练几秒钟。按下之前什么都不加载，测得的结果也不会发送到任何地方。',
      starting: '正在加载引擎……',
      running: (place) => `正在用 ${place} 测量……`,
      result: (place, adapter, ours, naive, ratio, kernels, naiveKernels) => `${place}${adapter ? `（${adapter}）` : ''}，宽度 64：每秒 ${ours} 个成对训练步，是朴素 tfjs 循环（${naive} 步）的 ${ratio} 倍；每步的 tfjs 核数或派发次数是 ${kernels}，朴素循环是 ${naiveKernels}。`,
      failed: (message) => `在这里没能测成。请关闭其他程序，或换一个浏览器，再按一次。（${message}）`,
      needsJavaScript: '测量需要 JavaScript。',
    },
  },
};
