import { remember } from './preferences.ts';

/** The other language is shown at the same place: the section, the settings of an exhibit or the words looked for stay in the address. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  const keepPlace = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  // The first covers a new tab and a copied address, the second the keyboard.
  link.addEventListener('pointerdown', keepPlace);
  link.addEventListener('click', () => {
    keepPlace();
    remember('language', link.dataset['language']!);
  });
}
