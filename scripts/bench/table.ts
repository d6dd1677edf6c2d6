import type { Report } from '../../src/bench/report.ts';

const round = (value: number | undefined, digits = 3) => (value === undefined ? undefined : Number(value.toPrecision(digits)));

/** The report as a person reads it in a terminal. */
export function printTables({ machine, versions, torch, backends, absent, quick }: Report): void {
  console.log(`\n${machine.processor}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.system}${quick ? '; a quick look, not for the record' : ''}`);
  console.log(Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', '));
  if (torch) console.log(`PyTorch multiplies 256 × 64 by 64 × 64 at ${round(torch.gflops)} GFLOP/s on one thread.`);
  for (const [name, { adapter, softwareAdapter }] of Object.entries(backends)) if (adapter) console.log(`${name} runs on ${adapter}${softwareAdapter ? ': a software adapter, which says nothing about the speed of a graphics card' : ''}.`);
  console.table(
    Object.entries(backends).flatMap(([backend, { width }]) =>
      Object.entries(width).map(([w, speed]) => ({
        backend,
        width: Number(w),
        'paired steps/s': round(speed.pairedStepsPerSecond),
        'naive tfjs': round(speed.naivePairedStepsPerSecond),
        ratio: round(speed.ratio),
        ...(torch && { 'torch, 1 thread': round(speed.torchPairedStepsPerSecond), 'ratio to torch': round(speed.ratioToTorchOneThread) }),
      })),
    ),
  );
  console.table(
    Object.fromEntries(
      Object.entries(backends).map(([backend, one]) => [
        backend,
        {
          'kernels a step': one.kernelsPerPairedStep,
          'naive tfjs': one.naiveKernelsPerPairedStep,
          'read-backs a refresh': one.readBacksPerRefresh,
          'probe, in steps': round(one.probeSteps),
          'exhibits’ probe': round(one.exhibitProbeSteps),
          'guided samples/s': round(one.guided.samplesPerSecond),
          'tensors left': one.growth.tensors,
          'heap growth, kB': one.growth.heapBytes === undefined ? undefined : Math.round(one.growth.heapBytes / 1e3),
          '4 learners / 1': round(one.fourLearnersOverOne),
        },
      ]),
    ),
  );
  const slopes = Object.entries(backends).flatMap(([backend, { curves }]) => (curves ? [[backend, Object.fromEntries(Object.entries(curves).map(([along, { slope }]) => [along, round(slope, 2)]))] as const] : []));
  if (slopes.length > 0) {
    console.log('Slope of log time against log size (1 is linear):');
    console.table(Object.fromEntries(slopes));
  }
  for (const { name, reason } of absent) console.log(`Not measured: ${name}: ${reason}.`);
}
