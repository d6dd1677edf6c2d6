// @ts-check

/** @typedef {{ pattern: RegExp, headers: [name: string, value: string][] }} HeaderRule */

/**
 * Reads a `_headers` file as static hosts know it: a path at the start of a line, where `*` stands for anything, then indented
 * `Name: value` lines that belong to it; `#` starts a comment line.
 * @param {string} text
 * @returns {HeaderRule[]}
 */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const literal = content.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      rules.push({ pattern: new RegExp(`^${literal.join('.*')}$`), headers: [] });
      continue;
    }
    const colon = content.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 1 || !rule) throw new Error(`_headers: expected "Name: value" below a path, found "${content}"`);
    rule.headers.push([content.slice(0, colon), content.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * The headers for one path, a later rule winning over an earlier one.
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 */
export function headersFor(rules, path) {
  return rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
}
