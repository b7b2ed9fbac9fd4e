"""Writes gradient_check.json: inputs, and what PyTorch's gradients say of them, in float64.

`gradient` is autograd's, and the verdicts follow from it; `differences` is the quotient by NumPy.

Run in this folder, with torch 2.13.0:  python generate_gradient_check.py
"""

import json
import platform

import numpy as np
import torch

from course_json import array, thousandths

FUNCTIONS = {
    "cubes": lambda x: x**3,
    "softmax": lambda x: torch.softmax(x, -1),
    "layer_norm": lambda x: torch.nn.functional.layer_norm(x, x.shape[-1:], eps=0.25),
}
# f, m, d and step.
CASES = [
    ("cubes", 1, 1, 0.5),
    ("cubes", 2, 2, 0.1),
    ("cubes", 3, 2, 1.0),
    ("cubes", 2, 5, 0.05),
    ("softmax", 1, 1, 0.3),
    ("softmax", 1, 3, 0.3),
    ("softmax", 4, 2, 0.7),
    ("softmax", 3, 6, 0.02),
    ("layer_norm", 1, 1, 0.3),
    ("layer_norm", 1, 2, 0.3),
    ("layer_norm", 3, 3, 0.1),
    ("layer_norm", 2, 8, 0.6),
]


def one(name, m, d, step):
    def value(x):
        return (weights * FUNCTIONS[name](x)).sum()

    weights = thousandths(2 * torch.randn(m, d, dtype=torch.float64))
    x = thousandths(torch.randn(m, d, dtype=torch.float64))
    x.requires_grad_()
    value(x).backward()
    gradient = x.grad.numpy()

    differences = np.zeros((m, d))
    for i in range(m):
        for j in range(d):
            e = torch.zeros(m, d, dtype=torch.float64)
            e[i, j] = step
            with torch.no_grad():
                differences[i, j] = (value(x + e) - value(x - e)).item() / (2 * step)

    # The gradient itself; with one element off by 0.3; with that and all after it negated as well.
    place = np.random.randint(m * d)
    one_off, many_off = gradient.copy().ravel(), gradient.copy().ravel()
    one_off[place] += 0.3
    many_off[place:] *= -1
    many_off[place] += 0.3
    claims = [gradient, one_off.reshape(m, d), many_off.reshape(m, d)]

    tolerance, floor = 1e-3, 0.5
    verdicts, places = [], []
    for claim in claims:
        errors = np.abs(claim - gradient) / np.maximum(
            floor, np.maximum(np.abs(claim), np.abs(gradient))
        )
        wrong = np.argwhere(errors > tolerance)
        verdicts.append(float(len(wrong) > 0))
        places.append([float(k) for k in wrong[0]] if len(wrong) else [-1.0, -1.0])
    return {
        "input": {
            "f": name,
            "weights": array(weights),
            "x": array(x),
            "step": step,
            "claims": array(torch.tensor(np.array(claims))),
            "tolerance": tolerance,
            "floor": floor,
        },
        "expected": {
            "differences": array(torch.tensor(differences)),
            "gradient": array(torch.tensor(gradient)),
            "verdicts": array(torch.tensor(verdicts)),
            "places": array(torch.tensor(places)),
        },
    }


torch.manual_seed(25)
np.random.seed(25)
cases = [one(*case) for case in CASES]
with open("gradient_check.json", "w") as file:
    json.dump(
        {
            "about": "gradients by autograd in float64, by generate_gradient_check.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
