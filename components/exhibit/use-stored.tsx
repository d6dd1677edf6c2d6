import { createElement, type ComponentChildren, type RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/**
 * What was drawn at build time, to be shown while nothing is `live`. Astro hands it over as text; written into the page a second time, as text, it would
 * need a policy of Trusted Types that makes HTML, so from the second time on the same nodes are put back.
 */
export function useStored(stage: RefObject<HTMLElement>, live: boolean, children: ComponentChildren): ComponentChildren {
  const nodes = useRef<ChildNode[]>();
  if (!live) return nodes.current ? createElement('astro-slot', { ref: (slot: Element | null) => slot?.replaceChildren(...nodes.current!) }) : children;
  nodes.current ??= [...(stage.current?.querySelector('astro-slot')?.childNodes ?? [])];
  return undefined;
}
