import { expect, it } from 'vitest';
import { reachableTables } from '../../../src/site/build/tables.ts';

const cell = (tagName: string, ...text: string[]) => ({ type: 'element', tagName, children: text.map((value) => ({ type: 'text', value })) });
const element = (tagName: string, ...children: object[]) => ({ type: 'element', tagName, children });
const table = (...head: string[]) => element('table', element('thead', element('tr', ...head.map((text) => cell('th', ...(text ? [text] : []))))), element('tbody', element('tr', cell('td', 'size'), cell('td', '1'))));

const roles = ({ properties, children }: { properties?: { role?: string }; children?: object[] }): string[] => [...(properties?.role ? [properties.role] : []), ...(children ?? []).flatMap(roles)];

it('the keyboard reaches every table, which stays one to those who hear it, whatever its layout', () => {
  const tree = element('div', element('section', table('', 'b')));
  reachableTables()(tree);
  expect(JSON.stringify(tree)).toContain('"properties":{"tabIndex":0,"role":"table"}');
  expect(roles(tree)).toEqual(['table', 'rowgroup', 'row', 'cell', 'columnheader', 'rowgroup', 'row', 'rowheader', 'cell']);
});

it('below an empty first heading the first cells of rows are their headings, and it is none itself', () => {
  const tree = element('div', table('', 'b'));
  reachableTables()(tree);
  expect(tree).toMatchObject(element('div', element('table', element('thead', element('tr', cell('td'), cell('th', 'b'))), element('tbody', element('tr', { tagName: 'th', properties: { scope: 'row' } }, cell('td', '1'))))));
});

it('other tables keep their cells', () => {
  const tree = element('div', table('a', 'b'));
  reachableTables()(tree);
  expect(tree).toMatchObject(element('div', element('table', element('thead', element('tr', cell('th', 'a'), cell('th', 'b'))), element('tbody', element('tr', cell('td', 'size'), cell('td', '1'))))));
});
