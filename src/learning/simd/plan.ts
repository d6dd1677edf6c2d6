import { examplesOf } from '../batch.ts';
import { parameterCount, type NetworkShape } from '../network.ts';
import { STATE_VECTORS, type StateVectors } from '../optimizer.ts';
import type { Plan } from '../plan.ts';
import { pad, unpad } from './layout.ts';
import { simdNetworks } from './networks.ts';

/** On one core, in the site's own kernel: learner after learner, chunk by chunk through the network and back. */
export function simdPlan(shape: NetworkShape, learners: number, initial: StateVectors): Plan {
  const size = parameterCount(shape);
  const networks = simdNetworks(shape, learners);
  const { layout, states, range } = networks;
  let losses: number[] = [];

  function write(from: StateVectors): void {
    states.forEach((addresses, l) => {
      for (const name of STATE_VECTORS) pad(shape, layout, from[name].subarray(l * size, (l + 1) * size), range(addresses[name], layout.count));
    });
  }

  write(initial);
  return {
    deferred: false,
    async step(batch, constants) {
      const n = networks.setInputs(batch.inputs);
      states.forEach((state, l) => {
        networks.setTargets(examplesOf(batch, l));
        networks.transpose(state.theta);
        losses.push(networks.differentiate(state.theta, n, 1 / (n * shape.dimension)));
        networks.update(state, constants);
      });
    },
    async takeLosses() {
      const taken = Float32Array.from(losses);
      losses = [];
      return taken;
    },
    async output(learner, kind, inputs) {
      return networks.output(states[learner]![kind], networks.setInputs(inputs));
    },
    async differentiate(kind, batch, bins) {
      const n = networks.setInputs(batch.inputs, bins);
      return states.map((state, l) => {
        networks.setTargets(examplesOf(batch, l));
        networks.transpose(state[kind]);
        const details = { output: new Float32Array(n * shape.dimension), squaredNorms: new Float32Array(n) };
        networks.differentiate(state[kind], n, 1 / shape.dimension, details);
        return { ...details, ...networks.innerProducts() };
      });
    },
    async snapshot() {
      const [theta, m, v, ema] = STATE_VECTORS.map((name) => {
        const all = new Float32Array(learners * size);
        states.forEach((addresses, l) => unpad(shape, layout, range(addresses[name], layout.count), all.subarray(l * size, (l + 1) * size)));
        return all;
      });
      return { theta: theta!, m: m!, v: v!, ema: ema! };
    },
    async restore(from) {
      write(from);
      losses = [];
    },
    dispose: networks.dispose,
  };
}
