interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/**
 * Tables in the prose scroll sideways where they are wider than the page; the keyboard reaches them so that it can scroll them too. One whose first heading is
 * empty has its rows' headings in the first column.
 */
export const reachableTables = () => (tree: unknown) => reach(tree as Node);

function reach(node: Node): void {
  if (node.tagName === 'table') {
    node.properties = { ...node.properties, tabIndex: 0 };
    headRows(node);
    giveRoles(node, 'columnheader');
  }
  node.children?.forEach(reach);
}

/** Blocks and, on a phone, cards: a layout that takes away what rows and cells are, unless they say so. */
function giveRoles(node: Node, heading: 'columnheader' | 'rowheader'): void {
  const roles: Readonly<Record<string, string>> = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell', th: heading };
  const role = roles[node.tagName ?? ''];
  if (role === undefined) return;
  node.properties = { ...node.properties, role };
  node.children?.forEach((child) => giveRoles(child, node.tagName === 'tbody' ? 'rowheader' : heading));
}

const within = (node: Node | undefined, name: string): Node[] => (node?.children ?? []).filter(({ tagName }) => tagName === name);

function headRows(table: Node): void {
  const corner = within(within(within(table, 'thead')[0], 'tr')[0], 'th')[0];
  if (!corner || (corner.children ?? []).length > 0) return;
  corner.tagName = 'td';
  for (const row of within(within(table, 'tbody')[0], 'tr')) {
    const first = within(row, 'td')[0];
    if (first) Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
  }
}
