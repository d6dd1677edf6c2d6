import { useId } from 'preact/hooks';
import { ENGINES } from '../../src/exhibits/address.ts';
import type { Language } from '../../src/language.ts';
import type { BackendId } from '../../src/learning/backend.ts';
import { frameWords } from '../../src/site/frame-words.ts';

interface EngineProps {
  readonly value: BackendId | undefined;
  readonly onChange: (backend: BackendId | undefined) => void;
  readonly language: Language;
  readonly disabled: boolean;
}

/** Which back end to try first. Whatever is chosen, the status says which one runs and why not another. */
export function EngineChoice({ value, onChange, language, disabled }: EngineProps) {
  const id = useId();
  const { engine, backends } = frameWords[language];
  return (
    <div class="control" data-parameter="engine">
      <label for={id}>{engine.label}</label>
      <select id={id} disabled={disabled} aria-describedby={`${id}-help`} value={value ?? ''} onChange={(event) => onChange((event.currentTarget.value || undefined) as BackendId | undefined)}>
        <option value="">{engine.auto}</option>
        {ENGINES.map((backend) => <option key={backend} value={backend}>{backends[backend]}</option>)}
      </select>
      <p class="help" id={`${id}-help`}>{engine.help}</p>
    </div>
  );
}
