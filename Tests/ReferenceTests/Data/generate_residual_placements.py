"""Writes residual_placements.json: inputs, and PyTorch's outputs and gradients, in float64.

Run in this folder, with torch 2.13.0:  python generate_residual_placements.py
"""

import json
import platform

import torch
from torch.nn.functional import layer_norm

from course_json import array, thousandths

# m, d, epsilon and alpha.
CASES = [
    (1, 2, 0.31, 2.0),
    (1, 3, 1e-5, 1.5),
    (2, 3, 0.1, 1.0),
    (3, 3, 1e-5, 2.5),
    (4, 1, 1e-5, 1.8612),
    (2, 5, 1e-6, 2.2134),
    (6, 4, 1e-3, 3.7606),
    (5, 5, 1e-5, 0.5),
    (3, 8, 0.5, 1.4179),
    (1, 12, 1e-5, 2.0598),
    (7, 6, 1e-5, 2.6321),
    (4, 16, 1e-6, 3.0),
]
SINGLE = ["gain", "bias"]
DOUBLE = ["gain", "bias", "gain_out", "bias_out"]
# Each form, and the parameters of its norms.
FORMS = {
    "post_norm": (lambda x, f, ln, out, a: ln(x + f(x)), SINGLE),
    "pre_norm": (lambda x, f, ln, out, a: x + f(ln(x)), SINGLE),
    "res_post_norm": (lambda x, f, ln, out, a: x + ln(f(x)), SINGLE),
    "double_norm": (lambda x, f, ln, out, a: x + out(f(ln(x))), DOUBLE),
    "deep_norm": (lambda x, f, ln, out, a: ln(a * x + f(x)), SINGLE),
}


def random_input(m, d, epsilon, alpha, constant_row=False):
    def normal(*shape):
        return torch.randn(*shape, dtype=torch.float64)

    x = normal(m, 1) + (0.4 + 2 * torch.rand(m, 1, dtype=torch.float64)) * normal(m, d)
    if constant_row:
        x[0] = 3.0
    tensors = {
        "x": x,
        "W": 0.8 * normal(d, d) / d**0.5,
        "c": normal(d),
        "gain": normal(d) + 0.5,
        "bias": normal(d),
        "gain_out": normal(d) - 0.5,
        "bias_out": normal(d),
        "upstream": normal(m, d),
    }
    return {name: thousandths(t) for name, t in tensors.items()}, alpha, epsilon


def case(t, alpha, epsilon):
    d = t["x"].shape[1]
    expected = {}
    for form, (compute, parameters) in FORMS.items():
        leaves = {n: v.clone().requires_grad_() for n, v in t.items()}

        def norm(suffix):
            gain, bias = leaves["gain" + suffix], leaves["bias" + suffix]
            return lambda v: layer_norm(v, (d,), gain, bias, epsilon)

        def f(h):
            return torch.tanh(h @ leaves["W"] + leaves["c"])

        y = compute(leaves["x"], f, norm(""), norm("_out"), alpha)
        y.backward(t["upstream"])
        expected[form] = array(y)
        for name in ["x"] + parameters:
            expected[f"{form}/{name}"] = array(leaves[name].grad)
    return {
        "input": {n: array(v) for n, v in t.items()} | {"alpha": alpha, "epsilon": epsilon},
        "expected": expected,
    }


torch.manual_seed(23)
cases = [case(*random_input(*sizes)) for sizes in CASES]
cases.append(case(*random_input(3, 5, 1e-5, 2.0, constant_row=True)))

# The statement's worked example.
example = {
    "x": [[1.0, 4.0, -2.0]],
    "W": [[0.5, 0.0, 0.0], [0.0, -0.5, 0.0], [0.0, 0.0, 0.25]],
    "c": [0.0, 0.5, 0.5],
    "gain": [1.0, 2.0, 0.5],
    "bias": [0.0, 0.5, -1.0],
    "gain_out": [0.5, 1.0, 1.5],
    "bias_out": [1.0, 0.0, -0.5],
    "upstream": [[1.0, -1.0, 2.0]],
}
cases.append(
    case({n: torch.tensor(v, dtype=torch.float64) for n, v in example.items()}, 2.0, 0.25)
)

with open("residual_placements.json", "w") as file:
    json.dump(
        {
            "about": "five placements of a norm in float64, by generate_residual_placements.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
