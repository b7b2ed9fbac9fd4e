"""Writes rms_norm.json: inputs, and PyTorch's outputs and gradients, in float64.

Run in this folder, with torch 2.13.0:  python generate_rms_norm.py
"""

import json
import platform

import torch

from course_json import array, thousandths

# m, d, epsilon, offset and scale of the rows.
CASES = [
    (1, 1, 1e-5, 3.0, 1.0),
    (1, 2, 1e-5, 0.0, 1.0),
    (2, 2, 0.31, 1.0, 2.0),
    (1, 7, 1e-6, -4.0, 0.5),
    (4, 3, 1e-5, 0.0, 0.01),
    (3, 4, 1e-3, 0.0, 3.0),
    (5, 5, 1e-5, 10.0, 1.0),
    (2, 9, 1e-12, 1.0, 1.0),
    (8, 3, 0.5, -2.0, 1.5),
    (6, 8, 1e-5, 0.5, 1.0),
    (3, 32, 1e-6, 20.0, 4.0),
    (16, 16, 1e-5, 0.0, 1.0),
    (4, 64, 1e-5, -1.0, 0.3),
]


def one(m, d, epsilon, offset, scale, row_of_zeros=False):
    x = thousandths(offset + scale * torch.randn(m, d, dtype=torch.float64))
    if row_of_zeros:
        x[0] = 0.0
    gain = thousandths(torch.randn(d, dtype=torch.float64) + 0.5)
    upstream = thousandths(torch.randn(m, d, dtype=torch.float64))
    x.requires_grad_()
    gain.requires_grad_()
    y = torch.nn.functional.rms_norm(x, (d,), gain, epsilon)
    y.backward(upstream)
    return {
        "input": {
            "x": array(x),
            "gain": array(gain),
            "epsilon": epsilon,
            "upstream": array(upstream),
        },
        "expected": {"output": array(y), "x": array(x.grad), "gain": array(gain.grad)},
    }


torch.manual_seed(24)
cases = [one(*case) for case in CASES] + [one(3, 5, 1e-5, 1.0, 1.0, row_of_zeros=True)]
with open("rms_norm.json", "w") as file:
    json.dump(
        {
            "about": "torch.nn.functional.rms_norm in float64, by generate_rms_norm.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
