import Cite from '../Cite.astro';
import Exhibit from '../Exhibit.astro';
import References from '../References.astro';
import Verdict from '../Verdict.astro';
import Derivation from './Derivation.astro';
import Exercise from './Exercise.astro';
import Measured from './Measured.astro';
import Note from './Note.astro';
import Outcomes from './Outcomes.astro';
import Quiz from './Quiz.astro';
import SetExhibit from './SetExhibit.astro';
import Step from './Step.astro';

/** What the prose in content/ may use. */
export const proseComponents = { Cite, Derivation, Exercise, Exhibit, Measured, Note, Outcomes, Quiz, References, SetExhibit, Step, Verdict };
