import type { Localized } from '../language.ts';

interface LicenceWords {
  readonly title: string;
  readonly description: string;
  readonly own: string;
  readonly data: string;
  readonly dataSets: readonly string[];
  readonly packages: string;
  readonly how: string;
}

export const licenceWords: Localized<LicenceWords> = {
  en: {
    title: 'Licences',
    description: 'The licences of this site, of its data and fonts, and of every software package that is part of it.',
    own: 'Text and code of this site are under the MIT licence: use, change and pass them on, with its notice.',
    data: 'Data',
    dataSets: [
      'Colour names: color-name-list, MIT; its licence stands below.',
      'Penguins: measured by Gorman, Williams and Fraser (2014), from the palmerpenguins data, CC0 1.0 (dedicated to the public).',
      'All other data sets are formulas of this site.',
    ],
    packages: 'Packages',
    how: 'When the site is built, a script lists every package of which something ends up in the files that a browser loads: scripts, style sheets, fonts, the search, the service worker, and the fonts that the preview cards are drawn with. What is compiled into the engine’s wasm files stands with them. Each entry opens to the full text.',
  },
  zh: {
    title: '许可证',
    description: '本站、所用数据与字体，以及站内每个软件包的许可证。',
    own: '本站的文字和代码以 MIT 许可证发布：可以使用、修改和转发，保留许可声明即可。',
    data: '数据',
    dataSets: [
      '颜色名称：color-name-list，MIT 许可证，全文见下。',
      '企鹅：由 Gorman、Williams 和 Fraser（2014）测量，取自 palmerpenguins 数据，CC0 1.0（放弃权利，归公众所有）。',
      '其余数据集都是本站的公式。',
    ],
    packages: '软件包',
    how: '构建本站时，由脚本列出浏览器会加载的文件里用到的每一个软件包：脚本、样式表、字体、搜索、Service Worker，以及绘制预览卡片的字体；编译进引擎 wasm 文件的库也列在其中。展开条目即可看到许可证全文。',
  },
};
