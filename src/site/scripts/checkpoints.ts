/** Makes the table of released models sortable and filterable. */
for (const desk of document.querySelectorAll<HTMLElement>('[data-desk="checkpoints"]')) {
  const body = desk.querySelector('tbody')!;
  const rows = [...body.rows];
  const heads = [...desk.querySelectorAll<HTMLTableCellElement>('thead th')];
  const tools = desk.querySelector<HTMLElement>('.desk-tools')!;
  const find = tools.querySelector<HTMLInputElement>('[name="find"]')!;
  const type = tools.querySelector<HTMLSelectElement>('[name="prediction"]')!;
  const status = tools.querySelector<HTMLElement>('[role="status"]')!;

  const key = (row: HTMLTableRowElement, column: number) => row.cells[column]!.dataset['sort'] ?? '';
  /** What is not known stands last, whichever way the rest is sorted. */
  const compare = (column: number, sign: number) => (one: HTMLTableRowElement, other: HTMLTableRowElement) => {
    const [a, b] = [key(one, column), key(other, column)];
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    const difference = Number(a) - Number(b);
    return sign * (Number.isNaN(difference) ? a.localeCompare(b) : difference);
  };
  for (const [column, head] of heads.entries()) {
    if (head.dataset['sortable'] === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      body.append(...rows.toSorted(compare(column, down ? -1 : 1)));
    });
  }
  const filter = () => {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = (type.value !== '' && row.dataset['prediction'] !== type.value) || !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    status.textContent = status.dataset['count']!.replace('{shown}', String(shown)).replace('{total}', String(rows.length));
  };
  find.addEventListener('input', filter);
  type.addEventListener('change', filter);
  tools.hidden = false;
  filter();
}
