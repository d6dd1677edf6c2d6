import type { Localized } from '../../src/language.ts';

/** What the list of kept runs says, once it is open. */
interface KeptListWords {
  readonly help: string;
  readonly helpGoOn: string;
  readonly name: string;
  readonly keep: string;
  readonly nothingYet: string;
  readonly kept: (name: string) => string;
  readonly replaced: (name: string) => string;
  readonly goOn: (steps: number) => string;
  readonly list: string;
  readonly none: string;
  readonly show: string;
  readonly compare: string;
  readonly compared: string;
  readonly forget: string;
  readonly forgotten: (name: string) => string;
  readonly refused: string;
  readonly full: string;
}

export const keptListWords: Localized<KeptListWords> = {
  en: {
    help: 'A run is kept on this device only, with its settings. One of them can be drawn faintly behind the charts, to compare with.',
    helpGoOn: 'Its networks are kept too: set more training steps than it has, and it can go on from where it stood.',
    name: 'Name',
    keep: 'Keep this run',
    nothingYet: 'Run the exhibit first; then the run can be kept.',
    kept: (name) => `Kept as “${name}”.`,
    replaced: (name) => `Kept as “${name}”, in place of the run that had this name.`,
    goOn: (steps) => `Go on to ${steps} steps`,
    list: 'Kept runs',
    none: 'None yet.',
    show: 'Show',
    compare: 'Compare',
    compared: 'Stop comparing',
    forget: 'Delete',
    forgotten: (name) => `“${name}” is deleted.`,
    refused: 'This browser does not let the site keep anything (a private window, or storage is switched off). The run goes on; it can be saved as a file instead.',
    full: 'There is no room left on this device for the run. The run goes on; delete a kept one, or save this one as a file instead.',
  },
  zh: {
    help: '运行连同设置只保留在本设备上。可以选一个画在图的背后，颜色淡一些，用来比较。',
    helpGoOn: '网络也一并保留：把训练步数设得比它已有的多，就能从停下的地方接着训练。',
    name: '名称',
    keep: '保留这次运行',
    nothingYet: '先运行展品，才有运行可以保留。',
    kept: (name) => `已保留为“${name}”。`,
    replaced: (name) => `已保留为“${name}”，替换了原来同名的运行。`,
    goOn: (steps) => `接着训练到 ${steps} 步`,
    list: '保留的运行',
    none: '还没有。',
    show: '显示',
    compare: '比较',
    compared: '停止比较',
    forget: '删除',
    forgotten: (name) => `已删除“${name}”。`,
    refused: '此浏览器不允许本站保存内容（无痕窗口，或者关闭了存储）。运行不受影响，可以改存为文件。',
    full: '本设备没有空间保存这次运行了。运行不受影响；可以删除一个保留的运行，或者改存为文件。',
  },
};
