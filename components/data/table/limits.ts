/** Of a table, in bytes of a file or letters of a text: 20,000 rows are one or two million. */
export const MOST_BYTES = 5_000_000;
/** Cells of a row that are looked at. */
export const MOST_COLUMNS = 200;
/** Letters of a line that are looked at. */
export const LONGEST_LINE = 20_000;
