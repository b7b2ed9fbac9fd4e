"""Writes gradient_spikes.json: inputs, and what PyTorch, optax and NumPy make of them, in float64.

The norm is torch.nn.utils.get_total_norm, clipping is optax.clip_by_global_norm, which adds no
epsilon, and the medians are numpy.median over a sliding window.

Needs torch 2.13.0, jax 0.10.2 and optax 0.2.8. Run in this folder:
python generate_gradient_spikes.py
"""

import json
import platform

import jax
import numpy as np
import optax
import torch

from course_json import array, thousandths

jax.config.update("jax_enable_x64", True)
NAMES = ["W_1", "W_2", "b"]
# The sizes of W_1, W_2 and b, the scale of the gradients, the maximum, steps, factor and window.
CASES = [
    ([(1, 1), (1, 1), (1, 1)], 1.0, 0.5, 5, 1.2, 1),
    ([(1, 1), (1, 1), (1, 1)], 1.0, 50.0, 3, 1.5, 3),
    ([(1, 2), (2, 1), (1, 1)], 0.0, 1.0, 8, 1.5, 2),
    ([(2, 3), (3, 2), (1, 2)], 0.01, 1.0, 12, 2.0, 3),
    ([(2, 3), (3, 2), (1, 2)], 2.0, 1.0, 12, 1.3, 4),
    ([(4, 4), (2, 1), (1, 7)], 3.0, 5.0, 20, 1.5, 5),
    ([(4, 4), (2, 1), (1, 7)], 3.0, 500.0, 20, 2.5, 6),
    ([(3, 8), (8, 3), (1, 3)], 10.0, 0.25, 30, 1.7, 7),
    ([(6, 2), (2, 6), (1, 6)], 1.0, 2.0, 40, 1.4, 10),
    ([(5, 5), (5, 5), (1, 5)], 100.0, 1.0, 60, 2.0, 20),
    ([(5, 5), (5, 5), (1, 5)], 0.1, 1.0, 4, 2.0, 9),
    ([(2, 9), (9, 2), (1, 2)], 1.0, 3.0, 50, 3.0, 12),
]


def one(sizes, scale, maximum, steps, factor, window):
    gradients = [thousandths(scale * torch.randn(*s, dtype=torch.float64)) for s in sizes]
    norms = thousandths(torch.exp(torch.randn(steps, dtype=torch.float64)))

    clip = optax.clip_by_global_norm(maximum)
    clipped, _ = clip.update([jax.numpy.asarray(g.numpy()) for g in gradients], clip.init(None))

    spikes = 0
    if steps > window:
        windows = np.lib.stride_tricks.sliding_window_view(norms.numpy(), window)[:-1]
        spikes = int((norms.numpy()[window:] > factor * np.median(windows, axis=1)).sum())

    return {
        "input": {n: array(g) for n, g in zip(NAMES, gradients)}
        | {"maximum": maximum, "norms": array(norms), "factor": factor, "window": window},
        "expected": {"norm": array(torch.nn.utils.get_total_norm(gradients))}
        | {"clipped": {n: array(torch.tensor(np.array(c))) for n, c in zip(NAMES, clipped)}}
        | {"spikes": {"shape": [], "data": [float(spikes)]}},
    }


torch.manual_seed(27)
cases = [one(*case) for case in CASES]
with open("gradient_spikes.json", "w") as file:
    json.dump(
        {
            "about": "norms, clipping and spikes in float64, by generate_gradient_spikes.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "optax": optax.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
