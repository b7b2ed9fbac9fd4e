"""Writes transformer_layer.json: inputs, and PyTorch's outputs and gradients, in float64.

PyTorch's own nn.TransformerEncoderLayer computes them, with norm_first for Pre-LN.
Run in this folder, with torch 2.13.0:  python generate_transformer_layer.py
"""

import json
import platform

import torch

from course_json import array, thousandths
from transformer_layers import drawn_layer, gradients, torch_layer

# m, d, d_h, heads and epsilon.
CASES = [
    (1, 1, 1, 1, 0.5),
    (1, 2, 3, 1, 0.31),
    (2, 2, 1, 2, 0.1),
    (3, 3, 3, 3, 1e-5),
    (2, 4, 6, 2, 0.05),
    (5, 4, 4, 1, 1e-3),
    (4, 4, 4, 4, 1e-5),
    (3, 6, 2, 3, 1e-6),
    (6, 6, 12, 2, 1e-5),
    (7, 8, 5, 4, 1e-5),
    (8, 8, 16, 2, 1e-3),
    (12, 6, 8, 1, 0.01),
]


def case(x, p, heads, epsilon, upstream):
    expected = {}
    for form, norm_first in [("post_norm", False), ("pre_norm", True)]:
        layer = torch_layer(p, heads, epsilon, norm_first)
        leaf = x.clone().requires_grad_()
        y = layer(leaf[None])[0]
        y.backward(upstream)
        expected[form] = array(y)
        expected[form + "/x"] = array(leaf.grad)
        for group, members in gradients(layer).items():
            expected[f"{form}/{group}"] = {n: array(g) for n, g in members.items()}
    return {
        "input": {name: array(value) for name, value in p.items()}
        | {"x": array(x), "heads": heads, "epsilon": epsilon, "upstream": array(upstream)},
        "expected": expected,
    }


def drawn(m, d, hidden, heads, epsilon):
    def normal(*shape):
        return torch.randn(*shape, dtype=torch.float64)

    x = thousandths(normal(m, 1) + 1.5 * normal(m, d))
    return case(x, drawn_layer(d, hidden), heads, epsilon, thousandths(normal(m, d)))


torch.manual_seed(24)
cases = [drawn(*sizes) for sizes in CASES]
with open("transformer_layer.json", "w") as file:
    json.dump(
        {
            "about": "nn.TransformerEncoderLayer in float64, by generate_transformer_layer.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
