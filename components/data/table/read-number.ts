/** Which sign stands before the decimals. */
export type Decimal = '.' | ',';

/** Longer numbers than this nobody writes, and the patterns below need not see them. */
const LONGEST = 40;
/** Beyond this a square overflows, and below its inverse it vanishes. */
const LARGEST = 1e100;

/**
 * A number as files have it: an exponent and digits in full width allowed, thousands set off by spaces or apostrophes, or by the sign that is not the
 * decimal one. "1,234" with decimal points could be a number with a decimal comma, so it takes two such groups or a decimal point to be read as thousands.
 * @returns undefined for anything else, and for what is larger than 10^100
 */
export function readNumber(cell: string, decimal: Decimal): number | undefined {
  if (cell.length > LONGEST) return undefined;
  const text = cell.normalize('NFKC').replace(/[−–]/g, '-').replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '').trim();
  const grouped = decimal === ',' ? /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/ : /^[+-]?[1-9]\d{0,2}((,\d{3})+\.\d*|(,\d{3}){2,})$/;
  const bare = grouped.test(text) ? text.replaceAll(decimal === ',' ? '.' : ',', '') : text;
  const plain = decimal === ',' ? bare.replace(',', 'd').replaceAll('.', 'x').replace('d', '.') : bare;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  if (Math.abs(value) > LARGEST) return undefined;
  return Math.abs(value) < 1 / LARGEST ? 0 : value;
}

/** The decimal sign with which more of the cells are numbers; the point where it makes no difference. */
export function decimalOf(cells: readonly string[]): Decimal {
  const count = (decimal: Decimal) => cells.reduce((sum, cell) => sum + Number(readNumber(cell, decimal) !== undefined), 0);
  return count(',') > count('.') ? ',' : '.';
}
