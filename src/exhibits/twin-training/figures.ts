import type { Language, Localized } from '../../language.ts';
import type { ErrorSpace, GradientMeasure, NoiseAxis } from '../common-parameters.ts';
import type { Curves } from '../exhibit.ts';
import type { Figure } from '../figure.ts';
import { binLosses, excess, gradients, ratio } from './bins-figures.ts';
import { distances, summary } from './distance-figures.ts';
import { groupsOf } from './groups.ts';
import { lossCurve } from './loss-figures.ts';
import type { TwinTrainingParameters } from './parameters.ts';
import { clouds } from './samples-figures.ts';
import type { TrainingState } from './state.ts';

export interface View {
  readonly axis: NoiseAxis;
  readonly space: ErrorSpace;
  readonly gradient: GradientMeasure;
  /** Training steps that the run is to make. */
  readonly steps: number;
}

/** How the samples were drawn, to stand after "Samples after 1000 steps: ". */
export type Drawing = Localized;

const DRAWING: Drawing = { en: '50 DDIM steps from the same noise, averaged weights', zh: '同一批噪声出发，50 步 DDIM，用滑动平均的权重' };

/** One chart a question; where outputs and losses are crossed, one a loss, with the outputs as lines. */
export function trainingFigures(state: TrainingState, view: View, language: Language, drawing: Drawing, seeds: readonly Curves[] = []): Figure[] {
  const groups = groupsOf(state.setting.arms, language);
  const { latest } = state;
  const crossed = groups.length > 1;
  return [
    clouds(state, language, drawing),
    ...(latest ? [...excess(state, latest, groups, view, language), ...ratio(state, latest, groups, view, language)] : []),
    ...distances(state, groups, view, language, seeds),
    ...(crossed ? summary(state, groups, language) : []),
    ...(latest && !crossed ? [gradients(state, latest, view, language), binLosses(state, latest, view, language)] : []),
    ...(crossed ? [] : [lossCurve(state, language)]),
  ];
}

export default (state: TrainingState, parameters: TwinTrainingParameters, language: Language, _now?: TwinTrainingParameters, seeds?: readonly Curves[]): Figure[] =>
  trainingFigures(state, parameters, language, DRAWING, seeds);
