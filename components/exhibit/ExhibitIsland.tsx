import type { FunctionComponent } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import { loadExhibit } from '../../src/exhibits/registry.ts';
import ExhibitFrame, { type FrameProps } from './ExhibitFrame.tsx';
import { Unloaded } from './Unloaded.tsx';

type IslandProps = Omit<FrameProps, 'exhibit'> & { readonly id: string };

/** One component an exhibit, made once: a new one at every render would mount anew. */
const frames = new Map<string, FunctionComponent<Omit<FrameProps, 'exhibit'>>>();

function frameOf(id: string) {
  let frame = frames.get(id);
  if (!frame) {
    frame = lazy(async () => {
      try {
        const exhibit = await loadExhibit(id);
        return { default: (props: Omit<FrameProps, 'exhibit'>) => <ExhibitFrame exhibit={exhibit} {...props} /> };
      } catch (error) {
        // At build time it is nobody's network.
        if (import.meta.env.SSR) throw error;
        return { default: ({ language, children, asides }: Omit<FrameProps, 'exhibit'>) => <section class="exhibit"><Unloaded language={language} /><div class="figures">{children}</div>{asides}</section> };
      }
    });
    frames.set(id, frame);
  }
  return frame;
}

/** The frame of one exhibit, with that exhibit's definition and no other: what is drawn at build time stays until it has come. */
export default function ExhibitIsland({ id, ...props }: IslandProps) {
  const Frame = frameOf(id);
  return <Suspense fallback={null}><Frame {...props} /></Suspense>;
}
