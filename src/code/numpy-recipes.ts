import type { AngleParameters } from '../exhibits/angle/parameters.ts';
import type { ForwardProcessParameters } from '../exhibits/forward-process/parameters.ts';
import type { LossWeightParameters } from '../exhibits/loss-weight/parameters.ts';
import type { TargetGeometryParameters } from '../exhibits/target-geometry/parameters.ts';
import type { TargetMagnitudeParameters } from '../exhibits/target-magnitude/parameters.ts';
import { exactCode, numpyDrawCode } from './exact.ts';
import { head } from './head.ts';
import { script } from './python.ts';
import { numpyOpening, type Recipe } from './recipe.ts';
import { targetsCode } from './targets.ts';

const FOUR = ['epsilon', 'v', 'x0', 'flow'] as const;

export const targetMagnitude: Recipe<TargetMagnitudeParameters> = (order) => {
  const { values, say } = order;
  return script(
    numpyOpening(order, values),
    values.dataStd !== 1 && `# ${say('The size of the data', '数据的尺度')}\nmeans, stds = ${values.dataStd} * means, ${values.dataStd} * stds`,
    targetsCode(FOUR, say),
    `\n${exactCode(say)}`,
    `\n${numpyDrawCode}`,
    `\nrng = np.random.default_rng(${values.seed})
second = weights @ ((means**2).mean(axis=1) + stds**2)
print("t    ${say('size of each target, measured, and the share of it that x_t determines', '每个目标的实测大小，以及其中由 x_t 决定的份额')}")
for t in [0, 10, 50, 200, 500, 800, 990, 999]:
    x0, noise = draw(1000, rng), rng.standard_normal((1000, 2))
    unknown = exact(alpha[t] * x0 + sigma[t] * noise, alpha[t], sigma[t])[1].mean() / 2
    for name, (a, b) in TARGETS.items():
        size = ((a[t] * x0 + b[t] * noise) ** 2).mean()
        d = b[t] * alpha[t] - a[t] * sigma[t]
        known = 1 - (d / sigma[t]) ** 2 * unknown / (a[t] ** 2 * second + b[t] ** 2)
        print(f"{t:3d}  {name:8s} {size:.3f}  {known:.4f}")`,
  );
};

export const forwardProcess: Recipe<ForwardProcessParameters> = (order) => {
  const { values, say } = order;
  const { seed, pointX, pointY, timestep } = values;
  return script(
    numpyOpening(order, values),
    `\n${exactCode(say)}`,
    `\n${numpyDrawCode}`,
    `\nrng = np.random.default_rng(${seed})
x0, noise = draw(500, rng), rng.standard_normal((500, 2))
t = ${timestep}
x = alpha[t] * x0 + sigma[t] * noise
print(f"t = {t}: alpha {alpha[t]:.4f}, sigma {sigma[t]:.4f}, log SNR {2 * np.log(alpha[t] / sigma[t]) if alpha[t] > 0 else -np.inf:.3f}")
print("${say('standard deviation of x_t', 'x_t 的标准差')}", x.std(axis=0))`,
    `# ${say('What can be said of x0 where x_t is this point', '当 x_t 落在这一点时，关于 x0 能说什么')}
point = np.array([[${pointX}, ${pointY}]])
for t in range(0, T, 111):
    guess, unknown = exact(point, alpha[t], sigma[t])
    print(f"{t:3d}", guess[0].round(4), f"± {np.sqrt(unknown[0] / 2):.4f}")`,
  );
};

export const lossWeight: Recipe<LossWeightParameters> = (order) => {
  const { values, say } = order;
  const { seed, space, gamma, p2Gamma, sigmaData } = values;
  const divide = { x0: '1', epsilon: 'snr', v: '(snr + 1)' }[space];
  return script(
    numpyOpening(order, values),
    `# ${say('Loss weights, as weights of the squared error of x̂0', '损失权重，写成 x̂0 平方误差的权重')}
with np.errstate(divide="ignore"):
    snr = alpha_bar / (1 - alpha_bar)
WEIGHTS = {
    "epsilon": snr,
    "v": snr + 1,
    "x0": np.ones(T),
    "truncated SNR": np.maximum(snr, 1),
    "min-SNR-${gamma}": np.minimum(snr, ${gamma}),
    "P2": snr * (1 + snr) ** -${p2Gamma.toFixed(2)},
    "EDM": snr + 1 / ${sigmaData} ** 2,
}`,
    `\n${exactCode(say)}`,
    `\n${numpyDrawCode}`,
    `\nrng = np.random.default_rng(${seed})
with np.errstate(divide="ignore", invalid="ignore"):
    for t in [0, 10, 50, 200, 500, 800, 950, 990, 999]:
        noisy = alpha[t] * draw(1000, rng) + sigma[t] * rng.standard_normal((1000, 2))
        floor = exact(noisy, alpha[t], sigma[t])[1].mean() / 2  # ${say('what the best network leaves', '最好的网络剩下的误差')}
        print(f"t = {t}, ${say('floor of the error of x̂0', 'x̂0 误差的下限')} {floor:.4g}")
        for name, weight in WEIGHTS.items():
            print(f"    {name:14s} {(weight / ${divide})[t] if ${divide === '1' ? 'True' : `${divide}[t] > 0`} else np.nan:.4g}")`,
  );
};

export const targetGeometry: Recipe<TargetGeometryParameters> = ({ values, about, say }) => {
  const { angle, x0, epsilon, from, seed } = values;
  return script(
    head(about, 'numpy', ['import numpy as np'], say),
    `phi, x0, noise = np.pi * ${angle} / 180, ${x0}, ${epsilon}
alpha, sigma = (0.0, 1.0) if ${angle} == 90 else (np.cos(phi), np.sin(phi))
x = alpha * x0 + sigma * noise`,
    `\ndef targets(alpha, sigma):
    """y = a·x0 + b·ε"""
    return {"epsilon": (0.0, 1.0), "v": (-sigma, alpha), "x0": (1.0, 0.0), "flow": (-1.0, 1.0)}


def back(a, b, x, y, alpha, sigma):
    """${say('x0 and ε from x_t and y', '由 x_t 和 y 求出 x0 与 ε')}"""
    d = b * alpha - a * sigma
    return (b * x - sigma * y) / d, (alpha * y - a * x) / d`,
    `\na, b = targets(alpha, sigma)["${from}"]
y = a * x0 + b * noise
print(f"x_t = {x:.4f}, ${from} = {y:.4f}")
d = b * alpha - a * sigma
if d == 0:
    print("${say('here y only repeats what x_t says', '这里 y 只是重复了 x_t')}")
else:
    found, noise_found = back(a, b, x, y, alpha, sigma)
    for name, (p, q) in targets(alpha, sigma).items():
        print(f"{name:8s} {p * found + q * noise_found:.4f}   ${say('an error of y times', 'y 的误差乘以')} {(q * alpha - p * sigma) / d:.4f}")`,
    `# ${say('The identities at random levels: nothing but rounding is left', '在随机的噪声水平上检验恒等式：只剩舍入误差')}
rng = np.random.default_rng(${seed})
phi = rng.uniform(0.2, np.pi / 2 - 0.2, 2000)
x0, noise = rng.standard_normal((2, 2000))
alpha, sigma = np.cos(phi), np.sin(phi)
x = alpha * x0 + sigma * noise
for name, (a, b) in targets(alpha, sigma).items():
    again, noise_again = back(a, b, x, a * x0 + b * noise, alpha, sigma)
    print(f"{name:8s} {max(abs(again - x0).max(), abs(noise_again - noise).max()):.1e}")
v = alpha * noise - sigma * x0
print("x² + v² = x0² + ε²", abs(x**2 + v**2 - x0**2 - noise**2).max())`,
  );
};

export const angle: Recipe<AngleParameters> = (order) => {
  const { values, say } = order;
  return script(
    numpyOpening(order, { schedule: 'scaled-linear', zeroTerminalSnr: true }),
    `\n${exactCode(say)}`,
    `\ndef level(phi):
    return (0.0, 1.0) if phi == np.pi / 2 else (np.cos(phi), np.sin(phi))


def walk(x, angles):
    """${say('From angle to angle by rotations; the largest difference from a DDIM step on the way.', '逐个角度旋转过去；沿途与 DDIM 的一步相差最多多少。')}"""
    worst = 0.0
    for phi, to in zip(angles[:-1], angles[1:]):
        a, s = level(phi)
        x0 = exact(x, a, s)[0]
        v = (a * x - x0) / s
        turned = np.cos(phi - to) * x - np.sin(phi - to) * v
        stepped = level(to)[0] * x0 + level(to)[1] * (x - a * x0) / s
        worst = max(worst, abs(turned - stepped).max())
        x = turned
    return x, worst`,
    `\nrng = np.random.default_rng(${values.seed})
start = rng.standard_normal((400, 2))
truth = walk(start, np.linspace(np.pi / 2, 0, 2001))[0]  # ${say('steps so small that they stand for the exact path', '步子小到可以当作精确路径')}
rms = lambda x: np.sqrt(((x - truth) ** 2).sum(axis=1).mean())
print("${say('steps   even in φ   even in t   rotation against DDIM', '步数   φ 上均匀   t 上均匀   旋转与 DDIM 之差')}")
for steps in [1, 2, 4, 8, 16, 32, 64]:
    x, worst = walk(start, np.linspace(np.pi / 2, 0, steps + 1))
    t = np.round(T - np.arange(steps) * T / steps).astype(int) - 1
    in_time = walk(start, np.append(np.arctan2(sigma[t], alpha[t]), 0.0))[0]
    print(f"{steps:5d}   {rms(x):.4f}      {rms(in_time):.4f}      {worst:.1e}")`,
  );
};
