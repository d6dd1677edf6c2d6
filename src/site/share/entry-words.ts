import type { Localized } from '../../language.ts';

/** The buttons around handing an exhibit on, before their dialogs are loaded. */
export const shareEntry: Localized<Readonly<Record<'qr' | 'embed', string>>> = {
  en: { qr: 'QR code', embed: 'Embed' },
  zh: { qr: '二维码', embed: '嵌入' },
};
