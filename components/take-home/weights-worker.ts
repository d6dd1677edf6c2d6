import { ProblemError, type Problem } from '../../src/checkpoints/problem.ts';
import { sourceOf } from '../../src/checkpoints/source.ts';
import { readWeights, type WeightsFile } from '../../src/lab/weights-file.ts';
import { WeightsError, type WeightsProblem } from '../../src/lab/weights-problem.ts';
import { serve } from '../files/serve.ts';

export type WeightsAnswer = { readonly file: WeightsFile } | { readonly weights: WeightsProblem } | { readonly header: Problem };

serve<File, WeightsAnswer>(async (file) => {
  try {
    return { file: await readWeights(sourceOf(file.name, file)) };
  } catch (error) {
    if (error instanceof WeightsError) return { weights: error.problem };
    if (error instanceof ProblemError) return { header: error.problem };
    throw error;
  }
});
