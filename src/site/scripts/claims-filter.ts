// Shows the claims of one verdict and one topic; the choice stands in the address, so that it can be passed on.
for (const root of document.querySelectorAll<HTMLElement>('[data-claims]')) {
  const form = root.querySelector('form')!;
  const shown = form.querySelector('[role="status"]')!;
  const topic = form.querySelector('select')!;
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

  function apply(announce: boolean) {
    const verdict = radios.find(({ checked }) => checked)!.value;
    let count = 0;
    for (const section of root.querySelectorAll<HTMLElement>('[data-topic]')) {
      let here = 0;
      for (const claim of section.querySelectorAll<HTMLElement>('[data-claim]')) {
        claim.hidden = (verdict !== '' && claim.dataset['verdict'] !== verdict) || (topic.value !== '' && section.dataset['topic'] !== topic.value);
        if (!claim.hidden) here++;
      }
      section.hidden = here === 0;
      count += here;
    }
    if (announce) shown.textContent = root.dataset['shown']!.replace('{count}', String(count));
    return { verdict, topic: topic.value };
  }

  const asked = new URLSearchParams(location.search);
  for (const radio of radios) if (radio.value === asked.get('verdict')) radio.checked = true;
  if ([...topic.options].some(({ value }) => value === asked.get('topic'))) topic.value = asked.get('topic')!;
  apply(asked.has('verdict') || asked.has('topic'));
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(apply(true))) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
  });
}
