"""Writes attention.json: inputs, and PyTorch's outputs and gradients, in float64.

PyTorch's own multi-head attention computes them; its matrices are ours, transposed.
Made with Python 3 and torch 2.13.0+cpu; the versions used are kept in the file.

Run in this folder:  python generate_attention.py
"""

import json
import platform

import torch

from course_json import array, thousandths

# T, D, heads, causal.
CASES = [
    (1, 1, 1, False),
    (1, 4, 2, True),
    (2, 2, 1, False),
    (2, 2, 2, True),
    (3, 3, 1, True),
    (3, 3, 3, False),
    (5, 2, 2, False),
    (4, 4, 2, True),
    (2, 6, 3, False),
    (7, 6, 2, True),
    (6, 8, 4, False),
    (8, 8, 2, True),
    (12, 8, 1, True),
    (5, 12, 3, False),
]
NAMES = ["x", "W_Q", "b_Q", "W_K", "b_K", "W_V", "b_V", "W_O", "b_O"]


def one(tokens, width, heads, causal):
    def drawn(*shape, scale=1.0):
        return thousandths(scale * torch.randn(*shape, dtype=torch.float64))

    x = thousandths(drawn(tokens, width) + drawn(tokens, 1))
    parameters = []
    for _ in range(4):
        parameters += [drawn(width, width, scale=width**-0.5), drawn(width)]
    upstream = drawn(tokens, width)
    arguments = [x] + parameters
    for argument in arguments:
        argument.requires_grad_()
    w_q, b_q, w_k, b_k, w_v, b_v, w_o, b_o = parameters
    hidden = torch.ones(tokens, tokens, dtype=torch.bool).triu(1) if causal else None
    batch = x[:, None, :]
    y, _ = torch.nn.functional.multi_head_attention_forward(
        batch, batch, batch, width, heads,
        torch.cat([w_q.T, w_k.T, w_v.T]), torch.cat([b_q, b_k, b_v]),
        None, None, False, 0.0, w_o.T, b_o,
        need_weights=False, attn_mask=hidden,
    )
    y = y[:, 0, :]
    y.backward(upstream)
    return {
        "input": {name: array(a) for name, a in zip(NAMES, arguments)}
        | {"heads": heads, "causal": causal, "upstream": array(upstream)},
        "expected": {"output": array(y)}
        | {name: array(a.grad) for name, a in zip(NAMES, arguments)},
    }


torch.manual_seed(22)
cases = [one(*case) for case in CASES]
with open("attention.json", "w") as file:
    json.dump(
        {
            "about": "torch.nn.functional.multi_head_attention_forward in float64, "
            "by generate_attention.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
