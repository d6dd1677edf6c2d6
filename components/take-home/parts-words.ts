import type { Localized } from '../../src/language.ts';

interface PartsWords {
  readonly settings: string;
  readonly defaults: string;
  readonly seed: (seed: string) => string;
  /** After an address that is drawn without its middle. */
  readonly wholeAddress: string;
  readonly run: { readonly save: string; readonly live: string; readonly stored: string };
  readonly notRead: (why: string) => string;
  readonly weights: Readonly<Record<'save' | 'help' | 'none' | 'load', string>> & { readonly loaded: (step: number) => string; readonly goOn: (steps: number) => string };
  readonly film: Readonly<Record<'make' | 'gif' | 'webm' | 'noVideo' | 'cancel' | 'cancelled' | 'progress' | 'none', string>> & {
    readonly help: (frames: number) => string;
    readonly made: (name: string, frames: number, size: string, seconds: number) => string;
  };
  readonly code: Readonly<Record<'show' | 'copy' | 'copied' | 'byHand' | 'save' | 'help', string>>;
}

export const partsWords: Localized<PartsWords> = {
  en: {
    settings: 'Settings: ',
    defaults: 'default settings',
    seed: (seed) => `seed ${seed}`,
    wholeAddress: '(the whole address is in the metadata of this file)',
    run: { save: 'Save the run as JSON', live: 'The run on the charts: settings, records, measures, verdict and versions.', stored: 'The stored reference run: settings, records, measures, verdict and versions.' },
    notRead: (why) => `The file could not be read: ${why}`,
    weights: {
      save: 'Save the networks (.safetensors)',
      help: 'Weights, their averages and the state of Adam, with the settings: as they are at this step.',
      none: 'Nothing has been trained in this page yet.',
      load: 'Load networks that were saved here',
      loaded: (step) => `Loaded, with their settings: networks after ${step} training steps. The run goes on from them; it draws at once where they have all their steps already.`,
      goOn: (steps) => `Go on from them to ${steps} steps`,
    },
    film: {
      make: 'The run as a film',
      gif: 'Save the run as a moving picture (GIF)',
      webm: 'As a video (WebM)',
      noVideo: 'This browser cannot encode a video (WebM) on this page. The GIF shows the same.',
      cancel: 'Cancel',
      cancelled: 'Cancelled; nothing was saved.',
      progress: 'Frames made',
      none: 'Takes a run in this page whose point clouds change.',
      help: (frames) => `The point clouds of this run so far, ${frames} frames.`,
      made: (name, frames, size, seconds) => `Saved ${name}: ${frames} frames, ${size}, made in ${seconds} s.`,
    },
    code: {
      show: 'Show the code: these settings in Python',
      copy: 'Copy',
      copied: 'Copied.',
      byHand: 'The clipboard is closed here: select the text and copy it with the keyboard.',
      save: 'Save as .py',
      help: 'The same data, schedule, targets, losses, network and sampler; other random numbers, so results agree as runs with other seeds do.',
    },
  },
  zh: {
    settings: '设置：',
    defaults: '默认设置',
    seed: (seed) => `种子 ${seed}`,
    wholeAddress: '（完整地址在本文件的元数据里）',
    run: { save: '把这次运行存成 JSON', live: '图上这次运行的设置、记录、测量值、结论和软件版本。', stored: '存好的参考运行的设置、记录、测量值、结论和软件版本。' },
    notRead: (why) => `文件读不了：${why}`,
    weights: {
      save: '保存网络（.safetensors）',
      help: '此刻的权重、滑动平均、Adam 的状态，连同全部设置。',
      none: '本页还没有训练过网络。',
      load: '载入在这里保存的网络',
      loaded: (step) => `已载入训练了 ${step} 步的网络，连同它们的设置。运行从这里接着走；步数已满的，立即采样。`,
      goOn: (steps) => `从它们接着训练到 ${steps} 步`,
    },
    film: {
      make: '把这次运行做成影片',
      gif: '把这次运行存成动图（GIF）',
      webm: '存成视频（WebM）',
      noVideo: '此浏览器不能在本页编码视频（WebM）；GIF 动图的内容完全一样。',
      cancel: '取消',
      cancelled: '已取消，没有保存。',
      progress: '已完成的帧',
      none: '需要先在本页运行一次，而且点云随之变化。',
      help: (frames) => `到目前为止的点云，共 ${frames} 帧。`,
      made: (name, frames, size, seconds) => `已保存 ${name}：${frames} 帧，${size}，用时 ${seconds} 秒。`,
    },
    code: {
      show: '看代码：把这些设置写成 Python',
      copy: '复制',
      copied: '已复制。',
      byHand: '剪贴板不可用：请选中文字，用键盘复制。',
      save: '存成 .py',
      help: '数据、调度、目标、损失、网络和采样器都相同；随机数不同，所以结果之间的出入就像换了种子。',
    },
  },
};
