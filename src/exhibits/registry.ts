import type { Exhibit } from './exhibit.ts';
import { guidance } from './guidance/index.ts';
import { targetMagnitude } from './target-magnitude/index.ts';
import { twinTraining } from './twin-training/index.ts';

/** Every exhibit of the site. Adding one means adding its folder and a line here. */
export const exhibits: readonly Exhibit[] = [targetMagnitude, twinTraining, guidance];

/** @throws RangeError naming the ids that exist. */
export function exhibitById(id: string): Exhibit {
  const exhibit = exhibits.find((one) => one.id === id);
  if (!exhibit) throw new RangeError(`unknown exhibit "${id}"; there are ${exhibits.map((one) => one.id).join(', ')}`);
  return exhibit;
}
