"""Writes adam.json: three tensors, four steps of torch.optim.AdamW in float64 on fixed gradients.

    python3 Tests/LayersTests/Data/generate_adam.py > Tests/LayersTests/Data/adam.json

Made with torch 2.13.0.
"""
import json

import torch

torch.manual_seed(7)
shapes = {"a": [3], "b": [2, 3], "c": [1]}
rates = [0.1, 0.03, 0.2, 0.05]
runs = []
for beta1, beta2, epsilon, decay in [(0.9, 0.999, 1e-8, 0.0), (0.8, 0.95, 0.1, 0.25)]:
    values = {n: torch.randn(s, dtype=torch.float64, requires_grad=True) for n, s in shapes.items()}
    start = {n: v.detach().flatten().tolist() for n, v in values.items()}
    adam = torch.optim.AdamW(
        values.values(), betas=(beta1, beta2), eps=epsilon, weight_decay=decay)
    steps = []
    for rate in rates:
        for group in adam.param_groups:
            group["lr"] = rate
        gradients = {n: torch.randn(s, dtype=torch.float64) for n, s in shapes.items()}
        for n, v in values.items():
            v.grad = gradients[n]
        adam.step()
        steps.append({
            "rate": rate,
            "gradients": {n: g.flatten().tolist() for n, g in gradients.items()},
            "parameters": {n: v.detach().flatten().tolist() for n, v in values.items()},
        })
    runs.append({"beta1": beta1, "beta2": beta2, "epsilon": epsilon, "weightDecay": decay,
                 "shapes": shapes, "start": start, "steps": steps})
print(json.dumps(runs, indent=1))
