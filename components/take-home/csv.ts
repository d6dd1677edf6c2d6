import type { Table } from '../../src/exhibits/figure.ts';

/**
 * A figure's numbers as CSV (RFC 4180), in full precision. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers keep their
 * sign. What is not a number is left empty. The mark at the beginning tells spreadsheets that this is UTF-8.
 */
export const csvOf = ({ columns, rows }: Table): string => `\uFEFF${[columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
