"""Writes residual_jacobian.json: Jacobians of two real stacks, and PyTorch's gradients of them.

A stored case holds the Jacobians of one stack, by torch.autograd.functional.jacobian. The check
named after that stack is compared with autograd's gradients at every place of it. A check of the
other stack, whose numbers these Jacobians do not belong to, is compared with the gradients of the
stack of linear layers that has them.

Run in this folder, with torch 2.13.0:  python generate_residual_jacobian.py
"""

import json
import platform

import torch
from torch.autograd.functional import jacobian
from torch.nn.functional import layer_norm

from course_json import array, thousandths

# d, L and epsilon; each as a post-norm and as a pre-norm stack.
CASES = [
    (1, 1, 0.3),
    (2, 1, 0.31),
    (2, 3, 1e-3),
    (3, 2, 1e-5),
    (4, 4, 0.1),
    (5, 6, 1e-2),
    (8, 3, 1e-5),
]


def normal(*shape):
    return thousandths(torch.randn(*shape, dtype=torch.float64))


def gradients(layers, x, upstream):
    """The gradients at every place of a stack, from the first to the last."""
    places = [x.clone().requires_grad_()]
    for layer in layers:
        places.append(layer(places[-1]))
        places[-1].retain_grad()
    places[-1].backward(upstream)
    return torch.stack([place.grad for place in places])


def one(d, count, epsilon, is_post):
    gains = [normal(d) + 0.5 for _ in range(count)]
    biases = [normal(d) for _ in range(count)]
    weights = [normal(d, d) for _ in range(count)]

    def norm(l):
        return lambda v: layer_norm(v, (d,), gains[l], biases[l], epsilon)

    def branch(l):
        return lambda v: torch.tanh(v @ weights[l])

    def post(l):
        return lambda v: norm(l)(v + branch(l)(v))

    def pre(l):
        return lambda v: v + branch(l)(norm(l)(v))

    start, upstream = normal(d), normal(d)
    norms, branches, v = [], [], start
    for l in range(count):
        norms.append(jacobian(norm(l), v + branch(l)(v) if is_post else v))
        branches.append(jacobian(branch(l), v if is_post else norm(l)(v)))
        v = post(l)(v) if is_post else pre(l)(v)

    def linear_post(n, b):
        return lambda v: n @ (v + b @ v)

    def linear_pre(n, b):
        return lambda v: v + b @ (n @ v)

    pairs = list(zip(norms, branches))
    linear = [linear_pre(n, b) if is_post else linear_post(n, b) for n, b in pairs]
    own = gradients([(post if is_post else pre)(l) for l in range(count)], start, upstream)
    other = gradients(linear, start, upstream)
    return {
        "input": {
            "x": array(start),
            "gain": array(gains[0]),
            "epsilon": epsilon,
            "upstream": array(upstream),
            "norms": array(torch.stack(norms)),
            "branches": array(torch.stack(branches)),
        },
        "expected": {
            "jacobian": array(jacobian(norm(0), start)),
            "post_norm": array(own if is_post else other),
            "pre_norm": array(other if is_post else own),
        },
    }


torch.manual_seed(26)
cases = [one(*case, is_post) for case in CASES for is_post in (True, False)]
with open("residual_jacobian.json", "w") as file:
    json.dump(
        {
            "about": "two stacks by autograd in float64, by generate_residual_jacobian.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
