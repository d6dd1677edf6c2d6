import type { Localized } from '../../../src/language.ts';
import type { BadRow } from './read-table.ts';
import type { Delimiter } from './rows.ts';

/** What the reading of tables says. */
interface TableWords {
  readonly title: string;
  readonly help: string;
  readonly file: string;
  readonly paste: string;
  readonly read: string;
  readonly reading: string;
  readonly failed: string;
  readonly tooSlow: string;
  readonly tooLarge: (megabytes: number) => string;
  readonly nothing: string;
  readonly found: (rows: string, delimiter: Delimiter, decimal: string, header: boolean) => string;
  readonly fileName: (name: string) => string;
  readonly oneFile: (others: number) => string;
  readonly bad: (count: string) => string;
  readonly reasons: Readonly<Record<BadRow['reason'], (line: string, column: string, cell: string) => string>>;
  readonly more: (count: string) => string;
  readonly beyond: (most: string, count: string) => string;
  readonly joined: (count: number) => string;
  readonly thinned: (kept: string, rows: string, seed: number) => string;
  readonly redraw: string;
  readonly columns: { readonly x: string; readonly y: string; readonly label: string; readonly none: string };
}

export const tableWords: Localized<TableWords> = {
  en: {
    title: 'Paste or upload a table (CSV)',
    help: 'Two columns of numbers and, if you like, one of labels; up to 20,000 rows, with commas, semicolons or tabs between cells. A file can also be dropped anywhere on this editor. The table is read on this machine and goes nowhere.',
    file: 'A file',
    paste: 'Or paste the table here',
    read: 'Read the table',
    reading: 'Reading the table …',
    failed: 'The table could not be read: the file has gone, or the browser does not hand it over.',
    tooSlow: 'Reading the table took longer than a second without an end in sight and was stopped. Is it a table? Fewer rows or shorter cells may help.',
    tooLarge: (megabytes) => `This file is larger than ${megabytes} MB. Save the columns that you need to a file of their own.`,
    nothing: 'No two columns of numbers were found. A row should look like “39.1, 18.7, Adelie”; numbers with decimal commas need semicolons or tabs between them.',
    found: (rows, delimiter, decimal, header) => `${rows} rows read, ${{ ',': 'commas', ';': 'semicolons', '\t': 'tabs' }[delimiter]} between cells, decimals after “${decimal}”, ${header ? 'the first row taken as names' : 'no row of names'}.`,
    fileName: (name) => `File: ${name}`,
    oneFile: (others) => `One file is read at a time; ${others === 1 ? 'the other was' : `the ${others} others were`} left alone.`,
    bad: (count) => `${count} ${count === '1' ? 'row was' : 'rows were'} left out:`,
    reasons: {
      'no-cell': (line, column) => `line ${line}: nothing in column “${column}”`,
      'no-number': (line, column, cell) => `line ${line}: “${cell}” in column “${column}” is no number`,
    },
    more: (count) => `and ${count} more`,
    beyond: (most, count) => `Only the first ${most} rows were read; ${count} more were not.`,
    joined: (count) => `There are more than nine labels: the ${count} rarest share the class “…”.`,
    thinned: (kept, rows, seed) => `${kept} of the ${rows} rows, drawn at random (seed ${seed}), are used: for more, the exact model would take too long.`,
    redraw: 'Draw others',
    columns: { x: 'Horizontally', y: 'Vertically', label: 'Labels', none: 'none' },
  },
  zh: {
    title: '粘贴或上传表格（CSV）',
    help: '两列数字，还可以有一列标签；最多 20,000 行，单元格之间用逗号、分号或制表符分隔。也可以把文件拖放到这个编辑区的任何地方。表格只在这台机器上读取，不会传到别处。',
    file: '选择文件',
    paste: '或者把表格粘贴到这里',
    read: '读取表格',
    reading: '正在读取表格……',
    failed: '表格没能读取：文件已不在，或浏览器不允许读取。',
    tooSlow: '读取表格超过一秒仍无结果，已停止。请确认它是表格；减少行数或缩短单元格也许有用。',
    tooLarge: (megabytes) => `文件超过 ${megabytes} MB。请把需要的几列另存为一个文件。`,
    nothing: '没有找到两列数字。每一行应当像“39.1, 18.7, Adelie”这样；小数点写成逗号的，单元格之间请用分号或制表符。',
    found: (rows, delimiter, decimal, header) => `读到 ${rows} 行，单元格以${{ ',': '逗号', ';': '分号', '\t': '制表符' }[delimiter]}分隔，小数点写作“${decimal}”，${header ? '第一行作为列名' : '没有列名'}。`,
    fileName: (name) => `文件：${name}`,
    oneFile: (others) => `一次只读一个文件，其余 ${others} 个没有读。`,
    bad: (count) => `有 ${count} 行没有采用：`,
    reasons: {
      'no-cell': (line, column) => `第 ${line} 行：“${column}”列是空的`,
      'no-number': (line, column, cell) => `第 ${line} 行：“${column}”列的“${cell}”不是数字`,
    },
    more: (count) => `另有 ${count} 行`,
    beyond: (most, count) => `只读了前 ${most} 行，其后的 ${count} 行没有读。`,
    joined: (count) => `标签超过九种：最少见的 ${count} 种合并为“…”一类。`,
    thinned: (kept, rows, seed) => `从 ${rows} 行中随机抽取了 ${kept} 行（随机种子 ${seed}）；再多，精确模型就要算得太久。`,
    redraw: '重新抽取',
    columns: { x: '横轴', y: '纵轴', label: '标签', none: '无' },
  },
};
