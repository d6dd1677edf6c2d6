import type { FrameWords } from '../frame-words.ts';
import { duration } from './duration.ts';

export const zh: FrameWords = {
  exhibit: '展品',
  actions: { start: '运行', pause: '暂停', resume: '继续', step: '单步', reset: '重置', addSeed: '再加一个种子', goOn: (step) => `从第 ${step} 步接着跑`, reload: '重新加载本页' },
  play: { start: (label) => `播放：${label}`, stop: (label) => `停止：${label}`, next: (label) => `向前移动：${label}` },
  settings: '运行设置',
  presets: '预设',
  link: { copy: '复制这些设置的链接', copied: '已复制。', byHand: '链接，请手动复制' },
  reading: (column, from, to, count, values) => `${column} = ${to === undefined ? from : `${from} 到 ${to}，${count} 个值的平均`}：${values.join('，')}`,
  viewSettings: '显示内容',
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
  waiting: {
    loading: '启动比平时慢：文件还在加载，或者设备正忙。就绪后会自动继续；不想等就按“重置”。',
    computing: '引擎已有十秒没有回应。它一回应，运行就会自动继续；不想等就按“重置”。',
  },
  faults: {
    'no-engine': '在这个浏览器里，没有一个引擎通过自检，因此无法训练。',
    'engine-lost': '运行途中，显卡被收回了。',
    'engine-silent': '引擎不再回应，运行已中断。',
    'worker-silent': '运行不再回应，已中断。',
    'worker-ended': '运行因错误而结束。',
    'not-loaded': '运行需要的一个文件没能加载。请检查网络。',
    memory: '设备没有更多内存可供运行。换小一点的网络，或者关掉一些标签页，也许就行。',
    broken: '运行中断了。',
  },
  failed(fault, resumable, detail) {
    const rest = resumable
      ? '测得的结果都留在图上。可以从最后一份完好的权重接着训练，也可以重新开始。'
      : fault === 'no-engine' ? '图上是存好的运行。按“运行”可以再试一次。' : '测得的结果都留在图上。按“运行”重新开始。';
    return `${zh.faults[fault]}${rest}（${detail}）`;
  },
  count: { steps: (done, total) => `第 ${done} 步，共 ${total} 步`, examples: (done, total) => `${done} / ${total} 个样本` },
  speed: { steps: (perSecond) => `每秒 ${perSecond} 步`, examples: (perSecond) => `每秒 ${perSecond} 个` },
  share: (percent) => `已完成 ${percent}%`,
  trained: (steps) => `训练了 ${steps} 步`,
  exactValue: '精确值',
  notLoaded: '本页有一部分没能加载。请检查网络，然后重新加载本页，设置会保留。',
  late: '这件展品的控件还没有到，可能是网络较慢。正文和存好的图都已经在这里。如果一直不变，请重新加载本页。',
  returned: (step) => `浏览器收起了本页，跑到第 ${step} 步的运行也随之结束。设置仍和离开时一样：按“运行”，同样的种子会再给出同样的数。`,
  timeLeft: (seconds) => `还需约 ${duration(seconds, '分钟', '秒')}`,
  backends: { webgpu: 'WebGPU（显卡）', wasm: 'WebAssembly（处理器）', cpu: '普通 JavaScript（较慢）', javascript: '双精度 JavaScript，无需训练' },
  engine: { label: '计算引擎', auto: '第一个可用的', help: '依次尝试 WebGPU、WebAssembly、JavaScript。小网络在显卡上不一定最快。' },
  runsOn: (backend, adapter) => `正在使用 ${backend}${adapter ? `，${adapter}` : ''}。`,
  rejected: (backend, reason) => `没有使用 ${backend}：${reason}。`,
  slowPlan: (reason) => `没有使用本站自己的计算内核：${reason}。改由 TensorFlow.js 计算，速度较慢。`,
  rejectedBecause: {
    unavailable: '这个浏览器不提供',
    'no-adapter': '浏览器没有给出显卡适配器',
    failed: '启动失败',
    'wrong-numbers': '自检时算出了错误的数',
    'gave-out': '它在这次运行途中失灵了',
  },
  liveRun: '本页的实时运行。',
  smallNetwork: '屏幕较小，网络宽度先取一半，好让训练快一些。',
  verdict: '由运行结果算出的结论',
  seeds: (count) => (count < 3 ? `${count} 个种子：还不足以给出区间。` : `${count} 个种子；括号里是 95% 区间。`),
  holds: { yes: '成立', no: '不成立', depends: '看情况', open: '未定' },
};
