import type { Language } from '../../language.ts';
import { TRIO, type Arm, type TrioId } from '../arms.ts';
import { styles } from '../styles.ts';

/** Arms that stand in one chart. */
export interface Group {
  /** Added to the id of a chart; empty where there is one group. */
  readonly suffix: string;
  /** Put before its title; empty likewise. */
  readonly title: string;
  /** Whose loss it is, where there are several. */
  readonly loss?: TrioId;
  readonly arms: readonly Arm[];
}

/** One group a loss where outputs and losses are crossed: three lines each, not a tangle of nine. */
export function groupsOf(arms: readonly Arm[], language: Language): Group[] {
  const losses = TRIO.filter((id) => arms.some(({ loss }) => loss === id));
  if (losses.length < 2) return [{ suffix: '', title: '', arms }];
  return losses.map((loss) => ({
    suffix: `-${loss}`,
    title: { en: `Loss of ${styles[loss].label}: `, zh: `${styles[loss].label} 的损失：` }[language],
    loss,
    arms: arms.filter((arm) => arm.loss === loss),
  }));
}
