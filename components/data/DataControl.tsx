import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lackOf } from '../../src/data/own/own-data.ts';
import { decodeOwn, encodeOwn, isOwnText, type OwnText } from '../../src/data/own/own-text.ts';
import { ownName } from '../../src/exhibits/common-parameters.ts';
import type { Data } from '../../src/exhibits/parameters.ts';
import type { Language, Localized } from '../../src/language.ts';
import { STARTER } from './starter.ts';

interface DataProps {
  readonly id: string;
  readonly parameter: Data;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly language: Language;
  readonly disabled: boolean;
}

const words: Localized<{ loading: string; failed: string; again: string }> = {
  en: { loading: 'Loading the editor …', failed: 'The editor could not be loaded. Check the connection.', again: 'Try again' },
  zh: { loading: '正在加载编辑器……', failed: '编辑器没能加载，请检查网络。', again: '再试一次' },
};

type Editor = FunctionComponent<{ value: OwnText; onChange: (value: OwnText) => void; own: Data['own']; language: Language }>;

/** What readers made of their own data last, for every exhibit of the page. */
let last: OwnText | undefined;

/** A choice of data sets, and the editor where it falls on the reader's own, loaded when it first does. */
export function DataControl({ id, parameter, value, onChange, language, disabled }: DataProps) {
  const own = isOwnText(value) ? value : undefined;
  if (own) last = own;
  const [editor, setEditor] = useState<{ Editor: Editor }>();
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    import('./OwnDataEditor.tsx').then(({ default: Editor }) => setEditor({ Editor }), () => setFailed(true));
  };
  const wanted = own !== undefined && !disabled;
  useEffect(() => {
    if (wanted && !editor) load();
  }, [wanted]);
  return (
    <>
      <select id={id} disabled={disabled} value={own ? OWN : value} onChange={({ currentTarget: { value: chosen } }) => onChange(chosen === OWN ? firstFor(parameter) : chosen)}>
        {Object.entries<Localized>(parameter.options).map(([option, text]) => <option key={option} value={option} selected={option === value}>{text[language]}</option>)}
        <option value={OWN} selected={own !== undefined}>{ownName[language]}</option>
      </select>
      {own && editor && <editor.Editor value={own} onChange={onChange} own={parameter.own} language={language} />}
      {own && !editor && !failed && <p class="help" role="status">{words[language].loading}</p>}
      {own && failed && <p class="problem" role="alert">{words[language].failed} <button type="button" onClick={load}>{words[language].again}</button></p>}
    </>
  );
}

const OWN = 'own';

/** The last own data, where this exhibit can bear them. */
function firstFor({ own }: Data): OwnText {
  const known = last && decodeOwn(last);
  return last && known && !lackOf(known, own) ? last : encodeOwn(STARTER);
}
