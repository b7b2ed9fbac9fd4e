"""Writes placements_now.json: inputs, and PyTorch's outputs and gradients, in float64.

Run in this folder, with torch 2.15.0:  python generate_placements_now.py
"""

import json
import platform

import torch
from torch.nn.functional import layer_norm

from course_json import array, thousandths

# m, d, l and epsilon.
CASES = [
    (1, 3, 1, 0.31),
    (1, 3, 4, 1e-5),
    (2, 3, 2, 0.1),
    (3, 3, 12, 1e-5),
    (2, 5, 3, 1e-6),
    (6, 4, 7, 1e-3),
    (5, 5, 24, 1e-5),
    (3, 8, 96, 0.5),
    (1, 12, 5, 1e-5),
    (7, 6, 9, 1e-5),
    (4, 16, 16, 1e-6),
    (4, 2, 6, 0.2),
]


class Leaves(dict):
    """A case's tensors, and what is made of them."""

    def ln(self, number, epsilon):
        gain, bias = self[f"gain_{number}"], self[f"bias_{number}"]
        return lambda v: layer_norm(v, gain.shape, gain, bias, epsilon)

    def attention(self, h):
        return torch.tanh((h + h.mean(0, keepdim=True)) @ self["W_A"] + self["b_A"])

    def ffn(self, h):
        return torch.tanh(h @ self["W_F"] + self["b_F"])


def lns(t, l, epsilon):
    ln1, ln2 = t.ln(1, epsilon), t.ln(2, epsilon)
    h = t["x"] + t.attention(ln1(t["x"]) / l**0.5)
    return h + t.ffn(ln2(h) / l**0.5)


def b2t(t, l, epsilon):
    h = t.ln(1, epsilon)(t["x"] + t.attention(t["x"]))
    return t.ln(2, epsilon)(t["x"] + h + t.ffn(h))


def peri(t, l, epsilon):
    h = t["x"] + t.ln(2, epsilon)(t.attention(t.ln(1, epsilon)(t["x"])))
    return h + t.ln(4, epsilon)(t.ffn(t.ln(3, epsilon)(h)))


def hybrid(t, l, epsilon):
    z = t.ln(1, epsilon)(t["x"])
    return z + t.ffn(z)


def dyt(t, l, epsilon):
    return t["x"] + t.ffn(t["gain_1"] * torch.tanh(t["a"] * t["x"]) + t["bias_1"])


def norms(*numbers):
    return [f"{part}_{number}" for number in numbers for part in ("gain", "bias")]


BRANCHES = ["W_A", "b_A", "W_F", "b_F"]
# Each form, and its groups of parameters.
FORMS = {
    "lns": (lns, {"norms": norms(1, 2), "branches": BRANCHES}),
    "b2t": (b2t, {"norms": norms(1, 2), "branches": BRANCHES}),
    "peri": (peri, {"norms": norms(1, 2, 3, 4), "branches": BRANCHES}),
    "hybrid": (hybrid, {"norm": norms(1), "branch": ["W_F", "b_F"]}),
    "dyt": (dyt, {"tanh": norms(1) + ["a"], "branch": ["W_F", "b_F"]}),
}


def random_input(m, d, l, epsilon, constant_row=False):
    def normal(*shape):
        return torch.randn(*shape, dtype=torch.float64)

    x = normal(m, 1) + (0.4 + 2 * torch.rand(m, 1, dtype=torch.float64)) * normal(m, d)
    if constant_row:
        x[0] = 3.0
    tensors = {"x": x}
    for name in ("A", "F"):
        tensors[f"W_{name}"] = 0.8 * normal(d, d) / d**0.5
        tensors[f"b_{name}"] = normal(d)
    for number in (1, 2, 3, 4):
        tensors[f"gain_{number}"] = normal(d) + 0.5
        tensors[f"bias_{number}"] = normal(d)
    tensors["a"] = 0.2 + torch.rand(1, dtype=torch.float64)
    tensors["upstream"] = normal(m, d)
    return {name: thousandths(t) for name, t in tensors.items()}, l, epsilon


def case(t, l, epsilon):
    expected = {}
    for form, (compute, groups) in FORMS.items():
        leaves = Leaves({n: v.clone().requires_grad_() for n, v in t.items()})
        y = compute(leaves, l, epsilon)
        y.backward(t["upstream"])
        expected[form] = array(y)
        expected[f"{form}/x"] = array(leaves["x"].grad)
        for group, names in groups.items():
            expected[f"{form}/{group}"] = {n: array(leaves[n].grad) for n in names}
    return {
        "input": {n: array(v) for n, v in t.items()} | {"l": l, "epsilon": epsilon},
        "expected": expected,
    }


torch.manual_seed(26)
cases = [case(*random_input(*sizes)) for sizes in CASES]
cases.append(case(*random_input(3, 5, 8, 1e-5, constant_row=True)))

# The statement's worked example.
example = {
    "x": [[1.0, 4.0, -2.0]],
    "W_A": [[0.25, 0.0, 0.0], [0.0, -0.25, 0.0], [0.0, 0.0, 0.125]],
    "b_A": [0.0, 0.5, 0.5],
    "W_F": [[0.0, 0.5, 0.0], [0.5, 0.0, 0.0], [0.0, 0.0, 0.5]],
    "b_F": [0.5, 0.0, -0.5],
    "gain_1": [1.0, 2.0, 0.5],
    "bias_1": [0.0, 0.5, -1.0],
    "gain_2": [0.5, 1.0, 1.5],
    "bias_2": [1.0, 0.0, -0.5],
    "gain_3": [2.0, 0.5, 1.0],
    "bias_3": [0.0, -0.5, 0.5],
    "gain_4": [1.0, 0.5, -1.0],
    "bias_4": [0.5, 0.5, 0.0],
    "a": [0.5],
    "upstream": [[1.0, -1.0, 2.0]],
}
cases.append(
    case({n: torch.tensor(v, dtype=torch.float64) for n, v in example.items()}, 4, 0.25)
)

with open("placements_now.json", "w") as file:
    json.dump(
        {
            "about": "five newer placements of a norm in float64, by generate_placements_now.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
