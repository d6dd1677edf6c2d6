import type { Say } from './python.ts';

/** exact(x, a, s, label): the best possible x̂0 in closed form, and what remains unknown; src/diffusion/posterior.ts. */
export const exactCode = (say: Say): string => `def exact(x, a, s, label=None):
    """${say('E[x0 | x_t = x] at alpha = a, sigma = s, of one class or of all, and the trace of Var(x0 | x_t).', 'alpha = a、sigma = s 处的 E[x0 | x_t = x]（某一类或全部数据），以及 Var(x0 | x_t) 的迹。')}"""
    spread = (a * stds) ** 2 + s**2
    gain = a * stds**2 / spread
    result, unknown = np.empty_like(x), np.empty(len(x))
    for i in range(0, len(x), 500):
        some = x[i : i + 500, None]
        score = np.log(weights / spread) - ((some - a * means) ** 2).sum(axis=2) / (2 * spread)
        if label is not None:
            score = np.where(labels == np.asarray(label)[i : i + 500, None], score, -np.inf)
        share = np.exp(score - score.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        each = gain[:, None] * some + (1 - gain * a)[:, None] * means
        mean = (share[:, :, None] * each).sum(axis=1)
        result[i : i + 500] = mean
        spread_of = (each**2).sum(axis=2) + 2 * stds**2 * s**2 / spread
        unknown[i : i + 500] = (share * spread_of).sum(axis=1) - (mean**2).sum(axis=1)
    return result, unknown`;

/** draw(n, rng) */
export const numpyDrawCode = `def draw(n, rng):
    k = rng.choice(len(means), size=n, p=weights)
    return means[k] + stds[k, None] * rng.standard_normal((n, 2))`;
