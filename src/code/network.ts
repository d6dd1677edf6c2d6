import type { Say } from './python.ts';

export interface NetworkSettings {
  /** Number of coordinates, as Python. */
  readonly dimension?: string;
  /** Offers the framework's own initial weights as well. */
  readonly choiceOfStart?: boolean;
}

/** Network(…): 3 × WIDTH, SiLU; x, sin and cos of kπ(t + 1)/T for k = 1 … 8, class; initial weights as in src/learning/network.ts. */
export function networkCode({ dimension = '2', choiceOfStart = false }: NetworkSettings, say: Say): string {
  const start = `            # ${say('He, except that the columns which read x have variance 1/dimension', 'He 初始化，只有读 x 的那几列方差为 1/维数')}
            for layer in self.layers[:-1]:
                nn.init.normal_(layer.weight, std=math.sqrt(2 / layer.in_features))
                nn.init.zeros_(layer.bias)
            nn.init.normal_(self.layers[0].weight[:, :dimension], std=dimension**-0.5)`;
  return `class Network(nn.Module):
    def __init__(self, dimension=${dimension}${choiceOfStart ? ', recommended=True' : ''}):
        super().__init__()
        sizes = [dimension + 16 + CLASSES + 1] + 3 * [WIDTH] + [dimension]
        self.layers = nn.ModuleList(nn.Linear(i, o) for i, o in zip(sizes, sizes[1:]))
        ${choiceOfStart ? 'if not recommended:\n            return\n        ' : ''}with torch.no_grad():
${start}

    def forward(self, x, t, label):
        angle = math.pi * (t[:, None] + 1) / T * torch.arange(1, 9)
        h = torch.cat([x, angle.sin(), angle.cos(), nn.functional.one_hot(label, CLASSES + 1)], dim=1).float()
        for layer in self.layers[:-1]:
            h = nn.functional.silu(layer(h))
        return self.layers[-1](h)`;
}
