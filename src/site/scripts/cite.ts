/** Copies a citation; where the clipboard is closed, selects it. */
for (const box of document.querySelectorAll<HTMLDetailsElement>('.cite-this')) {
  const button = box.querySelector('button')!;
  const entry = box.querySelector('pre')!;
  const status = box.querySelector('[role="status"]')!;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard
      .writeText(entry.textContent)
      .then(() => (status.textContent = button.dataset['copied']!))
      .catch(() => {
        getSelection()!.selectAllChildren(entry);
        status.textContent = button.dataset['byHand']!;
      });
  });
  // A link to a folded box opens it.
  const unfold = () => location.hash === `#${box.id}` && (box.open = true);
  unfold();
  window.addEventListener('hashchange', unfold);
}
