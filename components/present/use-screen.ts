import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Stage } from '../../src/site/present/slide.ts';

/** On screens wider than 3:2 and at least so many pixels wide, two charts stand side by side in type of 24 pixels and more; as in present.css. */
const WIDE = 1600;

/** Gives the page over to the presentation (src/site/styles/present.css does the rest) and says whether two charts fit side by side. */
export function useScreen(root: RefObject<HTMLElement>, exhibit: string, stage: Stage, controls: boolean): boolean {
  const fits = () => innerWidth >= WIDE && innerWidth >= 1.5 * innerHeight;
  const [two, setTwo] = useState(fits);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['present'] = stage;
    dataset['controls'] = String(controls);
    // Canvases read the colours when they are drawn, and these have more contrast.
    window.dispatchEvent(new Event('themechange'));
  }, [stage, controls]);
  useEffect(() => () => {
    const { dataset } = document.documentElement;
    delete dataset['present'];
    delete dataset['controls'];
    window.dispatchEvent(new Event('themechange'));
  }, []);
  useEffect(() => {
    const update = () => setTwo(fits());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  // What stands above and beside the exhibit takes the height of its words.
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const name = target.matches('.present-bar') ? '--bar' : target.matches('.present-head') ? '--head' : '--transport';
        document.documentElement.style.setProperty(name, `${(target as HTMLElement).offsetHeight}px`);
      }
    });
    const transport = document.querySelector(`.exhibit[data-exhibit="${exhibit}"] .transport`);
    for (const element of root.current!.querySelectorAll('.present-head, .present-bar')) observer.observe(element);
    if (transport) observer.observe(transport);
    return () => observer.disconnect();
  }, [stage, exhibit]);
  return two;
}
