import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isOwnText } from '../../src/data/own/own-text.ts';
import type { Parameter, Parameters } from '../../src/exhibits/parameters.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';
import { DataControl } from '../data/DataControl.tsx';
import { lazyPart } from './lazy-part.tsx';
import { PlayButton } from './PlayButton.tsx';

/** Few exhibits have one, and it is large. */
const CurveControl = lazyPart(async () => (await import('./CurveControl.tsx')).CurveControl);

interface ControlsProps {
  readonly parameters: Parameters;
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (name: string, value: unknown) => void;
  readonly language: Language;
  readonly disabled: boolean;
  readonly children?: ComponentChildren;
}

/** One control for each named parameter, made from its description alone. */
export function Controls({ parameters, names, values, onChange, language, disabled, children }: ControlsProps) {
  return (
    <div class="controls">
      {names.filter((name) => applies(parameters, name, values)).map((name) => (
        <Control key={name} name={name} parameter={parameters[name]!} value={values[name]} onChange={(value) => onChange(name, value)} language={language} disabled={disabled} />
      ))}
      {children}
    </div>
  );
}

function applies(parameters: Parameters, name: string, values: Readonly<Record<string, unknown>>): boolean {
  const { onlyWith } = parameters[name]!;
  return !onlyWith || (values[onlyWith.name] === onlyWith.value && applies(parameters, onlyWith.name, values));
}

interface ControlProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly language: Language;
  readonly disabled: boolean;
}

function Control({ name, parameter, value, onChange, language, disabled }: ControlProps) {
  const id = useId();
  const label = parameter.label[language];
  const help = parameter.help?.[language];
  const described = help ? { 'aria-describedby': `${id}-help` } : {};
  const note = help && <p class="help" id={`${id}-help`}>{help}</p>;

  switch (parameter.kind) {
    case 'range': {
      const read = (event: Event) => onChange((event.currentTarget as HTMLInputElement).value);
      const bounds = { min: parameter.min, max: parameter.max, step: parameter.step, disabled, ...described };
      return (
        <div class="control control-range" data-parameter={name}>
          <label for={id}>{label}</label>
          <div class="range-pair" data-playable={parameter.playable}>
            {parameter.playable && <PlayButton parameter={parameter} value={value as number} onChange={onChange} language={language} disabled={disabled} />}
            <input type="range" id={id} {...bounds} value={value as number} onInput={read} />
            <ExactValue label={`${label}: ${frameWords[language].exactValue}`} bounds={bounds} value={value as number} onChange={onChange} />
          </div>
          {parameter.unit && <p class="help">{parameter.unit[language]}</p>}
          {note}
        </div>
      );
    }
    case 'choice':
      return (
        <div class="control" data-parameter={name}>
          <label for={id}>{label}</label>
          <select id={id} disabled={disabled} {...described} value={value as string} onChange={(event) => onChange(event.currentTarget.value)}>
            {Object.entries(parameter.options).map(([option, text]) => (
              <option key={option} value={option} selected={option === value}>{text[language]}</option>
            ))}
          </select>
          {note}
        </div>
      );
    case 'data':
      return (
        <div class="control control-data" data-parameter={name} data-own={isOwnText(value)}>
          <label for={id}>{label}</label>
          <DataControl id={id} parameter={parameter} value={value as string} onChange={onChange} language={language} disabled={disabled} />
          {note}
        </div>
      );
    case 'selection': {
      const chosen = value as readonly string[];
      return (
        <fieldset class="control" data-parameter={name} {...described}>
          <legend>{label}</legend>
          <div class="boxes">
            {Object.entries(parameter.options).map(([option, text]) => {
              const on = chosen.includes(option);
              return (
                <label key={option} class="box">
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={disabled || (on && chosen.length <= parameter.least)}
                    onChange={() => onChange(on ? chosen.filter((one) => one !== option) : [...chosen, option])}
                  />
                  <span>{text[language]}</span>
                </label>
              );
            })}
          </div>
          {note}
        </fieldset>
      );
    }
    case 'flag':
      return (
        <div class="control" data-parameter={name}>
          <label class="box">
            <input type="checkbox" checked={value as boolean} disabled={disabled} {...described} onChange={(event) => onChange(event.currentTarget.checked)} />
            <span>{label}</span>
          </label>
          {note}
        </div>
      );
    case 'curve':
      return (
        <div class="control control-curve" data-parameter={name}>
          <p class="curve-label" id={id}>{label}</p>
          <CurveControl parameter={parameter} value={value as readonly number[]} onChange={onChange} language={language} disabled={disabled} labelledBy={id} {...(help && { describedBy: `${id}-help` })} />
          {note}
        </div>
      );
  }
}

/** A number as it is being typed. Redraws of a live run must not overwrite it, so it is handed on only when it is done. */
function ExactValue({ label, bounds, value, onChange }: { label: string; bounds: object; value: number; onChange: (value: unknown) => void }) {
  const [draft, setDraft] = useState<string>();
  const done = () => {
    if (draft !== undefined) onChange(draft);
    setDraft(undefined);
  };
  return (
    <input
      type="number"
      aria-label={label}
      {...bounds}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => event.key === 'Enter' && done()}
    />
  );
}
