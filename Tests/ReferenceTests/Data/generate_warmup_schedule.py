"""Writes warmup_schedule.json: steps, and their learning rates from other implementations.

`cosine` comes from PyTorch's schedulers, held against optax. PyTorch has no name for the other two:
they are worked out with 40 decimal digits.

Run in this folder:  python generate_warmup_schedule.py
"""

import json
import platform
from decimal import Decimal, getcontext

import jax
import optax
import torch

getcontext().prec = 40
jax.config.update("jax_enable_x64", True)

# t, d, T, lr_max, lr_min, T_cosine, N
CASES = [
    (1, 512, 4000, 0.001, 0.0, 10, 100),
    (100, 512, 4000, 0.001, 0.0001, 10, 100),
    (2000, 512, 4000, 0.0005, 0.00005, 4000, 5000),
    (4000, 512, 4000, 0.0005, 0.00005, 4000, 5000),
    (8000, 512, 4000, 0.0005, 0.00005, 4000, 9000),
    (16000, 512, 4000, 0.0005, 0.00005, 1, 16000),
    (1, 1, 1, 1.0, 0.1, 1, 2),
    (2, 3, 1, 1.0, 0.1, 1, 2),
    (1, 2, 7, 0.3, 0.1, 0, 10),
    (7, 2, 7, 0.3, 0.1, 0, 10),
    (8, 5, 7, 0.3, 0.1, 2, 10),
    (9, 64, 10, 0.02, 0.005, 8, 33),
    (10, 64, 10, 0.02, 0.005, 8, 33),
    (33, 64, 10, 0.02, 0.005, 8, 33),
    (500, 128, 40, 0.003, 0.0003, 100, 2000),
]


def noam(t, d, warmup):
    t, d, warmup = Decimal(t), Decimal(d), Decimal(warmup)
    return float(min(1 / t.sqrt(), t / (warmup * warmup.sqrt())) / d.sqrt())


def inverse_sqrt(t, peak, warmup):
    t, peak, warmup = Decimal(t), Decimal(peak), Decimal(warmup)
    return float(peak * t / warmup if t < warmup else peak * (warmup / t).sqrt())


def cosine(t, peak, lowest, warmup, total):
    """The rate of the t-th update; a scheduler is stepped after each update."""
    optimizer = torch.optim.SGD([torch.zeros(1, dtype=torch.float64)], lr=peak)
    # Without a warm-up the peak would belong to step 0, which does not take place.
    first = max(warmup, 1)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(
        optimizer, T_max=total - warmup, eta_min=lowest
    )
    scheduler = falling
    if first > 1:
        rising = torch.optim.lr_scheduler.LinearLR(
            optimizer, start_factor=1 / warmup, total_iters=warmup - 1
        )
        scheduler = torch.optim.lr_scheduler.SequentialLR(
            optimizer, [rising, falling], milestones=[warmup - 1]
        )
    for _ in range(t if warmup == 0 else t - 1):
        optimizer.step()
        scheduler.step()
    rate = scheduler.get_last_lr()[0]
    schedule = optax.warmup_cosine_decay_schedule(
        init_value=0.0, peak_value=peak, warmup_steps=warmup, decay_steps=total, end_value=lowest
    )
    assert abs(rate - float(schedule(t))) < 1e-12, (rate, schedule(t))
    return rate


def number(value):
    return {"shape": [], "data": [value]}


def one(t, d, warmup, peak, lowest, cosine_warmup, total):
    return {
        "input": {
            "t": t,
            "d": d,
            "T": warmup,
            "lr_max": peak,
            "lr_min": lowest,
            "T_cosine": cosine_warmup,
            "N": max(total, t),
        },
        "expected": {
            "noam": number(noam(t, d, warmup)),
            "inverse_sqrt": number(inverse_sqrt(t, peak, warmup)),
            "cosine": number(cosine(t, peak, lowest, cosine_warmup, max(total, t))),
        },
    }


with open("warmup_schedule.json", "w") as file:
    json.dump(
        {
            "about": "rates of PyTorch, optax and decimal, by generate_warmup_schedule.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "optax": optax.__version__,
            "cases": [one(*case) for case in CASES],
        },
        file,
    )
    file.write("\n")
