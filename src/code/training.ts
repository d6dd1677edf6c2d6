import type { Say } from './python.ts';

export interface TrainingSettings {
  /** Share of labels hidden; absent: the network never sees a class. */
  readonly classDropout?: number;
  readonly choiceOfStart?: boolean;
  readonly emaDecay?: string;
  /** Draws from given points in this many coordinates, held in \`data\`, instead of from the mixture. */
  readonly points?: boolean;
}

/** train(output, loss, …): the averaged network and its losses; src/learning/trainer.ts. */
export function trainingCode({ classDropout, choiceOfStart = false, points = false, emaDecay = '0.999' }: TrainingSettings, say: Say): string {
  const draw = points
    ? `def draw(n):
    return data[torch.randint(len(data), (n,))], torch.full((n,), CLASSES)`
    : `centres, spreads, of_class, shares = torch.tensor(means).float(), torch.tensor(stds).float(), torch.tensor(labels), torch.tensor(weights)


def draw(n):
    k = torch.multinomial(shares, n, replacement=True)
    return centres[k] + spreads[k, None] * torch.randn(n, 2), of_class[k]`;
  const label = classDropout === undefined
    ? `        label = torch.full_like(label, CLASSES)  # ${say('no class is shown', '不给类别')}`
    : `        label = torch.where(torch.rand(BATCH) < ${classDropout}, CLASSES, label)  # ${say('one network learns both', '同一个网络学有条件和无条件')}`;
  const more = choiceOfStart ? ', recommended=True' : '';
  return `${draw}


def train(output, loss="own", steps=STEPS${more}):
    """${say('The same seed for every network: same weights to begin with, same batches.', '每个网络用同一个种子：起始权重相同，每一批数据也相同。')}"""
    torch.manual_seed(SEED)
    model = Network(${[...(points ? ['data.shape[1]'] : []), ...(choiceOfStart ? ['recommended=recommended'] : [])].join(', ')})
    average = copy.deepcopy(model)
    adam = torch.optim.Adam(model.parameters(), lr=RATE)
    a, b, w, al, si = (torch.tensor(c).float() for c in (*TARGETS[output], loss_weight(output, loss), alpha, sigma))
    losses = []
    for step in range(steps):
        x0, label = draw(BATCH)
        t = torch.randint(T, (BATCH,))
        noise = torch.randn_like(x0)
        x = al[t, None] * x0 + si[t, None] * noise
        y = a[t, None] * x0 + b[t, None] * noise
${label}
        error = (w[t] * ((model(x, t, label) - y) ** 2).mean(dim=1)).mean()
        adam.zero_grad()
        error.backward()
        adam.step()
        losses.append(error.item())
        decay = min(${emaDecay}, (1 + step) / (10 + step))
        with torch.no_grad():
            for mean, now in zip(average.parameters(), model.parameters()):
                mean.lerp_(now, 1 - decay)
    return average, losses`;
}

/** Names at the top of a training script. */
export const constantsCode = ({ seed, steps, width, rate = '0.002', batch = 256 }: { seed: number; steps: number; width: number; rate?: string; batch?: number | string }): string =>
  `SEED, STEPS, BATCH, WIDTH, RATE = ${seed}, ${steps}, ${batch}, ${width}, ${rate}`;
