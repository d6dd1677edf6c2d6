import { PROBE_BINS, type BenchEngine, type Side } from '../../src/bench/measuring/engine.ts';
import type { Job } from '../../src/bench/measuring/job.ts';
import type { BackendReading, CurveReading, SpeedReading } from '../../src/bench/report.ts';
import type { Watched } from '../../src/bench/regression.ts';
import { logLogSlope } from '../../src/bench/slope.ts';
import { alternate, median, medianRatio, type Runner, type TurnOptions } from '../../src/bench/turns.ts';
import type { Effort } from './effort.ts';
import type { Torch } from './torch.ts';

export const BATCH = 256;
const GUIDED = { points: 2000, solverSteps: 50 };
/** Examples in each of the 20 bins: together about a batch, and as many as the exhibits take. */
const PER_BIN = { small: Math.ceil(BATCH / PROBE_BINS), exhibit: 205 };
/** Leaks do not depend on the size of a network, so a small one will do. */
const GROWTH: Job = { width: 16, batchSize: 16 };
const WIDTH = 64;

type Measured = Omit<BackendReading, 'id' | 'plan' | 'where' | 'adapter' | 'softwareAdapter'>;

/** Everything about one back end, which has been started. */
export async function measureBackend(engine: BenchEngine, torch: Torch | undefined, effort: Effort, say: (what: string) => void): Promise<Measured> {
  // First of all, before there is memory left over to take.
  await engine.open({ width: WIDTH });
  const memory = await engine.probeMemory(PER_BIN.small);
  const width: Record<string, SpeedReading> = {};
  for (const one of effort.widths) {
    say(`width ${one}`);
    width[one] = await speedAt(engine, torch, one, effort);
  }
  say('kernels, probe, guided sampling');
  await engine.open({ width: WIDTH });
  const kernelsPerPairedStep = await engine.kernels('ours');
  const naiveKernelsPerPairedStep = await engine.kernels('naive');
  const readBacksPerRefresh = await engine.readBacks();
  const probe = await probeSteps(engine, effort);
  // Compiles what there is to compile.
  await engine.guided(GUIDED.points, 2);
  const seconds = (await best(effort.repeats, () => engine.guided(GUIDED.points, GUIDED.solverSteps))) / 1000;
  const curves = effort.curves && (await curvesOf(engine, effort, effort.curves, say));
  const [one, , , four] = curves?.learners?.milliseconds ?? [];
  say(`growth over ${effort.growthSteps} steps`);
  await engine.open(GROWTH);
  const growth = { steps: effort.growthSteps, width: GROWTH.width, batchSize: GROWTH.batchSize!, ...(await engine.growth(effort.growthSteps)) };
  await engine.close();
  return {
    width,
    kernelsPerPairedStep,
    naiveKernelsPerPairedStep,
    ...(readBacksPerRefresh !== undefined && { readBacksPerRefresh }),
    ...probe,
    ...(memory && { probeMemory: { ...memory, ratio: memory.probeBytes / memory.stepBytes } }),
    guided: { ...GUIDED, seconds, samplesPerSecond: GUIDED.points / seconds },
    growth,
    ...(four !== undefined && { fourLearnersOverOne: four / one! }),
    ...(curves && { curves }),
  };
}

const sides = (engine: BenchEngine): Record<Side, Runner> => ({ ours: (steps) => engine.train('ours', steps), naive: (steps) => engine.train('naive', steps) });

async function speedAt(engine: BenchEngine, torch: Torch | undefined, width: number, effort: Effort): Promise<SpeedReading> {
  await engine.open({ width });
  await torch?.open(width, BATCH);
  const rates = await alternate<string>({ ...sides(engine), ...(torch && { torch: (steps: number) => torch.train(steps) }) }, effort);
  const { ours, naive, torch: theirs } = rates;
  return {
    pairedStepsPerSecond: median(ours!),
    naivePairedStepsPerSecond: median(naive!),
    ratio: medianRatio(ours!, naive!),
    ...(theirs && { torchPairedStepsPerSecond: median(theirs), ratioToTorchOneThread: medianRatio(ours!, theirs) }),
  };
}

/** A probe costs as much as how many steps: measured side by side, as steps are. */
async function probeSteps(engine: BenchEngine, effort: Effort): Promise<Pick<Measured, 'probeSteps' | 'exhibitProbeSteps' | 'probeExamples'>> {
  const { ours, small } = await alternate({ ours: sides(engine).ours, small: probing(engine)(PER_BIN.small) }, effort);
  const step = 1000 / median(ours);
  return {
    probeSteps: medianRatio(ours, small),
    exhibitProbeSteps: (await best(effort.repeats, () => engine.probe(PER_BIN.exhibit))) / step,
    probeExamples: { small: PROBE_BINS * PER_BIN.small, exhibit: PROBE_BINS * PER_BIN.exhibit },
  };
}

const probing = (engine: BenchEngine) => (perBin: number): Runner => async (times) => {
  let sum = 0;
  for (let i = 0; i < times; i++) sum += await engine.probe(perBin);
  return sum;
};

/** The few numbers that the tests watch, in a few seconds. */
export async function measureWatched(engine: BenchEngine, turns: TurnOptions): Promise<Watched> {
  await engine.open({ width: WIDTH });
  const { ours, naive, probe } = await alternate({ ...sides(engine), probe: probing(engine)(PER_BIN.small) }, turns);
  return { ratio: medianRatio(ours, naive), kernels: await engine.kernels('ours'), probe: medianRatio(ours, probe) };
}

/** The least time: whatever else the machine does only adds to it. */
async function best(repeats: number, time: () => Promise<number>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < repeats; i++) least = Math.min(least, await time());
  return least;
}

type Curves = NonNullable<BackendReading['curves']>;

async function curvesOf(engine: BenchEngine, effort: Effort, sizes: NonNullable<Effort['curves']>, say: (what: string) => void): Promise<Curves> {
  const training = (jobOf: (size: number) => Job) => async (size: number) => {
    await engine.open(jobOf(size));
    await engine.train('ours', 2);
    const steps = Math.max(1, Math.min(60, Math.round(100 / (await engine.train('ours', 1)))));
    return best(effort.repeats, async () => (await engine.train('ours', steps)) / steps);
  };
  const guided = (at: (size: number) => readonly [points: number, steps: number]) => async (size: number) => best(Math.min(2, effort.repeats), () => engine.guided(...at(size)));
  const middle = (list: readonly number[]) => list[list.length >> 1]!;
  const along = async (name: string, list: readonly number[], time: (size: number) => Promise<number>): Promise<CurveReading> => {
    say(`cost along ${name}`);
    const milliseconds: number[] = [];
    for (const size of list) milliseconds.push(await time(size));
    return { sizes: [...list], milliseconds, slope: logLogSlope(list, milliseconds) };
  };
  const curves: Curves = {
    width: await along('width', sizes.width, training((width) => ({ width }))),
    batch: await along('batch size', sizes.batch, training((batchSize) => ({ width: WIDTH, batchSize }))),
    learners: await along('learners', sizes.learners, training((learners) => ({ width: WIDTH, learners }))),
  };
  await engine.open({ width: WIDTH });
  curves.points = await along('points', sizes.points, guided((points) => [points, middle(sizes.solverSteps)]));
  curves.solverSteps = await along('solver steps', sizes.solverSteps, guided((steps) => [middle(sizes.points), steps]));
  return curves;
}
