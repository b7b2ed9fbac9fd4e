"""Writes train_deep.json: first steps of torch.optim.Adam on the model of train_deep, in float64.

Run in this folder:  python generate_train_deep.py
"""

import json
import platform

import torch
import torch.nn.functional as F

from course_json import array, thousandths

NAMES = ["E", "gain", "bias", "W_h", "b_h", "W_f", "b_f", "final_gain", "final_bias", "U", "c"]

# Steps, block, V, d, d_h, L, B, m, maximum norm, T.
CASES = [
    (1, "pre_norm", 2, 2, 1, 1, 1, 1, 10.0, 0),
    (1, "post_norm", 3, 2, 2, 1, 1, 2, 0.1, 0),
    (2, "pre_norm", 3, 4, 3, 1, 2, 3, 0.5, 3),
    (2, "post_norm", 4, 3, 5, 2, 2, 2, 5.0, 2),
    (3, "pre_norm", 5, 4, 4, 2, 3, 4, 0.2, 0),
    (4, "post_norm", 3, 5, 2, 3, 2, 5, 0.3, 8),
    (5, "pre_norm", 6, 4, 8, 2, 4, 4, 100.0, 5),
    (5, "post_norm", 6, 4, 8, 2, 4, 4, 100.0, 5),
    (5, "pre_norm", 4, 3, 6, 2, 3, 3, 0.05, 10),
    (5, "post_norm", 4, 3, 6, 2, 3, 3, 0.05, 10),
    (5, "pre_norm", 8, 6, 12, 4, 2, 8, 1.0, 0),
    (5, "post_norm", 8, 6, 12, 4, 2, 8, 1.0, 0),
]


def logits(p, block, characters, epsilon):
    x = p["E"][characters]
    d = x.shape[-1]
    for l in range(len(p["gain"])):
        norm = lambda v: F.layer_norm(v, (d,), p["gain"][l], p["bias"][l], epsilon)
        ffn = lambda v: F.relu(v @ p["W_h"][l] + p["b_h"][l]) @ p["W_f"][l] + p["b_f"][l]
        x = x + ffn(norm(x)) if block == "pre_norm" else norm(x + ffn(x))
    if block == "pre_norm":
        x = F.layer_norm(x, (d,), p["final_gain"], p["final_bias"], epsilon)
    return x @ p["U"] + p["c"]


def one(steps, block, V, d, hidden, L, B, m, maximum, warmup):
    draw = lambda *shape: thousandths(torch.randn(*shape, dtype=torch.float64))
    shapes = [
        (V, d), (L, d), (L, d), (L, d, hidden), (L, hidden), (L, hidden, d), (L, d), (d,), (d,),
        (d, V), (V,),
    ]  # fmt: skip
    p = {name: draw(*shape) for name, shape in zip(NAMES, shapes)}
    windows = torch.randint(V, (steps, B, m + 1))
    case = {
        "windows": array(windows.double()), "block": block, "norm_epsilon": 0.05,
        "lr_max": 0.1, "T": warmup, "maximum_norm": maximum, "beta1": 0.85, "beta2": 0.97,
        "epsilon": 0.01, **{name: array(value) for name, value in p.items()},
    }  # fmt: skip
    p = {name: torch.nn.Parameter(value) for name, value in p.items()}
    optimizer = torch.optim.Adam(
        p.values(), lr=0.1, betas=(case["beta1"], case["beta2"]), eps=case["epsilon"]
    )
    losses, norms = [], []
    for step in range(1, steps + 1):
        rows = windows[step - 1]
        guesses = logits(p, block, rows[:, :-1], case["norm_epsilon"])
        loss = F.cross_entropy(guesses.flatten(0, 1), rows[:, 1:].flatten())
        optimizer.zero_grad(set_to_none=False)
        loss.backward()
        for value in p.values():
            if value.grad is None:
                value.grad = torch.zeros_like(value)
        norm = torch.linalg.vector_norm(
            torch.cat([value.grad.flatten() for value in p.values()])
        )
        if norm > maximum:
            for value in p.values():
                value.grad *= maximum / norm
        optimizer.param_groups[0]["lr"] = 0.1 * (step / warmup if step < warmup else 1)
        optimizer.step()
        losses.append(loss.item())
        norms.append(norm.item())
    state = {name: optimizer.state[value] for name, value in p.items()}
    expected = {
        "loss": array(torch.tensor(losses, dtype=torch.float64)),
        "norm": array(torch.tensor(norms, dtype=torch.float64)),
        "parameters": {name: array(value) for name, value in p.items()},
        "m": {name: array(state[name]["exp_avg"]) for name in NAMES},
        "v": {name: array(state[name]["exp_avg_sq"]) for name in NAMES},
        "step": {"shape": [], "data": [float(steps)]},
        "outcome": {},
    }
    return {"input": case, "expected": expected}


torch.manual_seed(17)
stored = {
    "made_with": f"torch {torch.__version__}, Python {platform.python_version()}",
    "cases": [one(*case) for case in CASES],
}
with open("train_deep.json", "w") as file:
    json.dump(stored, file)
    file.write("\n")
