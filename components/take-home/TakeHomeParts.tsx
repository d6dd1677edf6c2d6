import { RESUMABLE, SAVED_ONLY } from '../../src/lab/resumable.ts';
import { CodePart } from './CodePart.tsx';
import { FilmPart } from './FilmPart.tsx';
import { saveRun } from './save-run.ts';
import { SavePart } from './SavePart.tsx';
import type { TakeHomeProps } from './TakeHome.tsx';
import { WeightsPart } from './WeightsPart.tsx';
import { partsWords } from './parts-words.ts';

export function TakeHomeParts(props: TakeHomeProps) {
  const { status, language } = props;
  const words = partsWords[language];
  return (
    <>
      <SavePart {...props} label={words.run.save} action="save-run" save={() => saveRun(props)}>
        <p class="help">{status.records === undefined ? words.run.stored : words.run.live}</p>
      </SavePart>
      <CodePart {...props} />
      <FilmPart {...props} />
      {(RESUMABLE.includes(props.exhibit.id) || props.exhibit.id in SAVED_ONLY) && <WeightsPart {...props} />}
    </>
  );
}
