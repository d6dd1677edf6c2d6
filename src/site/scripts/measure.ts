/** "Measure on this machine": all that it needs is loaded when it is pressed. */
import type { Language } from '../../language.ts';

for (const box of document.querySelectorAll<HTMLElement>('[data-measure]')) {
  const language = box.dataset['measure'] as Language;
  const button = box.querySelector('button')!;
  const status = box.querySelector('[role="status"]')!;
  const press = async () => {
    button.disabled = true;
    box.dataset['state'] = 'running';
    const { engineWords } = await import('../engine/words.ts');
    const { measure: words } = engineWords[language];
    try {
      status.textContent = words.starting;
      const { measureHere } = await import('../engine/measure-here.ts');
      status.textContent = await measureHere(language, words, (said) => (status.textContent = said));
      box.dataset['state'] = 'done';
    } catch (error) {
      status.textContent = words.failed(error instanceof Error ? error.message : String(error));
      box.dataset['state'] = 'failed';
    } finally {
      button.disabled = false;
    }
  };
  button.hidden = false;
  button.addEventListener('click', () => void press());
}
