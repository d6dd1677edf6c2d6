import type { DataSet } from '../data/data-set.ts';
import { base64, type Say } from './python.ts';

/** Points before they are centred and scaled, and the class of each; formulas of src/data/synthetic.ts. */
const shapes: Readonly<Record<string, string>> = {
  ring8: `angle = np.deg2rad(45 * np.arange(8))
points = np.stack([np.cos(angle), np.sin(angle)], axis=1)
labels = np.arange(8)`,
  blobs3: `angle = np.deg2rad(90 + 120 * np.arange(3))
points = np.stack([np.cos(angle), np.sin(angle)], axis=1)
labels = np.arange(3)`,
  moons: `tau = np.pi * (np.arange(48) + 0.5) / 48
points = np.concatenate([np.stack([np.cos(tau), np.sin(tau)], axis=1), np.stack([1 - np.cos(tau), 0.5 - np.sin(tau)], axis=1)])
labels = np.repeat([0, 1], 48)`,
  swiss: `u = (np.arange(160) + 0.5) / 160
tau = 1.5 * np.pi * (1 + 2 * np.sqrt(u * (1 + u / 4) / 1.25))
points = np.stack([tau * np.cos(tau), tau * np.sin(tau)], axis=1)
labels = np.zeros(160, dtype=int)`,
  pinwheel: `labels = np.repeat(np.arange(5), 32)
radius = np.tile(0.3 + 1.7 * np.arange(32) / 31, 5)
angle = np.deg2rad(72) * labels + 0.55 * radius
points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)`,
  checker: `points = np.array([(i + (q % 6 + 0.5) / 6, j + (q // 6 + 0.5) / 6) for j in range(4) for i in range(4) if (i + j) % 2 == 0 for q in range(36)])
labels = np.zeros(len(points), dtype=int)`,
};

/** means (K × 2), stds, weights, labels, CLASSES: a Gaussian mixture of unit variance. Measured points are written into the script. */
export function dataCode({ id, mixture }: DataSet, say: Say): string {
  const { std, classes, weights, widths } = mixture;
  const even = weights.every((weight) => Math.abs(weight * weights.length - 1) < 1e-9);
  const made = shapes[id];
  return [
    `# ${say('Data: Gaussians around these points, of unit variance altogether', '数据：以这些点为中心的高斯，总方差为 1')}`,
    ...(made
      ? [
          made,
          `std = ${std}`,
          'points = points - points.mean(axis=0)',
          'means = points / np.sqrt(points.var(axis=0).mean() / (1 - std**2))',
        ]
      : [
          `means = ${numbers(mixture.means)}.reshape(-1, 2)`,
          `labels = np.frombuffer(base64.b64decode("${base64(Uint8Array.from(mixture.classOf))}"), np.uint8).astype(int)`,
          `std = ${std}`,
        ]),
    widths ? `stds = std * ${numbers(widths)}` : 'stds = np.full(len(means), std)',
    even ? 'weights = np.full(len(means), 1 / len(means))' : `weights = ${numbers(weights)}\nweights = weights / weights.sum()`,
    `CLASSES = ${classes}`,
  ].join('\n');
}

/** Whether a script with these data decodes numbers. */
export const decodes = ({ id, mixture: { weights, widths } }: DataSet): boolean => !(id in shapes) || widths !== undefined || weights.some((weight) => weight !== weights[0]);

const numbers = (values: ArrayLike<number>): string => `np.frombuffer(base64.b64decode("${base64(Float32Array.from(values))}"), "<f4").astype(float)`;
