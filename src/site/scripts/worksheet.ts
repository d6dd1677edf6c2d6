/** A chapter as a worksheet: its questions, exercises and charts with room to write, or the same with the answers. */
const kind = new URLSearchParams(location.search).get('sheet');
if (kind === 'questions' || kind === 'answers') {
  const bar = document.querySelector<HTMLElement>('.sheet-bar')!;
  document.documentElement.dataset['sheet'] = kind;
  bar.hidden = false;
  bar.querySelector('button')!.addEventListener('click', () => window.print());
  if (kind === 'questions') {
    const lines = (label: string, count: number) => {
      const box = document.createElement('div');
      box.className = 'lines';
      box.append(label, ...Array.from({ length: count }, () => document.createElement('hr')));
      return box;
    };
    for (const quiz of document.querySelectorAll('.quiz')) quiz.append(lines(bar.dataset['because']!, 2));
    for (const exercise of document.querySelectorAll('.exercise')) exercise.append(lines('', 4));
    for (const exhibit of document.querySelectorAll('.exhibit')) (exhibit.closest('astro-island') ?? exhibit).after(lines(bar.dataset['seen']!, 4));
  }
}
