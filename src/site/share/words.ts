import type { Localized } from '../../language.ts';

/** What the dialogs around handing an exhibit on say. */
interface ShareWords {
  readonly close: string;
  readonly qr: Readonly<Record<'label' | 'drawing' | 'tooLong' | 'notLoaded' | 'fine', string>>;
  readonly embed: Readonly<Record<'title' | 'explained' | 'snippet' | 'copy' | 'copied' | 'byHand' | 'more', string>> & {
    /** Under a framed exhibit. */
    readonly full: (siteName: string) => string;
  };
}

export const shareWords: Localized<ShareWords> = {
  en: {
    close: 'Close',
    qr: {
      label: 'QR code of this exhibit with its present settings',
      drawing: 'Drawing the code …',
      tooLong: 'These settings make an address too long for a QR code. Copy the link instead.',
      notLoaded: 'The QR code could not be loaded. Check the connection, close this and try again; copying the link works without.',
      fine: 'The address is long, so the squares are small: come closer to scan it.',
    },
    embed: {
      title: 'This exhibit in another page',
      explained: 'Put these lines into the HTML of a course page, a notebook or slides. The frame takes the width it is given, from 320 pixels, and the height it asks for.',
      snippet: 'HTML to copy',
      copy: 'Copy the HTML',
      copied: 'Copied.',
      byHand: 'The clipboard is closed here: select the lines and copy them with the keyboard.',
      more: 'How to embed in slides, notebooks and course pages',
      full: (siteName) => `From “${siteName}”: the full page of this exhibit`,
    },
  },
  zh: {
    close: '关闭',
    qr: {
      label: '本展品及当前设置的二维码',
      drawing: '正在绘制二维码……',
      tooLong: '这些设置的地址太长，二维码放不下。请改用复制链接。',
      notLoaded: '二维码没能加载。请检查网络，关闭后再试；复制链接不受影响。',
      fine: '地址较长，码点较小，请走近一些再扫。',
    },
    embed: {
      title: '把本展品嵌入别的网页',
      explained: '把下面几行放进课程网页、笔记本或幻灯片的 HTML。框架宽度随页面而定（至少 320 像素），高度由展品自己告知。',
      snippet: '供复制的 HTML',
      copy: '复制 HTML',
      copied: '已复制。',
      byHand: '这里不能使用剪贴板。请选中这几行，用键盘复制。',
      more: '怎样嵌入幻灯片、笔记本和课程网页',
      full: (siteName) => `来自“${siteName}”：打开本展品的完整页面`,
    },
  },
};
