import type { DataSet } from '../data/data-set.ts';
import type { PathId, ScheduleId } from '../diffusion/schedule.ts';
import { dataCode, decodes } from './data.ts';
import { head, type About } from './head.ts';
import { networkCode, type NetworkSettings } from './network.ts';
import type { Say } from './python.ts';
import { imports } from './sampling.ts';
import { scheduleCode } from './schedule.ts';
import { constantsCode } from './training.ts';

/** What every recipe is made from. Settings are those of the exhibit; a recipe knows its own. */
export interface Order<V> {
  readonly values: V;
  readonly data: DataSet;
  readonly about: About;
  readonly say: Say;
}
export type Recipe<V> = (order: Order<V>) => string;

interface Common {
  readonly schedule: ScheduleId | PathId;
  readonly zeroTerminalSnr?: boolean;
}

/** What a script without networks begins with. */
export const numpyOpening = ({ about, data, say }: Order<unknown>, { schedule, zeroTerminalSnr = false }: Common): string =>
  [
    head(about, 'numpy', [...(decodes(data) ? ['import base64\n'] : []), 'import numpy as np'], say),
    dataCode(data, say),
    scheduleCode(schedule, zeroTerminalSnr, say),
  ].join('\n\n');

export interface Training extends Common, NetworkSettings {
  readonly seed: number;
  readonly steps: number;
  readonly width: number;
  readonly rate?: string;
  readonly batch?: number | string;
  readonly schedulers: readonly string[];
}

/** What a training script begins with, up to the network. */
export const trainingOpening = ({ about, data, say }: Order<unknown>, { schedule, zeroTerminalSnr = false, schedulers, ...rest }: Training): string =>
  [
    head(about, schedulers.length > 0 ? 'numpy torch diffusers' : 'numpy torch', [
      ...(decodes(data) ? ['import base64'] : []),
      'import copy\nimport math\n\nimport numpy as np\nimport torch\nfrom torch import nn',
      ...(schedulers.length > 0 ? [imports(schedulers)] : []),
    ], say),
    constantsCode(rest),
    dataCode(data, say),
    scheduleCode(schedule, zeroTerminalSnr, say),
    `\n${networkCode(rest, say)}`,
  ].join('\n\n');
