import type { Preset } from '../../src/exhibits/exhibit.ts';
import type { Language } from '../../src/language.ts';
import { frameWords } from '../../src/site/frame-words.ts';

interface PresetsProps {
  readonly presets: readonly Preset[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChoose: (values: Readonly<Record<string, unknown>>) => void;
  readonly language: Language;
  readonly disabled: boolean;
}

/** Settings worth seeing, one button each; the one that is set now is pressed. */
export function Presets({ presets, values, onChoose, language, disabled }: PresetsProps) {
  return (
    <div class="presets" role="group" aria-label={frameWords[language].presets}>
      <span class="eyebrow" aria-hidden="true">{frameWords[language].presets}</span>
      {presets.map((preset) => (
        <button key={preset.id} type="button" data-preset={preset.id} disabled={disabled} aria-pressed={isSet(preset, values)} onClick={() => onChoose(preset.values)}>
          {preset.label[language]}
        </button>
      ))}
    </div>
  );
}

const isSet = (preset: Preset, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(preset.values).every(([name, value]) => String(value) === String(values[name]));
