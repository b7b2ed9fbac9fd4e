"""Writes transformer_stack.json: inputs, and PyTorch's outputs and gradients, in float64.

PyTorch's own nn.TransformerEncoder computes them: of nn.TransformerEncoderLayer, without a final
norm for Post-LN, and with norm_first and a final norm for Pre-LN.
Run in this folder, with torch 2.13.0:  python generate_transformer_stack.py
"""

import json
import platform

import torch

from course_json import array, thousandths
from transformer_layers import drawn_layer, gradients, torch_layer

# L, m, d, d_h, heads and epsilon.
CASES = [
    (1, 1, 2, 1, 1, 0.31),
    (1, 2, 3, 4, 3, 1e-5),
    (2, 1, 2, 3, 2, 0.1),
    (2, 2, 2, 2, 1, 0.25),
    (2, 3, 4, 2, 2, 1e-5),
    (3, 3, 3, 3, 1, 0.01),
    (3, 2, 4, 6, 4, 1e-3),
    (4, 5, 4, 4, 2, 1e-5),
    (2, 4, 6, 8, 3, 1e-6),
    (5, 4, 3, 2, 3, 0.05),
    (6, 6, 4, 3, 2, 1e-5),
    (12, 3, 4, 4, 2, 1e-5),
]


def case(x, layers, gain, bias, heads, epsilon, upstream):
    expected = {}
    for form, norm_first in [("post_norm", False), ("pre_norm", True)]:
        made = [torch_layer(p, heads, epsilon, norm_first) for p in layers]
        norm = torch.nn.LayerNorm(x.shape[1], eps=epsilon, dtype=torch.float64)
        with torch.no_grad():
            norm.weight.copy_(gain)
            norm.bias.copy_(bias)
        encoder = torch.nn.TransformerEncoder(
            made[0], len(made), norm=norm if norm_first else None, enable_nested_tensor=False
        )
        encoder.layers = torch.nn.ModuleList(made)
        leaf = x.clone().requires_grad_()
        y = encoder(leaf[None])[0]
        y.backward(upstream)
        of_layers = [
            {n: g for group in gradients(layer).values() for n, g in group.items()}
            for layer in made
        ]
        zero = torch.zeros_like(gain)
        expected[form] = array(y)
        expected[form + "/x"] = array(leaf.grad)
        expected[form + "/layers"] = {
            n: array(torch.stack([g[n] for g in of_layers])) for n in of_layers[0]
        }
        expected[form + "/final_norm"] = {
            "final_gain": array(norm.weight.grad if norm_first else zero),
            "final_bias": array(norm.bias.grad if norm_first else zero),
        }
    return {
        "input": {n: array(torch.stack([p[n] for p in layers])) for n in layers[0]}
        | {"x": array(x), "heads": heads, "epsilon": epsilon, "upstream": array(upstream)}
        | {"final_gain": array(gain), "final_bias": array(bias)},
        "expected": expected,
    }


def drawn(count, m, d, hidden, heads, epsilon):
    def normal(*shape):
        return thousandths(torch.randn(*shape, dtype=torch.float64))

    x = thousandths(normal(m, 1) + 1.5 * normal(m, d))
    layers = [drawn_layer(d, hidden) for _ in range(count)]
    return case(x, layers, normal(d) + 0.5, normal(d), heads, epsilon, normal(m, d))


torch.manual_seed(25)
cases = [drawn(*sizes) for sizes in CASES]
with open("transformer_stack.json", "w") as file:
    json.dump(
        {
            "about": "nn.TransformerEncoder in float64, by generate_transformer_stack.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
