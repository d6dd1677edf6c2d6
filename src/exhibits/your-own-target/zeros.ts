import { levelFromAngle } from '../../diffusion/level.ts';
import { determinant, type Prediction } from '../../diffusion/prediction.ts';

/** A place along φ, in degrees, where D = 0; `to` is above `from` where D is 0 all along. */
export interface Zero {
  readonly from: number;
  readonly to: number;
}

/** Four to a degree, so that the knots of a curve are among them. */
const LOOKS = 360;
const TINY = 1e-9;

/**
 * Where y and x_t do not determine x0. Not at φ = 0, where x_t is x0 itself. A curve that touches 0 between two looks without crossing it would be missed;
 * straight lines between knots do so nowhere but by a coincidence of decimals.
 */
export function zerosOf(prediction: Prediction): Zero[] {
  const at = (look: number) => determinant(prediction, levelFromAngle((look / LOOKS) * (Math.PI / 2)));
  const degrees = (look: number) => (look / LOOKS) * 90;
  const zeros: Zero[] = [];
  let before = at(0);
  for (let look = 1; look <= LOOKS; look++) {
    const d = at(look);
    const last = zeros.at(-1);
    if (Math.abs(d) < TINY) {
      if (last && Math.abs(before) < TINY && last.to === degrees(look - 1)) zeros[zeros.length - 1] = { ...last, to: degrees(look) };
      else zeros.push({ from: degrees(look), to: degrees(look) });
    } else if (Math.abs(before) >= TINY && d > 0 !== before > 0) {
      let [low, high] = [look - 1, look];
      for (let i = 0; i < 40; i++) {
        const middle = (low + high) / 2;
        if (at(middle) > 0 === before > 0) low = middle;
        else high = middle;
      }
      zeros.push({ from: degrees(low), to: degrees(low) });
    }
    before = d;
  }
  return zeros;
}
