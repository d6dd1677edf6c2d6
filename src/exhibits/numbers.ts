import type { Language } from '../language.ts';

const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

/** A number as a reader wants it in a sentence: three significant digits, powers of ten outside 0.001 … 99,999. */
export function say(value: number, language: Language, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) {
    const exponent = Math.floor(Math.log10(size));
    const mantissa = new Intl.NumberFormat(locales[language], { maximumSignificantDigits: Math.min(2, digits) }).format(value / 10 ** exponent);
    return `${mantissa.replace('-', '−')}×10${superscript(exponent)}`;
  }
  return new Intl.NumberFormat(locales[language], { maximumSignificantDigits: digits }).format(value).replace('-', '−');
}

/** For a record, which is JSON: null stands for what is not finite. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const superscript = (n: number): string =>
  String(n).replace(/./g, (c) => (c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]!));

/** "12%", as the axes of charts write it. */
export const percent = (share: number, language: Language): string => `${say(100 * share, language, share > 0 && share < 0.995 ? 2 : 3)}%`;

export function sayBytes(bytes: number, language: Language): string {
  if (bytes < 1e3) return language === 'en' ? `${bytes} bytes` : `${bytes} 字节`;
  if (bytes < 1e6) return `${say(bytes / 1e3, language)} kB`;
  return bytes < 1e11 ? `${say(bytes / 1e6, language)} MB` : language === 'en' ? 'more than 100 GB' : '100 GB 以上';
}
