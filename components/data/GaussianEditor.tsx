import { useState } from 'preact/hooks';
import { LIMITS, MOST_GAUSSIANS, type OwnGaussian } from '../../src/data/own/own-data.ts';
import { say } from '../../src/exhibits/numbers.ts';
import type { Language } from '../../src/language.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { GaussianPad, replaced, withPart, type Part } from './GaussianPad.tsx';
import { ownWords } from './words.ts';

interface GaussianProps {
  readonly components: readonly OwnGaussian[];
  readonly onChange: (make: (components: readonly OwnGaussian[]) => readonly OwnGaussian[], gesture?: string) => void;
  readonly language: Language;
}

const PARTS: readonly Part[] = ['x', 'y', 'std', 'weight'];
const RANGES = { x: LIMITS.centre, y: LIMITS.centre, std: LIMITS.std, weight: LIMITS.weight } as const;

/** The pad of Gaussians, and the one that is chosen in sliders. */
export function GaussianEditor({ components, onChange, language }: GaussianProps) {
  const words = ownWords[language];
  const [choice, setChosen] = useState(0);
  const chosen = Math.min(choice, components.length - 1);
  const component = components[chosen];
  const change = (make: (component: OwnGaussian) => OwnGaussian, gesture?: string) => onChange((now) => replaced(now, chosen, make), gesture);
  const add = () => {
    // Beside the one that is chosen, or it would lie hidden under it.
    const { x = 0, y = 0, label = 0 } = component ?? {};
    onChange((now) => [...now, { x: x + (x > 200 ? -120 : 120), y, std: 40, weight: 20, label }]);
    setChosen(components.length);
  };
  const remove = () => onChange((now) => now.filter((_, i) => i !== chosen));
  return (
    <>
      <GaussianPad components={components} onChange={onChange} chosen={chosen} onChoose={setChosen} language={language} />
      <div class="own-parts">
        <div class="buttons">
          <button type="button" data-action="add-gaussian" disabled={components.length >= MOST_GAUSSIANS} onClick={add}>{words.add}</button>
          <button type="button" data-action="remove-gaussian" disabled={components.length < 2} onClick={remove}>{words.remove}</button>
        </div>
        {component && (
          <>
            <p class="own-chosen">{words.gaussian(chosen + 1, components.length)}</p>
            {PARTS.map((part) => (
              <label key={part} class="own-slider">
                <span>{words.parts[part]}</span>
                <input type="range" data-part={part} {...RANGES[part]} value={component[part]} onInput={(event) => change((now) => withPart(now, part, Number(event.currentTarget.value)), `${part} ${chosen}`)} />
                <output>{part === 'weight' ? component.weight : say(component[part] / 100, language)}</output>
              </label>
            ))}
            <ClassChoice value={component.label} onChange={(label) => change((now) => ({ ...now, label }))} names={[]} language={language} />
          </>
        )}
      </div>
    </>
  );
}
