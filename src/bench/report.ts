/** What one run of the benchmark measured: the object that `npm run bench -- --json` prints and the engine's page is made from. */
import { z } from 'zod';

const positive = z.number().positive();
const count = z.number().int().nonnegative();

/** What is measured under which name. */
export const PLACES = {
  wasm: { id: 'wasm', where: 'node' },
  cpu: { id: 'cpu', where: 'node' },
  'wasm-browser': { id: 'wasm', where: 'browser' },
  webgpu: { id: 'webgpu', where: 'browser' },
} as const;
export type PlaceId = keyof typeof PLACES;
export const PLACE_IDS = Object.keys(PLACES) as PlaceId[];

/** Steps per second of a pair of networks, medians of turns; ratios are medians of the ratios of neighbouring turns. */
const speed = z.strictObject({
  pairedStepsPerSecond: positive,
  naivePairedStepsPerSecond: positive,
  ratio: positive,
  torchPairedStepsPerSecond: positive.optional(),
  ratioToTorchOneThread: positive.optional(),
});

/** The time of something at several sizes of one thing, all else at its default. */
const curve = z.strictObject({ sizes: z.array(positive).min(2), milliseconds: z.array(positive).min(2), slope: z.number() });

export const CURVES = ['width', 'batch', 'learners', 'points', 'solverSteps'] as const;
export type CurveId = (typeof CURVES)[number];

const backend = z.strictObject({
  id: z.enum(['webgpu', 'wasm', 'cpu']),
  /** Which way of training the back end chose (src/learning/plans.ts). */
  plan: z.enum(['webgpu', 'simd', 'tfjs']),
  where: z.enum(['node', 'browser']),
  adapter: z.string().optional(),
  /** A processor that plays the part of a graphics card: its times say nothing about one. */
  softwareAdapter: z.boolean().optional(),
  /** By hidden width. */
  width: z.record(z.string().regex(/^\d+$/), speed),
  /** Dispatches on WebGPU, elsewhere kernels of tfjs: 0 where a plan computes without tfjs. */
  kernelsPerPairedStep: z.number().nonnegative(),
  naiveKernelsPerPairedStep: positive,
  /** Buffers read back per call of `train`, after which the charts are refreshed; only where there is a device. */
  readBacksPerRefresh: count.optional(),
  /** A gradient probe in 20 bins over about as many examples as a batch, in training steps. */
  probeSteps: positive,
  /** The probe that the exhibits make, with more examples, in training steps; and how many examples either has. */
  exhibitProbeSteps: positive,
  probeExamples: z.strictObject({ small: count, exhibit: count }),
  /** Most memory that each needs at once beyond what is held anyway, and the first over the second. */
  probeMemory: z.strictObject({ probeBytes: positive, stepBytes: positive, ratio: positive }).optional(),
  guided: z.strictObject({ points: count, solverSteps: count, seconds: positive, samplesPerSecond: positive }),
  /** What `steps` steps and their probes leave behind. */
  growth: z.strictObject({ steps: count, width: count, batchSize: count, tensors: z.number().int(), heapBytes: z.number().optional() }),
  /** Time of 4 learners over the time of 1. */
  fourLearnersOverOne: positive.optional(),
  curves: z.partialRecord(z.enum(CURVES), curve).optional(),
});

export const reportSchema = z.strictObject({
  format: z.literal(1),
  made: z.iso.datetime(),
  /** Short turns and few sizes: good for a look, not for the record. */
  quick: z.boolean(),
  machine: z.strictObject({ processor: z.string(), cores: count, memoryGB: positive, system: z.string() }),
  versions: z.record(z.string(), z.string()),
  /** The PyTorch compared with; `gflops` says how fast it multiplies 256 × 64 by 64 × 64, which depends on how it was built. */
  torch: z.strictObject({ version: z.string(), gflops: positive }).optional(),
  batchSize: count,
  learners: count,
  backends: z.record(z.string(), backend),
  /** What was asked for and could not be measured. */
  absent: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
});

export type Report = z.infer<typeof reportSchema>;
export type BackendReading = z.infer<typeof backend>;
export type SpeedReading = z.infer<typeof speed>;
export type CurveReading = z.infer<typeof curve>;
