/** Explains the symbols of formulas, on hover one, on focus of a displayed formula all that stand in it. */
const meanings = new Map(Array.from(document.querySelector<HTMLTemplateElement>('#symbols')!.content.querySelectorAll<HTMLElement>('[data-symbol]'), (p) => [p.dataset['symbol']!, p]));
const card = document.createElement('div');
card.id = 'symbol-card';
card.setAttribute('role', 'tooltip');
card.hidden = true;
document.body.append(card);

const symbolsIn = (element: Element): string[] => [...new Set(Array.from(element.querySelectorAll<HTMLElement>('[data-sym]'), ({ dataset }) => dataset['sym']!))];

function show(ids: readonly string[], beside: Element) {
  const lines = ids.flatMap((id) => meanings.get(id)?.cloneNode(true) ?? []);
  if (lines.length === 0) return;
  card.replaceChildren(...lines);
  card.hidden = false;
  const { left, bottom, top } = beside.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = bottom + height + 12 < window.innerHeight;
  card.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8)) + window.scrollX}px`;
  card.style.top = `${(below ? bottom + 6 : top - height - 6) + window.scrollY}px`;
}
const hide = () => (card.hidden = true);

document.addEventListener('pointerover', ({ target }) => {
  const symbol = target instanceof Element ? target.closest<HTMLElement>('.katex [data-sym]') : null;
  if (symbol) show([symbol.dataset['sym']!], symbol);
  else if (!(document.activeElement?.matches('.katex-display') ?? false)) hide();
});
for (const formula of document.querySelectorAll<HTMLElement>('.katex-display')) {
  const ids = symbolsIn(formula);
  if (ids.length === 0) continue;
  formula.tabIndex = 0;
  formula.setAttribute('role', 'group');
  formula.setAttribute('aria-describedby', card.id);
  formula.addEventListener('focus', () => show(ids, formula));
  formula.addEventListener('blur', hide);
}
document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
