import { inspect, type Outcome } from '../../src/checkpoints/inspect.ts';
import { sourceOf } from '../../src/checkpoints/source.ts';
import { serve } from '../files/serve.ts';

export interface InspectOrder {
  readonly name: string;
  readonly content: Blob;
}

serve<InspectOrder, Outcome>(({ name, content }) => inspect(sourceOf(name, content)));
