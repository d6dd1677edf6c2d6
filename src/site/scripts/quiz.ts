/** Answers a quiz with the explanation of what was chosen; the folded list of all answers is for pages without JavaScript and for afterwards. */
for (const form of document.querySelectorAll<HTMLFormElement>('form.quiz')) {
  const answers = form.querySelector('.answers')!;
  answers.toggleAttribute('hidden', true);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = form.querySelector<HTMLInputElement>('input:checked');
    if (!chosen) return;
    const item = answers.querySelectorAll('li')[Number(chosen.value)]!;
    const words = document.createElement('p');
    words.append(...item.cloneNode(true).childNodes);
    words.dataset['right'] = item.dataset['right'];
    form.querySelector('[role="status"]')!.replaceChildren(words);
    answers.removeAttribute('hidden');
  });
}
