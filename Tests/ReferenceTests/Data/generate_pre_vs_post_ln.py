"""Writes pre_vs_post_ln.json: inputs, and what flax.linen makes of them.

The parameters are drawn by flax with jax's defaults, in float32. Outputs and gradients are computed
by jax in float64 from those parameters; `float32_output` is the output of the flax module itself.

Needs jax 0.10.2 and flax 0.12.8 on a CPU. Run in this folder:  python generate_pre_vs_post_ln.py
"""

import json
import platform

import flax
import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np


class Sublayer(nn.Module):
    """Dense(d_ff), relu, Dense(D) with one norm, before or around."""

    d_ff: int
    is_pre: bool
    width: int

    @nn.compact
    def __call__(self, x):
        hidden = nn.Dense(self.d_ff)
        out = nn.Dense(self.width)
        norm = nn.LayerNorm()
        if self.is_pre:
            return x + out(nn.relu(hidden(norm(x))))
        return norm(x + out(nn.relu(hidden(x))))


# seed, T, D, d_ff; each in both modes.
CASES = [
    (0, 1, 1, 1),
    (0, 3, 4, 8),
    (1, 2, 3, 5),
    (42, 1, 8, 16),
    (42, 4, 8, 16),
    (-1, 2, 4, 3),
    (2**31, 5, 5, 5),
    (2**32 - 1, 3, 2, 7),
    (12345678901, 4, 6, 24),
    (-(2**40) - 3, 7, 3, 1),
    (7, 1, 16, 4),
    (2**31 - 1, 2, 32, 12),
]
# For the cases in turn; the first of a pair is Pre-LN.
MODES = [(1.0, 0.0), (0.5, 0.4999), (2.0, -1.0)]


def array(a):
    """An array as {"shape": [...], "data": [...]}, row-major, all digits kept."""
    a = np.asarray(a)
    return {"shape": list(a.shape), "data": [float(v) for v in a.reshape(-1)]}


def named(parameters):
    """Parameters under names such as Dense_0/kernel."""
    return {f"{l}/{n}": v for l, layer in parameters.items() for n, v in layer.items()}


def drawn(seed, t, d, d_ff, is_pre, x):
    """The float32 parameters and output of the flax module."""
    module = Sublayer(d_ff, is_pre, d)
    x = jnp.asarray(x, jnp.float32)
    variables = module.init(jax.random.PRNGKey(seed), x)
    return named(variables["params"]), module.apply(variables, x).reshape(-1)


def forward(x, p, is_pre):
    """The formulas, in the precision of the arguments; the variance in two passes."""

    def norm(v):
        mean = v.mean(-1, keepdims=True)
        variance = ((v - mean) ** 2).mean(-1, keepdims=True)
        return (v - mean) / jnp.sqrt(variance + 1e-6) * p["LayerNorm_0/scale"] + p["LayerNorm_0/bias"]

    def f(h):
        hidden = nn.relu(h @ p["Dense_0/kernel"] + p["Dense_0/bias"])
        return hidden @ p["Dense_1/kernel"] + p["Dense_1/bias"]

    y = x + f(norm(x)) if is_pre else norm(x + f(x))
    return y.reshape(-1)


random = np.random.default_rng(22)
inputs = []
for k, (seed, t, d, d_ff) in enumerate(CASES):
    for mode in MODES[k % 3]:
        scale, offset = random.uniform(0.3, 3, (t, 1)), random.uniform(-2, 2, (t, 1))
        x = np.round(offset + scale * random.standard_normal((t, d)), 3)
        inputs.append((seed, x, mode, d_ff, np.round(random.standard_normal(t * d), 3)))

# The statement's worked example.
example = np.array([[1.0, -2.0, 0.5, 3.0, 0.0, 1.5, -1.0, 2.0]])
for mode in (1.0, 0.0):
    inputs.append((42, example, mode, 16, np.array([1.0, -1.0, 2.0, 0.0, 0.5, 1.0, -2.0, 1.0])))

# Drawn first, since float64 changes the keys of long seeds.
draws = [drawn(s, *x.shape, d_ff, mode >= 0.5, x) for s, x, mode, d_ff, _ in inputs]
jax.config.update("jax_enable_x64", True)

cases = []
for (seed, x, mode, d_ff, upstream), (parameters, float32_output) in zip(inputs, draws):
    p = {name: jnp.asarray(np.asarray(v), jnp.float64) for name, v in parameters.items()}
    assert all(np.array_equal(np.asarray(v), np.asarray(parameters[n])) for n, v in p.items())
    y, pullback = jax.vjp(lambda x, p: forward(x, p, mode >= 0.5), jnp.asarray(x), p)
    assert y.dtype == jnp.float64 and np.abs(y - np.asarray(float32_output)).max() < 1e-4
    dx, dp = pullback(jnp.asarray(upstream))
    cases.append(
        {
            "input": {
                "seed": seed,
                "x": array(x),
                "mode": mode,
                "d_ff": d_ff,
                "upstream": array(upstream),
            },
            "expected": {"output": array(y), "x": array(dx)}
            | {name: array(g) for name, g in dp.items()},
            "parameters": {name: array(v) for name, v in parameters.items()},
            "float32_output": array(float32_output),
        }
    )

with open("pre_vs_post_ln.json", "w") as file:
    json.dump(
        {
            "about": "flax.linen parameters, outputs and gradients, by generate_pre_vs_post_ln.py",
            "python": platform.python_version(),
            "jax": jax.__version__,
            "flax": flax.__version__,
            "cases": cases,
        },
        file,
    )
    file.write("\n")
