import { conditionalDataSet } from '../common-parameters.ts';
import { scale, sweepParameters } from '../guided-sweep/parameters.ts';
import type { Values } from '../parameters.ts';

export const parameters = { dataSet: conditionalDataSet, ...sweepParameters, scale: scale(7) };
export type GuidanceParameters = Values<typeof parameters>;
