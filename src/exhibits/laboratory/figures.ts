import type { Language } from '../../language.ts';
import type { Curves } from '../exhibit.ts';
import type { Figure } from '../figure.ts';
import { say } from '../numbers.ts';
import { trainingFigures, type Drawing } from '../twin-training/figures.ts';
import type { TrainingState } from '../twin-training/state.ts';
import { parameters as described, type LaboratoryParameters } from './parameters.ts';

export default (state: TrainingState, parameters: LaboratoryParameters, language: Language, _now?: LaboratoryParameters, seeds?: readonly Curves[]): Figure[] => {
  const { axis, errors: space, gradient, steps } = parameters;
  return trainingFigures(state, { axis, space, gradient, steps }, language, drawingOf(parameters), seeds);
};

function drawingOf({ solver, samplingSteps, spacing, condition, scale, clip }: LaboratoryParameters): Drawing {
  const name = (language: Language) => described.solver.options[solver][language];
  const guided = condition === 'class' && scale !== 1;
  return {
    en: `${samplingSteps} ${spacing} steps of ${name('en')} from the same noise${condition === 'class' ? (guided ? `, each with its class, guided with w = ${say(scale, 'en')}` : ', each with its class') : ''}${clip ? ', x̂₀ clipped' : ''}`,
    zh: `同一批噪声出发，${name('zh')} 走 ${samplingSteps} 步（${spacing}）${condition === 'class' ? (guided ? `，各带自己的类别，引导强度 w = ${say(scale, 'zh')}` : '，各带自己的类别') : ''}${clip ? '，x̂₀ 经过裁剪' : ''}`,
  };
}
