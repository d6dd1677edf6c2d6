import { advise, type Answers, type Aspect, type When } from '../../checkpoints/advise.ts';

/** Answers the five questions with rows of the table of rules. */
for (const desk of document.querySelectorAll<HTMLElement>('[data-desk="guide"]')) {
  const live = desk.querySelector<HTMLElement>('.guide-live')!;
  const form = live.querySelector('form')!;
  const list = live.querySelector('.advice dl')!;
  const rules = [...desk.querySelectorAll<HTMLTableRowElement>('.rules tbody tr')].map((row) => ({
    row,
    aspect: row.dataset['aspect'] as Aspect,
    when: JSON.parse(row.dataset['when']!) as When,
  }));
  const contentOf = (row: HTMLTableRowElement, part: string) => [...row.querySelector(`[data-part="${part}"]`)!.cloneNode(true).childNodes];

  const answer = () => {
    const chosen = advise(rules, Object.fromEntries(new FormData(form)) as unknown as Answers);
    for (const { row } of rules) row.toggleAttribute('data-chosen', chosen.some((rule) => rule.row === row));
    list.replaceChildren(
      ...chosen.map(({ row, aspect }) => {
        const [group, term, use, why] = (['div', 'dt', 'dd', 'dd'] as const).map((name) => document.createElement(name));
        group!.dataset['aspect'] = aspect;
        term!.textContent = row.querySelector('th')!.textContent;
        use!.className = 'use';
        use!.append(...contentOf(row, 'use'));
        why!.className = 'why';
        why!.append(...contentOf(row, 'why'));
        group!.append(term!, use!, why!);
        return group!;
      }),
    );
  };
  form.addEventListener('change', answer);
  form.addEventListener('submit', (event) => event.preventDefault());
  live.hidden = false;
  answer();
}
