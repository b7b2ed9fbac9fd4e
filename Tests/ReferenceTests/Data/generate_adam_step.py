"""Writes adam_step.json: single steps, and a long run, of torch.optim.AdamW in float64.

Run in this folder:  python generate_adam_step.py
"""

import json
import platform

import torch

from course_json import array, thousandths

# Shapes, steps done before, lr, beta1, beta2, epsilon, weight decay.
CASES = [
    ([[1]], 0, 0.1, 0.9, 0.999, 1e-8, 0.0),
    ([[1]], 1, 0.1, 0.9, 0.999, 1e-8, 0.1),
    ([[2]], 0, 0.5, 0.5, 0.25, 0.1, 0.5),
    ([[2], [2]], 2, 0.01, 0.8, 0.9, 1e-3, 0.01),
    ([[2, 3]], 0, 0.003, 0.9, 0.98, 1e-9, 0.0),
    ([[2, 3]], 7, 0.3, 0.25, 0.75, 0.5, 0.2),
    ([[3], [2, 2]], 20, 0.1, 0.9, 0.95, 1e-6, 1.0),
    ([[4, 4], [4], [1]], 99, 0.02, 0.99, 0.9, 0.01, 0.1),
    ([[5, 2], [2], [2, 5], [5]], 1000, 0.001, 0.9, 0.999, 1e-8, 0.01),
    ([[2, 2, 2]], 3, 0.1, 0.6, 0.7, 0.05, 0.3),
    ([[3]], 4, 0.1, 0.0, 0.9, 0.1, 0.1),
    ([[3]], 4, 0.1, 0.9, 0.0, 0.1, 0.1),
]


def tensors(shapes):
    return [thousandths(torch.randn(*shape, dtype=torch.float64)) for shape in shapes]


def one(shapes, steps, lr, beta1, beta2, epsilon, decay):
    theta = tensors(shapes)
    parameters = [torch.nn.Parameter(value.clone()) for value in theta]
    optimizer = torch.optim.AdamW(
        parameters, lr=lr, betas=(beta1, beta2), eps=epsilon, weight_decay=decay
    )
    for _ in range(steps):
        for parameter in parameters:
            parameter.grad = torch.randn(parameter.shape, dtype=torch.float64)
        optimizer.step()

    def moments(key):
        return [
            optimizer.state[p][key].clone() if steps else torch.zeros_like(p) for p in parameters
        ]

    before = {
        "theta": [p.detach().clone() for p in parameters],
        "m": moments("exp_avg"),
        "v": moments("exp_avg_sq"),
    }
    gradients = tensors(shapes)
    for parameter, gradient in zip(parameters, gradients):
        parameter.grad = gradient
    optimizer.step()
    steps += 1

    def record(name, values):
        return {f"{name}[{k}]": array(value) for k, value in enumerate(values)}

    return {
        "input": {name: [array(value) for value in values] for name, values in before.items()}
        | {
            "g": [array(value) for value in gradients],
            "step": steps - 1,
            "lr": lr,
            "beta1": beta1,
            "beta2": beta2,
            "epsilon": epsilon,
            "weight_decay": decay,
        },
        "expected": {
            "theta": record("theta", parameters),
            "m": record("m", moments("exp_avg")),
            "v": record("v", moments("exp_avg_sq")),
            "step": {"shape": [], "data": [float(optimizer.state[parameters[0]]["step"])]},
        },
    }


def run(steps=400):
    """Many steps in a row, with a rate that changes."""
    shapes = [[2, 3], [3]]
    theta = tensors(shapes)
    parameters = [torch.nn.Parameter(value.clone()) for value in theta]
    optimizer = torch.optim.AdamW(
        parameters, lr=1.0, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.05
    )
    rates, gradients, expected = [], [], {}
    for step in range(1, steps + 1):
        rate = round(0.02 * min(step / 40, (40 / step) ** 0.5), 6)
        for group in optimizer.param_groups:
            group["lr"] = rate
        # Gradients of several sizes, so that each has a root of its own.
        values = [thousandths(value * (k + 0.2)) for k, value in enumerate(tensors(shapes))]
        for parameter, gradient in zip(parameters, values):
            parameter.grad = gradient
        optimizer.step()
        rates.append(rate)
        gradients.append([array(value) for value in values])
        if step in (1, 2, 10, 100, steps):
            expected[str(step)] = [array(parameter) for parameter in parameters]
    return {
        "theta": [array(value) for value in theta],
        "beta1": 0.9,
        "beta2": 0.98,
        "epsilon": 1e-9,
        "weight_decay": 0.05,
        "rates": rates,
        "gradients": gradients,
        "expected": expected,
    }


torch.manual_seed(15)
with open("adam_step.json", "w") as file:
    json.dump(
        {
            "about": "torch.optim.AdamW in float64, by generate_adam_step.py",
            "python": platform.python_version(),
            "torch": torch.__version__,
            "cases": [one(*case) for case in CASES],
            "run": run(),
        },
        file,
    )
    file.write("\n")
