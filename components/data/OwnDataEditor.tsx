import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lackOf, PLANE, type OwnData, type OwnGaussians, type OwnPoints } from '../../src/data/own/own-data.ts';
import { ownDataSet } from '../../src/data/own/own-set.ts';
import { decodeOwn, encodeOwn, type OwnText } from '../../src/data/own/own-text.ts';
import type { Data } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { ExactPicture } from './ExactPicture.tsx';
import { GaussianEditor } from './GaussianEditor.tsx';
import { NO_POINTS, PointEditor } from './PointEditor.tsx';
import { STARTER } from './starter.ts';
import { TablePanel } from './table/TablePanel.tsx';
import { useDrop } from './table/use-drop.ts';
import { useHistory } from './use-history.ts';
import { ownWords } from './words.ts';

interface EditorProps {
  readonly value: OwnText;
  readonly onChange: (value: OwnText) => void;
  /** What the exhibit can bear. */
  readonly own: Data['own'];
  readonly language: Language;
}

/** A link of more letters than these is cut by some programs. */
const SHORT_LINK = 1800;

/** A reader's own data: points that are drawn or read from a table, or Gaussians. What cannot be run yet is kept here, and said. */
export default function OwnDataEditor({ value, onChange, own, language }: EditorProps) {
  const words = ownWords[language];
  const { present, change, undo, redo, canUndo, canRedo } = useHistory<OwnData>(() => decodeOwn(value) ?? STARTER);
  const lack = lackOf(present, own);
  const text = useMemo(() => (lack ? undefined : encodeOwn(present)), [present, lack]);
  const exact = useMemo(() => (lack && lack !== 'one-class' ? undefined : ownDataSet(present)), [present]);
  const [phi, setPhi] = useState(30);

  // The value as it was last taken over or handed on: any other comes from outside, from a link or a preset.
  const known = useRef(value);
  /** Handed on and not yet come back: several changes may come between two renders of what is around. */
  const underWay = useRef<readonly OwnText[]>([]);
  useEffect(() => {
    const back = underWay.current.indexOf(value);
    underWay.current = underWay.current.slice(back + 1);
    if (back >= 0 || value === known.current) return;
    known.current = value;
    change(() => decodeOwn(value) ?? STARTER);
  }, [value]);
  useEffect(() => {
    if (text === undefined || text === known.current) return;
    known.current = text;
    underWay.current = [...underWay.current, text];
    onChange(text);
  }, [text]);

  /** What was there of the other kind comes back when its kind does. */
  const other = useRef<OwnData>(present.kind === 'points' ? STARTER : NO_POINTS);
  const changeKind = (kind: OwnData['kind']) => {
    if (kind === present.kind) return;
    const next = other.current;
    other.current = present;
    change(() => next);
  };
  /** Files let go over the editor, which are tables of points. */
  const [dropped, setDropped] = useState<readonly File[]>();
  const drop = useDrop((files) => {
    changeKind('points');
    setDropped(files);
  });
  const changePoints = (make: (data: OwnPoints) => OwnPoints, gesture?: string) => change((now) => (now.kind === 'points' ? make(now) : now), gesture);
  const changeGaussians = (make: (components: OwnGaussians['components']) => OwnGaussians['components'], gesture?: string) =>
    change((now) => (now.kind === 'gaussians' ? { ...now, components: make(now.components) } : now), gesture);
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || (event.target instanceof Element && event.target.matches('textarea, [type="text"]'))) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };

  const axes = (present.kind === 'points' && present.axes) || [PLANE, PLANE];
  const [count, classes] = present.kind === 'points'
    ? [present.points.length, new Set(present.points.map(([, , label]) => label)).size]
    : [present.components.length, new Set(present.components.map(({ label }) => label)).size];
  return (
    <div class="own-editor" data-kind={present.kind} data-dropping={drop.over} onKeyDown={onKeyDown} {...drop.handlers}>
      <p class="own-privacy">{words.privacy}</p>
      <div class="own-bar">
        <div class="buttons" role="group" aria-label={words.kind.label}>
          <span class="eyebrow" aria-hidden="true">{words.kind.label}</span>
          {(['points', 'gaussians'] as const).map((kind) => (
            <button key={kind} type="button" data-kind={kind} aria-pressed={kind === present.kind} onClick={() => changeKind(kind)}>{words.kind[kind]}</button>
          ))}
        </div>
        <div class="buttons">
          <button type="button" data-action="undo" disabled={!canUndo} onClick={undo}>{words.undo}</button>
          <button type="button" data-action="redo" disabled={!canRedo} onClick={redo}>{words.redo}</button>
        </div>
      </div>
      <div class="own-bench">
        {exact && <ExactPicture data={exact} revision={JSON.stringify(present)} ends={axes.map(({ from, to }) => [from, to])} phi={phi} name={words.picture} />}
        {present.kind === 'points'
          ? <PointEditor data={present} onChange={changePoints} most={own.most} language={language} />
          : <GaussianEditor components={present.components} onChange={changeGaussians} language={language} />}
        {axes[0].name && <p class="help own-axes">{`→ ${axes[0].name} · ↑ ${axes[1].name}`}</p>}
      </div>
      {present.kind === 'points' && <TablePanel dropped={dropped} onRead={(data) => change(() => data)} most={own.most} language={language} />}
      <label class="own-slider">
        <span>{words.noise}</span>
        <input type="range" data-part="phi" min={0} max={88} step={1} value={phi} onInput={(event) => setPhi(Number(event.currentTarget.value))} />
        <output>{`${phi}°`}</output>
      </label>
      <p class="help">{words.noiseHelp}</p>
      <p class="own-summary" role="status">
        {words.summary[present.kind](count, classes)}
        {text && ` ${words.inLink(text.length)}`}
        {text && text.length > SHORT_LINK && ` ${words.longLink}`}
        {lack && <span class="problem">{` ${words.lack[lack](own.most)} ${words.kept}`}</span>}
      </p>
    </div>
  );
}
