import { formatHex, inGamut, modeOklab, modeRgb, useMode, type Oklab } from 'culori/fn';
import { largestChroma } from '../../measures/chroma.ts';
import type { Setting } from '../guided-sweep/records.ts';

useMode(modeRgb);
useMode(modeOklab);
const displayable = inGamut('rgb');

export interface Shown {
  readonly css: string;
  /** No lightness brings this (a, b) into sRGB. */
  readonly outside: boolean;
}

/**
 * A point of the OKLab (a, b) plane as a colour. The lightness is the nearest to the class's own at which sRGB holds it; a
 * point outside at every lightness is shown at the edge of sRGB in its hue, and marked.
 */
export function swatch(a: number, b: number, lightness: number, gamut: NonNullable<Setting['colour']>['gamut']): Shown {
  const direct = nearestLightness(a, b, lightness);
  if (direct) return { css: formatHex(direct), outside: false };
  const hue = Math.atan2(b, a);
  const edge = largestChroma({ hue: Float64Array.from(gamut.hue), chroma: Float64Array.from(gamut.chroma) }, hue);
  // sRGB comes to a point there, which a scan over lightness may miss: step inwards until it is hit.
  for (let share = 1; share > 0; share -= 0.02) {
    const pulled = nearestLightness(share * edge * Math.cos(hue), share * edge * Math.sin(hue), lightness);
    if (pulled) return { css: formatHex(pulled), outside: true };
  }
  throw new RangeError(`no sRGB colour at lightness ${lightness}`);
}

function nearestLightness(a: number, b: number, wanted: number): Oklab | undefined {
  for (let distance = 0; distance <= 1; distance += 0.01) {
    for (const l of [wanted - distance, wanted + distance]) {
      const colour: Oklab = { mode: 'oklab', l, a, b };
      if (l >= 0 && l <= 1 && displayable(colour)) return colour;
    }
  }
  return undefined;
}
