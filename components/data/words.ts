import type { Lack } from '../../src/data/own/own-data.ts';
import type { Localized } from '../../src/language.ts';

/** Everything that the editor of a reader's own data says, but for its reading of tables. */
interface OwnWords {
  readonly privacy: string;
  readonly kind: { readonly label: string; readonly points: string; readonly gaussians: string };
  readonly undo: string;
  readonly redo: string;
  readonly clear: string;
  readonly erase: string;
  readonly classLabel: string;
  readonly classNumber: (label: number, name: string) => string;
  readonly pad: { readonly name: string; readonly keys: string };
  readonly cursor: (x: string, y: string) => string;
  readonly placed: (label: number, x: string, y: string, count: number) => string;
  readonly removed: (count: number) => string;
  readonly nothingToRemove: string;
  readonly full: (most: number) => string;
  readonly kernel: string;
  readonly kernelHelp: string;
  readonly gaussianPad: { readonly name: string; readonly keys: string };
  readonly gaussian: (n: number, of: number) => string;
  readonly gaussianState: (x: string, y: string, std: string, weight: number, label: number) => string;
  readonly parts: { readonly x: string; readonly y: string; readonly std: string; readonly weight: string };
  readonly add: string;
  readonly remove: string;
  readonly noise: string;
  readonly noiseHelp: string;
  readonly picture: string;
  readonly summary: { readonly points: (points: number, classes: number) => string; readonly gaussians: (components: number, classes: number) => string };
  readonly inLink: (letters: number) => string;
  readonly longLink: string;
  readonly lack: Readonly<Record<Lack, (most: number) => string>>;
  readonly kept: string;
}

export const ownWords: Localized<OwnWords> = {
  en: {
    privacy: 'Nothing leaves this machine: your data are read, drawn and trained on in this page. They go into a link or a file only if you copy or save one.',
    kind: { label: 'Your data are', points: 'points', gaussians: 'Gaussians' },
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Remove all',
    erase: 'Erase',
    classLabel: 'Class',
    classNumber: (label, name) => (name ? `class ${label}: ${name}` : `class ${label}`),
    pad: {
      name: 'Plane to draw points on',
      keys: 'Click, or hold and draw. By keyboard: arrow keys move the cross (with Shift in small steps), Enter places a point, 1 to 9 choose the class, Delete removes the nearest point, Ctrl+Z and Ctrl+Y undo and redo.',
    },
    cursor: (x, y) => `Cross at ${x}, ${y}.`,
    placed: (label, x, y, count) => `Point of class ${label} at ${x}, ${y}; ${count === 1 ? 'one point' : `${count} points`} now.`,
    removed: (count) => `Removed; ${count === 1 ? 'one point' : `${count} points`} left.`,
    nothingToRemove: 'There is no point to remove.',
    full: (most) => `That is ${most} points, and more the exact model cannot answer for here.`,
    kernel: 'Width of the Gaussian around each point',
    kernelHelp: 'In standard deviations of the data. With it the best possible network is known exactly.',
    gaussianPad: {
      name: 'Plane with Gaussians',
      keys: 'Drag a centre, or the handle on the ring for the width; double-click adds one. By keyboard: Tab to one, arrow keys move it (with Shift in small steps), + and − change its width, ] and [ its weight, 1 to 9 its class, Delete removes it.',
    },
    gaussian: (n, of) => `Gaussian ${n} of ${of}`,
    gaussianState: (x, y, std, weight, label) => `centre ${x}, ${y}; width ${std}; weight ${weight}; class ${label}`,
    parts: { x: 'Centre, horizontally', y: 'Centre, vertically', std: 'Width (standard deviation)', weight: 'Weight' },
    add: 'Add a Gaussian',
    remove: 'Remove this one',
    noise: 'Noise level φ of the picture',
    noiseHelp: 'The exact model of these data: shading is the density of x_t, lines lead from x_t to the best guess E[x₀ | x_t]. At φ = 0° nothing is noise, and the guess is x_t itself.',
    picture: 'Density of x_t and best guesses of the exact model',
    summary: {
      points: (points, classes) => `${points === 1 ? 'One point' : `${points} points`}, ${classes === 1 ? 'one class' : `${classes} classes`}.`,
      gaussians: (components, classes) => `${components === 1 ? 'One Gaussian' : `${components} Gaussians`}, ${classes === 1 ? 'one class' : `${classes} classes`}.`,
    },
    inLink: (letters) => `In a link they take ${letters} letters.`,
    longLink: 'Some programs cut a link of that length; this page says so if the data in one are damaged.',
    lack: {
      'few-points': () => 'At least three points (or one Gaussian) are needed.',
      'no-spread': () => 'All points are the same: there is nothing to learn.',
      'many-points': (most) => `This exhibit answers for ${most} components at most.`,
      'one-class': () => 'This exhibit needs at least two classes: choose another class for some of them.',
    },
    kept: 'Until then the run keeps the data it had.',
  },
  zh: {
    privacy: '数据不会离开这台机器：读取、绘制和训练都在本页进行。只有你自己复制链接或保存文件时，数据才会写进去。',
    kind: { label: '你的数据是', points: '点', gaussians: '高斯分布' },
    undo: '撤销',
    redo: '重做',
    clear: '全部删除',
    erase: '橡皮',
    classLabel: '类别',
    classNumber: (label, name) => (name ? `类别 ${label}：${name}` : `类别 ${label}`),
    pad: {
      name: '画点的平面',
      keys: '单击放一个点，按住拖动连续画点。用键盘：方向键移动十字（加 Shift 为小步），回车放点，数字 1 到 9 选类别，Delete 删除最近的点，Ctrl+Z 撤销，Ctrl+Y 重做。',
    },
    cursor: (x, y) => `十字在（${x}，${y}）。`,
    placed: (label, x, y, count) => `已在（${x}，${y}）放下类别 ${label} 的点，现有 ${count} 个点。`,
    removed: (count) => `已删除，还有 ${count} 个点。`,
    nothingToRemove: '没有可删除的点。',
    full: (most) => `已有 ${most} 个点；再多，这里的精确模型就算不过来了。`,
    kernel: '每个点周围高斯分布的宽度',
    kernelHelp: '以数据的标准差为单位。有了它，最好的网络该给出什么就能精确算出。',
    gaussianPad: {
      name: '放置高斯分布的平面',
      keys: '拖动中心可移动，拖动圆环上的手柄可改宽度，双击可添加。用键盘：按 Tab 选中一个，方向键移动（加 Shift 为小步），+ 和 − 改宽度，] 和 [ 改权重，数字 1 到 9 改类别，Delete 删除。',
    },
    gaussian: (n, of) => `第 ${n} 个高斯分布，共 ${of} 个`,
    gaussianState: (x, y, std, weight, label) => `中心（${x}，${y}），宽度 ${std}，权重 ${weight}，类别 ${label}`,
    parts: { x: '中心的横坐标', y: '中心的纵坐标', std: '宽度（标准差）', weight: '权重' },
    add: '添加一个高斯分布',
    remove: '删除这一个',
    noise: '图中的噪声水平 φ',
    noiseHelp: '这份数据的精确模型：深浅表示 x_t 的密度，线段从 x_t 指向最佳猜测 E[x₀ | x_t]。φ = 0° 时没有噪声，最佳猜测就是 x_t 本身。',
    picture: 'x_t 的密度与精确模型的最佳猜测',
    summary: {
      points: (points, classes) => `共 ${points} 个点，${classes} 个类别。`,
      gaussians: (components, classes) => `共 ${components} 个高斯分布，${classes} 个类别。`,
    },
    inLink: (letters) => `写进链接要占 ${letters} 个字符。`,
    longLink: '这样长的链接会被有些程序截断；数据若有损坏，打开的页面会说明。',
    lack: {
      'few-points': () => '至少需要三个点（或一个高斯分布）。',
      'no-spread': () => '所有点都重合，没有什么可学。',
      'many-points': (most) => `这个展品最多能处理 ${most} 个分量。`,
      'one-class': () => '这个展品至少需要两个类别：请给其中一些换一个类别。',
    },
    kept: '在此之前，运行仍用原来的数据。',
  },
};
