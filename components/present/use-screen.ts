import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Stage } from '../../src/site/present/slide.ts';

/** On screens wider than 3:2 and at least so many pixels wide, two charts stand side by side in type of 24 pixels and more. */
const WIDE = 1500;

/** Gives the page over to the presentation (src/site/styles/present.css does the rest) and says whether two charts fit side by side. */
export function useScreen(root: RefObject<HTMLElement>, stage: Stage, controls: boolean): boolean {
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
  // What stands above and below the exhibit takes the height of its words.
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) document.documentElement.style.setProperty(target.matches('.present-bar') ? '--bar' : '--head', `${(target as HTMLElement).offsetHeight}px`);
    });
    for (const element of root.current!.querySelectorAll('.present-head, .present-bar')) observer.observe(element);
    return () => observer.disconnect();
  }, [stage]);
  return two;
}
