/**
 * The lines from the one that begins with `first` to the next that is `last`, moved to the left margin.
 * @throws Error where there are none
 */
export function cutOut(source: string, first: string, last: string): string {
  const lines = source.split('\n');
  const from = lines.findIndex((line) => line.startsWith(first));
  const to = lines.indexOf(last, from);
  if (from < 0 || to < 0) throw new Error(`no lines from "${first}" to "${last}"`);
  const margin = /^ */.exec(first)![0].length;
  return lines.slice(from, to + 1).map((line) => line.slice(margin)).join('\n');
}
