interface Node {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Tables in the prose scroll sideways where they are wider than the page; the keyboard reaches them so that it can scroll them too. */
export const reachableTables = () => (tree: unknown) => reach(tree as Node);

function reach(node: Node): void {
  if (node.tagName === 'table') node.properties = { ...node.properties, tabIndex: 0 };
  node.children?.forEach(reach);
}
