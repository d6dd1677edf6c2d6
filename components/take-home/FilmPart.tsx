import { useEffect, useRef, useState } from 'preact/hooks';
import { sayBytes } from '../../src/exhibits/numbers.ts';
import { captionOf } from './caption.ts';
import { download } from './download.ts';
import type { FilmFormat } from './film.ts';
import { Cancelled, makeFilm } from './make-film.ts';
import { fileName } from './origin.ts';
import type { TakeHomeProps } from './TakeHome.tsx';
import { partsWords } from './parts-words.ts';
import { canEncodeVideo } from './video-support.ts';
import { takeHomeWords } from './words.ts';

const TYPES: Readonly<Record<FilmFormat, string>> = { gif: 'image/gif', webm: 'video/webm' };

/** The run's point clouds as a moving picture, one frame for each time that they changed. */
export function FilmPart({ exhibit, language, shown, frames }: TakeHomeProps) {
  const words = partsWords[language].film;
  const [done, setDone] = useState<number>();
  const [total, setTotal] = useState(0);
  const [said, setSaid] = useState('');
  const making = useRef<AbortController>();
  useEffect(() => () => making.current?.abort(), []);
  // Whether it can encode a film is asked when one is wanted: some browsers end at the question.
  const [noVideo, setNoVideo] = useState(() => typeof VideoEncoder === 'undefined');
  const few = frames.length < 2;

  const make = async (format: FilmFormat) => {
    const order = frames;
    making.current = new AbortController();
    setDone(0);
    setTotal(order.length);
    setSaid('');
    const started = performance.now();
    try {
      if (format === 'webm' && !(await canEncodeVideo())) return setNoVideo(true);
      const { lines, metadata } = await captionOf(order.at(-1)!, { exhibit, values: shown }, language);
      // What cannot be posted to a worker is not needed there.
      const plain = order.map(({ kind, id, title, finding, revision, panels, x, y }) => ({ kind, id, title, finding, revision, panels, x, y, table: { columns: [], rows: [] } }));
      const about = { title: order.at(-1)!.title, description: String(metadata['address']), comment: JSON.stringify(metadata) };
      const bytes = await makeFilm({ format, frames: plain, lines, language, about }, setDone, making.current.signal);
      const name = fileName({ exhibit, values: shown }, order[0]!.id, format);
      download(name, new Blob([bytes], { type: TYPES[format] }));
      setSaid(words.made(name, order.length, sayBytes(bytes.length, language), Math.ceil((performance.now() - started) / 1000)));
    } catch (error) {
      setSaid(error instanceof Cancelled ? words.cancelled : takeHomeWords[language].failed(error instanceof Error ? error.message : String(error)));
    } finally {
      setDone(undefined);
    }
  };
  return (
    <div class="take-home-part">
      {done === undefined
        ? (
          <div class="buttons" role="group" aria-label={words.make}>
            <button type="button" data-action="make-film" disabled={few} onClick={() => void make('gif')}>{words.gif}</button>
            {!noVideo && <button type="button" data-action="make-video" disabled={few} onClick={() => void make('webm')}>{words.webm}</button>}
          </div>
        )
        : <button type="button" data-action="cancel-film" onClick={() => making.current?.abort()}>{words.cancel}</button>}
      {done !== undefined && <progress max={total} value={done} aria-label={words.progress} />}
      <p class="help" role="status">{said || (few ? words.none : words.help(frames.length))}</p>
      {noVideo && <p class="help">{words.noVideo}</p>}
    </div>
  );
}
