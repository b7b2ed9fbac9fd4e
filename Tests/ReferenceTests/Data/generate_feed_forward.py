"""Writes feed_forward.json: inputs, and PyTorch's outputs and gradients, in float64.

Run in this folder:  python generate_feed_forward.py
"""

import json
import platform

import torch

from course_json import array, thousandths

# m, d and d_h.
CASES = [
    (1, 1, 1),
    (1, 2, 5),
    (2, 2, 2),
    (3, 1, 4),
    (4, 3, 1),
    (3, 3, 3),
    (2, 5, 8),
    (5, 4, 2),
    (7, 3, 9),
    (1, 6, 24),
    (8, 8, 8),
    (4, 8, 32),
]


def one(m, d, d_h, kink=False):
    h = thousandths(torch.randn(m, d, dtype=torch.float64) + 0.3)
    w_h = thousandths(torch.randn(d, d_h, dtype=torch.float64) / d**0.5)
    b_h = thousandths(torch.randn(d_h, dtype=torch.float64))
    w_f = thousandths(torch.randn(d_h, d, dtype=torch.float64) / d_h**0.5)
    b_f = thousandths(torch.randn(d, dtype=torch.float64))
    upstream = thousandths(torch.randn(m, d, dtype=torch.float64))
    if kink:
        # The first unit's pre-activation is exactly 0 for every token.
        w_h[:, 0] = 0.0
        b_h[0] = 0.0
    arguments = [h, w_h, b_h, w_f, b_f]
    for argument in arguments:
        argument.requires_grad_()
    y = torch.relu(h @ w_h + b_h) @ w_f + b_f
    y.backward(upstream)
    names = ["h", "W_h", "b_h", "W_f", "b_f"]
    return {
        "input": {name: array(a) for name, a in zip(names, arguments)}
        | {"upstream": array(upstream)},
        "expected": {"output": array(y)}
        | {name: array(a.grad) for name, a in zip(names, arguments)},
    }


torch.manual_seed(21)
cases = [one(*case) for case in CASES] + [one(3, 2, 4, kink=True)]
with open("feed_forward.json", "w") as file:
    json.dump(
        {
            "about": "relu(h @ W_h + b_h) @ W_f + b_f in float64, by generate_feed_forward.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
