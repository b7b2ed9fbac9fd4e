"""Measures the engine against PyTorch and JAX, pair by pair, and prints ratios.

    python3 Tests/Benchmarks/compare.py [--threads 1] [--pairs 5] [--widths 16,32] [--json FILE]

Each of them computes the sum of the output of a 96-layer pre-norm Transformer stack and the
gradients of all its parameters; see README.md beside this file. In each pair the engine and its
rivals have their turns one right after the other, so that a machine that is busy with other things
is busy for all; a figure is the shortest of the repetitions of a turn, a ratio the median over pairs.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAYERS = 96
# d, d_ff, heads, tokens, batch: as in Sources/Instructor/Benching/StackSize.swift
SIZES = [
    (16, 64, 2, 16, 8),
    (32, 128, 4, 32, 8),
    (64, 256, 4, 64, 4),
    (128, 512, 8, 64, 4),
    (256, 1024, 8, 128, 1),
]
RIVALS = ["torch float64", "jax float64", "torch float32", "jax float32"]


def torch_step(size, dtype, threads):
    """Returns a function that computes the gradients once with PyTorch."""
    import torch

    torch.set_num_threads(threads)
    width, hidden, heads, tokens, batch = size
    functional = torch.nn.functional
    generator = torch.Generator().manual_seed(1)

    def kernel(rows, columns):
        values = torch.randn(rows, columns, generator=generator, dtype=torch.float64)
        return (values / rows**0.5).to(getattr(torch, dtype)).requires_grad_()

    def vector(count, value):
        return torch.full((count,), float(value), dtype=getattr(torch, dtype), requires_grad=True)

    layers = [
        {
            "norm1": (vector(width, 1), vector(width, 0)),
            "norm2": (vector(width, 1), vector(width, 0)),
            "qkvo": [(kernel(width, width), vector(width, 0)) for _ in range(4)],
            "hidden": (kernel(width, hidden), vector(hidden, 0)),
            "out": (kernel(hidden, width), vector(width, 0)),
        }
        for _ in range(LAYERS)
    ]
    parameters = [
        tensor
        for layer in layers
        for part in layer.values()
        for tensor in (part if isinstance(part, tuple) else [t for pair in part for t in pair])
    ]
    x = torch.randn(batch, tokens, width, generator=generator, dtype=torch.float64)
    x = x.to(getattr(torch, dtype))

    def linear(x, pair):
        return x @ pair[0] + pair[1]

    def heads_of(x):
        return x.view(batch, tokens, heads, width // heads).transpose(1, 2)

    def forward(x):
        for layer in layers:
            h = functional.layer_norm(x, (width,), *layer["norm1"])
            q, k, v = (heads_of(linear(h, pair)) for pair in layer["qkvo"][:3])
            mixed = functional.scaled_dot_product_attention(q, k, v)
            mixed = mixed.transpose(1, 2).reshape(batch, tokens, width)
            x = x + linear(mixed, layer["qkvo"][3])
            h = functional.layer_norm(x, (width,), *layer["norm2"])
            x = x + linear(torch.relu(linear(h, layer["hidden"])), layer["out"])
        return x

    def step():
        for parameter in parameters:
            parameter.grad = None
        forward(x).sum().backward()

    return step


def jax_step(size, dtype, threads):
    """Returns a function that computes the gradients once with JAX, one scan over the layers."""
    if threads == 1:
        os.environ["XLA_FLAGS"] = (
            "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
        )
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", dtype == "float64")
    width, hidden, heads, tokens, batch = size
    key = jax.random.PRNGKey(1)

    def kernel(rows, columns):
        return (jax.random.normal(key, (LAYERS, rows, columns)) / rows**0.5).astype(dtype)

    def vector(count, value):
        return jnp.full((LAYERS, count), value, dtype)

    parameters = {
        "g1": vector(width, 1), "b1": vector(width, 0),
        "g2": vector(width, 1), "b2": vector(width, 0),
        "wq": kernel(width, width), "bq": vector(width, 0),
        "wk": kernel(width, width), "bk": vector(width, 0),
        "wv": kernel(width, width), "bv": vector(width, 0),
        "wo": kernel(width, width), "bo": vector(width, 0),
        "wh": kernel(width, hidden), "bh": vector(hidden, 0),
        "wf": kernel(hidden, width), "bf": vector(width, 0),
    }  # fmt: skip
    x = jax.random.normal(key, (batch, tokens, width)).astype(dtype)

    def norm(x, gain, bias):
        centered = x - x.mean(-1, keepdims=True)
        variance = (centered * centered).mean(-1, keepdims=True)
        return centered / jnp.sqrt(variance + 1e-6) * gain + bias

    def layer(x, p):
        h = norm(x, p["g1"], p["b1"])
        q, k, v = (
            (h @ p["w" + name] + p["b" + name]).reshape(batch, tokens, heads, width // heads)
            for name in "qkv"
        )
        scores = jnp.einsum("bthe,bshe->bhts", q, k) / (width // heads) ** 0.5
        mixed = jnp.einsum("bhts,bshe->bthe", jax.nn.softmax(scores, -1), v)
        x = x + mixed.reshape(batch, tokens, width) @ p["wo"] + p["bo"]
        h = norm(x, p["g2"], p["b2"])
        return x + jax.nn.relu(h @ p["wh"] + p["bh"]) @ p["wf"] + p["bf"], None

    loss = jax.jit(
        jax.value_and_grad(lambda parameters, x: jax.lax.scan(layer, x, parameters)[0].sum())
    )
    return lambda: jax.block_until_ready(loss(parameters, x))


def peak_megabytes():
    """Returns the most memory that this process has held."""
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0.0


def worker(rival, size, threads):
    """Measures on request: a number of repetitions in, the shortest time in milliseconds out."""
    library, dtype = rival.split()
    step = {"torch": torch_step, "jax": jax_step}[library](size, dtype, threads)
    start = time.perf_counter()
    step()
    print(json.dumps({"first": time.perf_counter() - start}), flush=True)
    for line in sys.stdin:
        times = []
        for _ in range(int(line)):
            start = time.perf_counter()
            step()
            times.append((time.perf_counter() - start) * 1e3)
        print(json.dumps({"ms": min(times), "megabytes": peak_megabytes()}), flush=True)


class Rival:
    """A process that holds a rival's stack ready."""

    def __init__(self, name, size, threads):
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), MKL_NUM_THREADS=str(threads))
        command = [sys.executable, __file__, "--worker", name, "--threads", str(threads)]
        command += ["--widths", str(size[0])]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self.first = json.loads(self.process.stdout.readline())["first"]

    def measure(self, repetitions):
        self.process.stdin.write(f"{repetitions}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def instructor():
    """Builds the instructor's command and returns its path."""
    subprocess.run(["swift", "build", "--product", "instructor"], cwd=ROOT, check=True, stdout=2)
    show = subprocess.run(
        ["swift", "build", "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return pathlib.Path(show.stdout.strip()) / "instructor"


def ours(path, size, threads, repetitions):
    """Measures the engine in a fresh process; the first computation is not counted."""
    command = [path, "bench", "--json", "--width", str(size[0])]
    command += ["--repetitions", str(repetitions), "--threads", str(threads)]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    report = json.loads(output)
    return report["rows"][0], report["machine"]


def starts(path):
    """Returns the seconds from starting a process to its first gradients: ours, and PyTorch's."""
    size = SIZES[0]
    command = [path, "--bench", str(size[0]), "1"]
    environment = dict(os.environ, GRADER_THREADS="1")
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, env=environment)
    mine = time.perf_counter() - start
    start = time.perf_counter()
    rival = Rival("torch float64", size, 1)
    theirs = time.perf_counter() - start
    rival.close()
    return mine, theirs


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--pairs", type=int, default=5)
    parser.add_argument("--widths", default=",".join(str(size[0]) for size in SIZES))
    parser.add_argument("--json", help="a file for all figures")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    sizes = [size for size in SIZES if str(size[0]) in arguments.widths.split(",")]
    if arguments.worker:
        return worker(arguments.worker, sizes[0], arguments.threads)

    path = instructor()
    rows = []
    for size in sizes:
        rivals = {name: Rival(name, size, arguments.threads) for name in RIVALS}
        repetitions = max(2, min(30, 3000 // size[0] ** 2 * 8))
        mine, ratios, times = [], {name: [] for name in RIVALS}, {name: [] for name in RIVALS}
        megabytes, machine = {}, None
        for _ in range(arguments.pairs):
            row, machine = ours(path, size, arguments.threads, repetitions)
            mine.append(row["minimumMilliseconds"])
            megabytes["ours"] = max(row["peakMegabytes"], megabytes.get("ours", 0))
            for name, rival in rivals.items():
                answer = rival.measure(repetitions)
                times[name].append(answer["ms"])
                ratios[name].append(answer["ms"] / row["minimumMilliseconds"])
                megabytes[name] = answer["megabytes"]
        for rival in rivals.values():
            rival.close()
        if not rows:
            print(f"{machine['processor']}, kernel {machine['kernel']}, ", end="")
            print(f"{arguments.threads} thread(s), {arguments.pairs} pairs")
            print("times in ms (median over pairs); x: how many times as long as ours")
            heading = ["d", "ours"] + RIVALS + ["MB ours", "MB torch f64"]
            print("  ".join(f"{text:>16}" if " " in text else f"{text:>7}" for text in heading))
        line = f"{size[0]:>7}  {statistics.median(mine):>7.1f}"
        for name in RIVALS:
            cell = f"{statistics.median(times[name]):.1f} x{statistics.median(ratios[name]):.2f}"
            line += f"  {cell:>16}"
        line += f"  {megabytes['ours']:>16.0f}  {megabytes['torch float64']:>16.0f}"
        print(line, flush=True)
        rows.append(
            {
                "size": size, "ours": mine, "times": times, "ratios": ratios,
                "megabytes": megabytes, "machine": machine,
            }  # fmt: skip
        )
    mine, theirs = zip(*(starts(path) for _ in range(3)))
    print(
        f"from starting the process to the first gradients, d = 16: ours {min(mine):.2f} s, "
        f"PyTorch {min(theirs):.2f} s, x{min(theirs) / min(mine):.1f}"
    )
    if arguments.json:
        document = {"rows": rows, "start": {"ours": mine, "torch": theirs}}
        pathlib.Path(arguments.json).write_text(json.dumps(document, indent=1))


main()
