import type { OwnGaussians } from '../../src/data/own/own-data.ts';

/** What the editor begins with: three Gaussians that differ in everything that can be changed. */
export const STARTER: OwnGaussians = {
  kind: 'gaussians',
  components: [
    { x: -160, y: -80, std: 30, weight: 20, label: 0 },
    { x: 150, y: -60, std: 60, weight: 40, label: 1 },
    { x: 20, y: 160, std: 20, weight: 20, label: 2 },
  ],
};
