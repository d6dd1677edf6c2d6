import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { settingsFor } from '../../src/exhibits/address.ts';
import type { Slide } from '../../src/site/present/slide.ts';
import { presentEntry } from '../../src/site/present/entry-words.ts';
import { wasBrought } from './bring.ts';
import type { PresenterProps } from './Presenter.tsx';

/** An exhibit presented by itself begins with the settings that the link brings. */
const asLinked = (slides: readonly Slide[]): readonly Slide[] =>
  slides[0]!.question === undefined && settingsFor(location.hash) === slides[0]!.exhibit ? slides.with(0, { ...slides[0]!, hash: location.hash }) : slides;

/** Presenter mode, loaded where the address asks for it (?present) and nowhere else. */
export default function Presenting(props: Omit<PresenterProps, 'onLeave'>) {
  const [loaded, setLoaded] = useState<{ readonly Presenter: FunctionComponent<PresenterProps>; readonly slides: readonly Slide[] }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!new URLSearchParams(location.search).has('present')) return;
    const slides = asLinked(props.slides);
    void import('./Presenter.tsx').then(({ Presenter }) => setLoaded({ Presenter, slides }), () => setFailed(true));
  }, []);
  const leave = () => {
    const address = new URL(location.href);
    for (const name of ['present', 'step']) address.searchParams.delete(name);
    if (wasBrought()) return location.replace(address);
    setLoaded(undefined);
    history.replaceState(history.state, '', address);
  };
  if (failed) return <p class="problem" role="alert">{presentEntry[props.language].notLoaded}</p>;
  return loaded ? <loaded.Presenter {...props} slides={loaded.slides} onLeave={leave} /> : null;
}
