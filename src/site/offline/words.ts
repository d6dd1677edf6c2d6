import type { Localized } from '../../language.ts';

interface OfflineWords {
  readonly title: string;
  readonly description: string;
  readonly stored: string;
  readonly chapters: string;
  readonly everything: string;
  readonly needs: string;
  readonly store: (megabytes: string) => string;
  readonly remove: string;
  readonly measuring: string;
  readonly storing: (done: number, total: number) => string;
  readonly complete: (megabytes: string) => string;
  readonly removed: string;
  readonly failed: (missing: number, total: number) => string;
  readonly unsupported: string;
  readonly outdated: string;
  readonly needsJavaScript: string;
  readonly updateReady: string;
  readonly updateWhileRunning: string;
  readonly update: string;
}

export const offlineWords: Localized<OfflineWords> = {
  en: {
    title: 'Reading without a network',
    description: 'What of this site is kept on your device, and how to keep all of it.',
    stored: 'If you came here by another link, that page is not stored on this device and there is no network now. These are:',
    chapters: 'The chapters, the summary, the glossary and the notation card are stored at your first visit, in both languages.',
    everything: 'Exhibits, claims and the search are stored as you use them. You can also store all of them at once, for a classroom without a network for example. They stay on this device; nothing is sent anywhere.',
    needs: 'Everything else',
    store: (megabytes) => `Store everything (${megabytes} MB)`,
    remove: 'Remove it again',
    measuring: 'Looking at what is stored already.',
    storing: (done, total) => `Stored ${done} of ${total} files.`,
    complete: (megabytes) => `All is stored (${megabytes} MB). Pages and exhibits now work without a network.`,
    removed: 'Removed. What is stored at the first visit is still there.',
    failed: (missing, total) => `${missing} of ${total} files could not be stored: there was no network, or no room on the device. What was stored is kept; try again to fetch the rest.`,
    unsupported: 'This browser does not let a site keep pages (a private window, or an address that is not https).',
    outdated: 'A newer version of this site is on its way. Load it when the notice about it appears; then it can be stored.',
    needsJavaScript: 'Storing everything needs JavaScript.',
    updateReady: 'A newer version of this site is ready.',
    updateWhileRunning: 'A newer version of this site is ready. Loading it ends the run on this page; it waits as long as you like.',
    update: 'Load it',
  },
  zh: {
    title: '没有网络时阅读',
    description: '本站有哪些内容保存在你的设备上，怎样全部保存。',
    stored: '如果你是从别的链接来到这里的，说明那一页没有保存在本设备上，而现在又没有网络。已经保存的有：',
    chapters: '第一次访问时，各章、总结、术语表和记号表就已保存，两种语言都有。',
    everything: '展品、说法和搜索在使用时保存。也可以一次全部保存下来，比如教室里没有网络的时候。内容只留在本设备上，不会发送到任何地方。',
    needs: '其余内容',
    store: (megabytes) => `全部保存（${megabytes} MB）`,
    remove: '删除这些内容',
    measuring: '正在查看已经保存了什么。',
    storing: (done, total) => `已保存 ${done} / ${total} 个文件。`,
    complete: (megabytes) => `已全部保存（${megabytes} MB）。没有网络时，页面和展品也能使用。`,
    removed: '已删除。第一次访问时保存的内容仍在。',
    failed: (missing, total) => `${total} 个文件中有 ${missing} 个没能保存：没有网络，或设备空间不足。已保存的都保留着，再试一次即可取得其余部分。`,
    unsupported: '此浏览器不允许网站保存页面（无痕窗口，或地址不是 https）。',
    outdated: '本站正在更新。出现更新提示时请先载入新版本，然后再保存。',
    needsJavaScript: '全部保存需要 JavaScript。',
    updateReady: '本站有新版本了。',
    updateWhileRunning: '本站有新版本了。载入新版本会结束本页的运行；什么时候载入由你决定。',
    update: '载入',
  },
};
