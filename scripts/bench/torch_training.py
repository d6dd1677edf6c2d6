"""The work of the trainer in PyTorch on one thread, in turns: a line of JSON in, a line of JSON out.

{"open": {"width": 64, "batch": 256}} builds a pair of networks, {"steps": n} trains them and tells the milliseconds it took.
The first line out says which PyTorch this is and how fast it multiplies matrices of the networks' size: that depends on the BLAS it was
built with, and differs tenfold between builds.
"""
import json
import math
import sys
import time

import torch
from torch import nn

torch.set_num_threads(1)
T, CLASSES, DROPOUT, RATE = 1000, 8, 0.15, 2e-3
beta = torch.linspace(0.00085**0.5, 0.012**0.5, T, dtype=torch.float64) ** 2
alpha_bar = torch.cumprod(1 - beta, 0)
ALPHA, SIGMA = alpha_bar.sqrt().float(), (1 - alpha_bar).sqrt().float()
ANGLES = torch.arange(CLASSES) * (2 * math.pi / CLASSES)
CENTRES = 1.4 * torch.stack([ANGLES.cos(), ANGLES.sin()], 1)
FREQUENCIES = math.pi / T * torch.arange(1, 9)
SIZES = 2 + 16 + CLASSES + 1


def network(width):
    layers = []
    for rows, columns in [(SIZES, width), (width, width), (width, width)]:
        layers += [nn.Linear(rows, columns), nn.SiLU()]
    return nn.Sequential(*layers, nn.Linear(width, 2))


class Pair:
    def __init__(self, width, batch):
        torch.manual_seed(1)
        self.batch, self.step = batch, 0
        self.networks = [network(width) for _ in range(2)]
        self.parameters = [p for one in self.networks for p in one.parameters()]
        self.averages = [p.detach().clone() for p in self.parameters]
        self.adam = torch.optim.Adam(self.parameters, lr=RATE, foreach=FOREACH)

    def train(self, steps):
        """The same points, timesteps, noise and labels for both networks: one predicts the noise, the other the velocity."""
        losses = []
        for _ in range(steps):
            label = torch.randint(CLASSES, (self.batch,))
            x0 = CENTRES[label] + 0.1 * torch.randn(self.batch, 2)
            t = torch.randint(T, (self.batch,))
            noise = torch.randn(self.batch, 2)
            al, si = ALPHA[t, None], SIGMA[t, None]
            label = torch.where(torch.rand(self.batch) < DROPOUT, CLASSES, label)
            phase = FREQUENCIES * (t[:, None] + 1)
            inputs = torch.cat([al * x0 + si * noise, phase.sin(), phase.cos(), nn.functional.one_hot(label, CLASSES + 1)], 1)
            targets = noise, al * noise - si * x0
            self.adam.zero_grad(set_to_none=True)
            loss = [((one(inputs) - y) ** 2).mean() for one, y in zip(self.networks, targets)]
            (loss[0] + loss[1]).backward()
            self.adam.step()
            decay = min(0.999, (1 + self.step) / (10 + self.step))
            with torch.no_grad():
                torch._foreach_mul_(self.averages, decay)
                torch._foreach_add_(self.averages, self.parameters, alpha=1 - decay)
            losses.append(torch.stack([one.detach() for one in loss]))
            self.step += 1
        return torch.stack(losses)


# Several small tensors at once where this version of torch can.
FOREACH = "foreach" in torch.optim.Adam.__init__.__code__.co_varnames or None


def multiplication_rate(rows=256, width=64, times=2000):
    """10⁹ floating-point operations a second."""
    a, b = torch.randn(rows, width), torch.randn(width, width)
    best = math.inf
    for _ in range(5):
        begin = time.perf_counter()
        for _ in range(times // 5):
            a @ b
        best = min(best, time.perf_counter() - begin)
    return 2 * rows * width * width * (times // 5) / best / 1e9


pair = None
print(json.dumps({"torch": torch.__version__, "python": sys.version.split()[0], "gflops": multiplication_rate()}), flush=True)
for line in sys.stdin:
    order = json.loads(line)
    if "open" in order:
        pair = Pair(**order["open"])
        answer = {}
    else:
        begin = time.perf_counter()
        losses = pair.train(order["steps"]).tolist()
        answer = {"milliseconds": 1000 * (time.perf_counter() - begin), "losses": losses[-1]}
    print(json.dumps(answer), flush=True)
