"""Draws parameters with real flax.linen and computes pre_vs_post_ln on them in float64.

Writes flax_kernels.json, jax_initializers.json and pre_vs_post_ln.json beside itself.
Made with Python 3.11, jax 0.10.2, jaxlib 0.10.2, flax 0.12.8, numpy 2.4.6 on x86-64 (CPU):

    python -m venv venv && venv/bin/pip install jax==0.10.2 flax==0.12.8 numpy==2.4.6
    JAX_PLATFORMS=cpu venv/bin/python Tests/LayersTests/Data/generate_flax.py

It takes ten minutes on two cores, most of them for compiling: each shape is new to XLA.

Kernels are stored by their float32 bits: in full, as hexadecimal words, when they are small, and as the
SHA-1 of their little-endian bytes.
"""

import hashlib
import json
import os

import flax
import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
VERSIONS = {"jax": jax.__version__, "flax": flax.__version__, "numpy": np.__version__}


class PreVsPost(nn.Module):
    """The exercise: one feed-forward sub-layer with its norm before or after."""

    d_ff: int
    pre: bool
    nested: bool = False

    @nn.compact
    def __call__(self, x):
        norm = nn.LayerNorm()
        if self.nested:
            sublayer = lambda h: nn.Dense(x.shape[-1])(nn.relu(nn.Dense(self.d_ff)(h)))
        else:
            hidden, out = nn.Dense(self.d_ff), nn.Dense(x.shape[-1])
            sublayer = lambda h: out(nn.relu(hidden(h)))
        return x + sublayer(norm(x)) if self.pre else norm(x + sublayer(x))


def write(name, value):
    with open(os.path.join(HERE, name), "w") as file:
        json.dump({"versions": VERSIONS, **value}, file, separators=(",", ":"))
        file.write("\n")


def bits(array):
    """The kernel's fingerprint, and all its words when there are few."""
    words = np.asarray(array, np.float32).ravel().view(np.uint32)
    entry = {
        "shape": list(np.shape(array)),
        "sha1": hashlib.sha1(words.astype("<u4").tobytes()).hexdigest(),
    }
    if words.size <= 48:
        entry["bits"] = "".join(f"{w:08x}" for w in words)
    return entry


def tensor(array):
    return {"shape": list(np.shape(array)), "data": [float(v) for v in np.ravel(array)]}


def flatten(parameters):
    return {f"{module}/{name}": value for module, leaf in parameters.items() for name, value in leaf.items()}


def draw(seed, width, d_ff, nested=False):
    x = jnp.zeros((2, width), jnp.float32)
    return flatten(PreVsPost(d_ff, True, nested).init(jax.random.PRNGKey(seed), x)["params"])


def kernels():
    rng = np.random.default_rng(3)
    special = [0, 1, 42, 2**31 - 1, 2**31, -(2**31), 2**32 - 1, 2**32, -1, 12345678901, 2**63 - 1, -(2**63)]
    rows = [(seed, 4, 8) for seed in special]
    rows += [(7, width, width) for width in range(1, 129)]
    for _ in range(120):
        seed = int(rng.integers(-(2**40), 2**40))
        rows.append((seed, int(rng.integers(1, 129)), int(rng.integers(1, 129))))
    cases = []
    for seed, width, d_ff in rows:
        drawn = draw(seed, width, d_ff)
        cases.append({
            "seed": seed, "width": width, "d_ff": d_ff,
            "kernels": {name: bits(v) for name, v in drawn.items() if name.endswith("kernel")},
        })
    nested = draw(42, 4, 8, nested=True)
    write("flax_kernels.json", {
        "cases": cases,
        "nested": {name: bits(v) for name, v in nested.items() if name.endswith("kernel")},
    })


def initializers():
    makers = {
        "lecunNormal": nn.initializers.lecun_normal(),
        "xavierNormal": nn.initializers.xavier_normal(),
        "xavierUniform": nn.initializers.xavier_uniform(),
        "normal": nn.initializers.normal(1.0),
        "normal0.02": nn.initializers.normal(0.02),
        "embedding": nn.linear.default_embed_init,
    }
    cases = []
    for name, maker in makers.items():
        for seed, shape in [(0, (3, 5)), (42, (16, 16)), (-5, (64, 16)), (9, (28, 16)), (77, (512, 512))]:
            value = maker(jax.random.PRNGKey(seed), shape, jnp.float32)
            cases.append({"initializer": name, "seed": seed, **bits(value)})
    attention = nn.MultiHeadAttention(num_heads=2, normalize_qk=True)
    drawn = attention.init(jax.random.PRNGKey(11), jnp.zeros((3, 6)))["params"]

    class Outer(nn.Module):
        @nn.compact
        def __call__(self, x):
            return nn.MultiHeadAttention(num_heads=2)(x)

    nested = Outer().init(jax.random.PRNGKey(11), jnp.zeros((3, 6)))["params"]["MultiHeadAttention_0"]
    write("jax_initializers.json", {
        "cases": cases,
        "attention": {
            f"MultiHeadAttention_0/{name}/kernel": bits(
                np.reshape(leaf["kernel"], (6, 6))) for name, leaf in nested.items()
        },
        "attention_parameters": {
            f"{module}/{name}": list(v.shape) for module, leaf in drawn.items() for name, v in leaf.items()
        },
    })


def pre_vs_post():
    rng = np.random.default_rng(6)
    rows = [(0, 3, 4, 8), (42, 3, 4, 8), (7, 2, 8, 16), (-1, 1, 1, 1), (2**32 + 5, 4, 2, 3)]
    rows += [
        (int(rng.integers(-(2**33), 2**33)), int(rng.integers(1, 6)), int(rng.integers(2, 9)),
         int(rng.integers(1, 17))) for _ in range(10)
    ]
    drawn = [draw(seed, width, d_ff) for seed, _, width, d_ff in rows]  # in float32, x64 off
    jax.config.update("jax_enable_x64", True)
    cases = []
    for (seed, tokens, width, d_ff), parameters in zip(rows, drawn):
        tree = {}
        for name, value in parameters.items():
            module, leaf = name.split("/")
            tree.setdefault(module, {})[leaf] = jnp.asarray(np.asarray(value, np.float64))
        x = jnp.asarray(rng.normal(size=(tokens, width)) * 1.5 + 0.7)
        upstream = jnp.asarray(rng.normal(size=(tokens, width)))
        for mode in (0.0, 1.0):
            model = PreVsPost(d_ff, mode >= 0.5)
            output, pull = jax.vjp(lambda p, x: model.apply({"params": p}, x), tree, x)
            assert output.dtype == jnp.float64
            by_parameter, by_x = pull(upstream)
            cases.append({
                "seed": seed, "mode": mode, "d_ff": d_ff,
                "x": tensor(x), "upstream": tensor(upstream), "output": tensor(output),
                "gradients": {"x": tensor(by_x), **{n: tensor(v) for n, v in flatten(by_parameter).items()}},
            })
    write("pre_vs_post_ln.json", {"cases": cases})


kernels()
initializers()
pre_vs_post()
