import type { PredictionId } from '../diffusion/prediction.ts';

/** Who drew a line. The same colour, line and mark everywhere on the site; the colours are custom properties of the theme. */
export type StyleId = PredictionId | 'own' | 'exact' | 'data';

export interface Style {
  readonly color: string;
  readonly dash: string | undefined;
  readonly symbol: 'circle' | 'triangle' | 'square' | 'diamond' | 'star' | 'times';
  readonly label: string;
}

export const styles: Record<StyleId, Style> = {
  epsilon: { color: 'var(--epsilon)', dash: undefined, symbol: 'circle', label: 'ε' },
  v: { color: 'var(--v)', dash: '9 5', symbol: 'triangle', label: 'v' },
  x0: { color: 'var(--x0)', dash: '1.5 4', symbol: 'square', label: 'x₀' },
  flow: { color: 'var(--flow)', dash: '9 4 1.5 4', symbol: 'diamond', label: 'u' },
  /** y, the target that a reader has drawn. */
  own: { color: 'var(--own)', dash: '4 2.5', symbol: 'star', label: 'y' },
  exact: { color: 'var(--ink)', dash: undefined, symbol: 'times', label: '' },
  data: { color: 'var(--data)', dash: undefined, symbol: 'circle', label: '' },
};
