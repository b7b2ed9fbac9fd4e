"""Writes deep_norm.json: inputs, and outputs and gradients by PyTorch, in float64.

The constants are spelled as microsoft/torchscale spells them in architecture/encoder.py and
decoder.py, except that its 1.15 in the denominator is the paper's 0.87 in the numerator. The first
weights are those of xavier_normal_ with gain beta, from the generator's state that gave the
unscaled ones with gain 1. The layer is PyTorch's attention, linear maps and norms, put together here.

Run in this folder, with torch 2.13.0:  python generate_deep_norm.py
"""

import json
import math
import platform

import torch

from course_json import array, thousandths
from transformer_layers import drawn_layer, gradients, torch_layer

# N, M, m, d, d_h, heads, epsilon, alpha and beta.
CASES = [
    (1, 1, 1, 2, 1, 1, 0.31, 1.5, 0.5),
    (6, 6, 1, 3, 2, 3, 0.1, 1.8612, 0.3799),
    (2, 3, 2, 2, 3, 2, 0.25, 2.0, 0.25),
    (12, 4, 3, 3, 3, 1, 1e-5, 2.2134, 0.3195),
    (24, 2, 2, 4, 6, 2, 1e-3, 2.6321, 0.2686),
    (100, 200, 5, 4, 4, 4, 1e-5, 3.7606, 0.188),
    (3, 18, 4, 6, 4, 3, 0.05, 1.4179, 0.497),
    (18, 6, 6, 6, 12, 2, 1e-5, 2.0598, 0.3433),
    (5, 7, 3, 8, 5, 4, 1e-6, 1.0, 1.0),
    (200, 1, 7, 4, 8, 1, 0.01, 1.25, 0.75),
    (48, 48, 2, 12, 3, 6, 1e-5, 3.0, 0.2),
    (1, 500, 8, 8, 16, 2, 1e-5, 2.5, 0.3),
]
SCALED = ["W_V", "W_O", "W_h", "W_f"]
KEPT = ["W_Q", "W_K"]


def constants(n, m):
    n_and_m = math.pow(math.pow(n, 4) * m, 0.0625)
    return {
        "encoder_only": (math.pow(2.0 * n, 0.25), math.pow(8.0 * n, -0.25)),
        "decoder_only": (math.pow(2.0 * m, 0.25), math.pow(8.0 * m, -0.25)),
        "encoder": (n_and_m * 0.81, 0.87 / n_and_m),
        "decoder": (math.pow(3.0 * m, 0.25), math.pow(12.0 * m, -0.25)),
    }


def case(seed, n, m, tokens, d, hidden, heads, epsilon, alpha, beta):
    def normal(*shape):
        return thousandths(torch.randn(*shape, dtype=torch.float64))

    torch.manual_seed(seed)
    x = thousandths(normal(tokens, 1) + 1.5 * normal(tokens, d))
    upstream = normal(tokens, d)
    p = drawn_layer(d, hidden)
    initialized = dict(p)
    for name in KEPT + SCALED:
        state = torch.get_rng_state()
        p[name] = torch.nn.init.xavier_normal_(torch.empty_like(p[name]), gain=1.0)
        torch.set_rng_state(state)
        gain = beta if name in SCALED else 1.0
        initialized[name] = torch.nn.init.xavier_normal_(torch.empty_like(p[name]), gain=gain)

    layer = torch_layer(p, heads, epsilon, False)
    leaf = x.clone().requires_grad_()
    batch = leaf[None]
    h = layer.norm1(alpha * batch + layer.self_attn(batch, batch, batch)[0])
    y = layer.norm2(alpha * h + layer.linear2(torch.relu(layer.linear1(h))))[0]
    y.backward(upstream)

    expected = {
        stack: {"alpha": scalar(a), "beta": scalar(b)}
        for stack, (a, b) in constants(n, m).items()
    }
    expected["initialized"] = {name: array(value) for name, value in initialized.items()}
    expected["output"] = array(y)
    expected["x"] = array(leaf.grad)
    for group, members in gradients(layer).items():
        expected[group] = {name: array(value) for name, value in members.items()}
    return {
        "input": {name: array(value) for name, value in p.items()}
        | {"N": n, "M": m, "alpha": alpha, "beta": beta, "x": array(x), "heads": heads}
        | {"epsilon": epsilon, "upstream": array(upstream)},
        "expected": expected,
    }


def scalar(number):
    return {"shape": [], "data": [number]}


cases = [case(26 + k, *sizes) for k, sizes in enumerate(CASES)]
with open("deep_norm.json", "w") as file:
    json.dump(
        {
            "about": "DeepNorm in float64, by generate_deep_norm.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
