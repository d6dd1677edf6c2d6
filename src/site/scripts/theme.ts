import { remembered, remember } from './preferences.ts';

const root = document.documentElement;
const apply = (theme: string) => (theme ? root.setAttribute('data-theme', theme) : root.removeAttribute('data-theme'));

const select = document.querySelector<HTMLSelectElement>('#theme');
if (select) {
  select.value = remembered('theme') ?? '';
  select.addEventListener('change', () => {
    apply(select.value);
    remember('theme', select.value);
    // Canvases read the theme's colours when they are drawn.
    window.dispatchEvent(new Event('themechange'));
  });
}
