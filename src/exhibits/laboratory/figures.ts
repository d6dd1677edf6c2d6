import type { Language, Localized } from '../../language.ts';
import type { Curves } from '../exhibit.ts';
import type { Figure } from '../figure.ts';
import { say } from '../numbers.ts';
import { styles } from '../styles.ts';
import { trainingFigures, type Drawing } from '../twin-training/figures.ts';
import type { TrainingState } from '../twin-training/state.ts';
import { parameters as described, type LaboratoryParameters } from './parameters.ts';

export default (state: TrainingState, parameters: LaboratoryParameters, language: Language, _now?: LaboratoryParameters, seeds?: readonly Curves[]): Figure[] => {
  const { axis, errors: space, gradient, steps } = parameters;
  const figures = trainingFigures(state, { axis, space, gradient, steps }, language, drawingOf(parameters), seeds);
  // The exact model always has an x̂₀: where even it draws nothing, the remedy is in the way.
  return state.setting.exact.points === 'no-inverse' ? figures.map((figure) => (figure.id === 'samples' ? { ...figure, finding: OBSTACLE[language] } : figure)) : figures;
};

const OBSTACLE: Localized = {
  en: 'These settings cannot be run together: the rescale writes x̂₀ as ε̂ and back, and at zero SNR no ε̂ tells x₀. Rescale in the space of x₀ or v, or leave the last timestep out (leading).',
  zh: '这几项设置不能同时使用：重缩放要把 x̂₀ 换成 ε̂ 再换回来，而信噪比为零时 ε̂ 定不出 x₀。请改在 x₀ 或 v 的空间里重缩放，或者不用最后一个时间步（leading）。',
};

function drawingOf({ solver, samplingSteps, spacing, condition, scale, remedy, space, clip }: LaboratoryParameters): Drawing {
  const mended = (language: Language) => `${described.remedy.options[remedy][language]}${remedy === 'rescale' ? (language === 'en' ? ` in the space of ${styles[space].label}` : `（${styles[space].label} 空间）`) : ''}`;
  const name = (language: Language) => described.solver.options[solver][language];
  const guided = condition === 'class' && scale !== 1;
  return {
    en: `${samplingSteps} ${spacing} steps of ${name('en')} from the same noise${condition === 'class' ? (guided ? `, each with its class, guided with w = ${say(scale, 'en')}${remedy === 'none' ? '' : ` (${mended('en')})`}` : ', each with its class') : ''}${clip ? ', x̂₀ clipped' : ''}`,
    zh: `同一批噪声出发，${name('zh')} 走 ${samplingSteps} 步（${spacing}）${condition === 'class' ? (guided ? `，各带自己的类别，引导强度 w = ${say(scale, 'zh')}${remedy === 'none' ? '' : `，补救：${mended('zh')}`}` : '，各带自己的类别') : ''}${clip ? '，x̂₀ 经过裁剪' : ''}`,
  };
}
