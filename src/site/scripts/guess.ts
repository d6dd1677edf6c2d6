/** A guess is repeated to whoever made it, and goes nowhere else. */
for (const form of document.querySelectorAll<HTMLFormElement>('.guess')) {
  form.addEventListener('change', ({ target }) => {
    form.querySelector('[role="status"]')!.textContent = (target as HTMLInputElement).dataset['said']!;
    form.querySelector<HTMLElement>('.guess-try')!.hidden = false;
  });
}
