"""Writes placement_gain.json: for every placement of the lab, what PyTorch gives of a small stack,
in float64: the whole Jacobian of the output, and the stream.

Run in this folder, with torch 2.15.0:  python generate_placement_gain.py

Parameters are no draws but waves, which both sides compute from the parameters' names.
"""

import json
import math

import torch
from torch.nn.functional import layer_norm, relu

TOKENS, WIDTH, HIDDEN, HEADS, DEPTH = 3, 6, 8, 2, 4
EPSILON = 1e-6


def wave(name, count):
    phase = sum((place + 1) * code for place, code in enumerate(name.encode("ascii")))
    return [math.sin(0.37 * phase + 1.7 * k) for k in range(count)]


def parameter(name, *shape):
    values = torch.tensor(wave(name, math.prod(shape)), dtype=torch.float64).reshape(shape)
    if name.endswith("kernel"):
        return 0.6 * values
    if name.endswith("scale"):
        return 1 + 0.3 * values
    if name.endswith("alpha"):
        return 0.5 + 0.1 * values
    return 0.2 * values


class Layer:
    """The parts of one layer; norms are numbered as they are asked for."""

    def __init__(self, number):
        self.l = number
        self.name = f"Layer_{number - 1}"
        self.norms = 0
        self.tanhs = 0

    def dense(self, x, name, inputs, outputs):
        kernel = parameter(f"{self.name}/{name}/kernel", inputs, outputs)
        return x @ kernel + parameter(f"{self.name}/{name}/bias", outputs)

    def norm(self, x):
        name = f"{self.name}/LayerNorm_{self.norms}"
        self.norms += 1
        return norm(x, name)

    def tanh(self, x):
        name = f"{self.name}/DynamicTanh_{self.tanhs}"
        self.tanhs += 1
        return dynamic_tanh(x, name)

    def attention(self, x, normed=""):
        parts = []
        for part in ["query", "key", "value"]:
            y = self.dense(x, f"MultiHeadAttention_0/{part}", WIDTH, WIDTH)
            y = y.reshape(TOKENS, HEADS, WIDTH // HEADS)
            scale_name = f"{self.name}/MultiHeadAttention_0/{part}_ln/scale"
            if part[0] in normed:
                scale = parameter(scale_name, WIDTH // HEADS)
                y = layer_norm(y, (WIDTH // HEADS,), scale, None, EPSILON)
            if normed == "rms" and part != "value":
                scale = parameter(scale_name, WIDTH // HEADS)
                y = scale * y / (y.square().mean(-1, keepdim=True) + EPSILON).sqrt()
            parts.append(y.transpose(0, 1))
        q, k, v = parts
        scores = q @ k.transpose(1, 2) / math.sqrt(WIDTH // HEADS)
        later = torch.triu(torch.ones(TOKENS, TOKENS, dtype=torch.bool), 1)
        y = torch.softmax(scores.masked_fill(later, -math.inf), -1) @ v
        y = y.transpose(0, 1).reshape(TOKENS, WIDTH)
        return self.dense(y, "MultiHeadAttention_0/out", WIDTH, WIDTH)

    def network(self, x):
        hidden = relu(self.dense(x, "FeedForward_0/Dense_0", WIDTH, HIDDEN))
        return self.dense(hidden, "FeedForward_0/Dense_1", HIDDEN, WIDTH)


def norm(x, name):
    return layer_norm(
        x, (WIDTH,), parameter(f"{name}/scale", WIDTH), parameter(f"{name}/bias", WIDTH), EPSILON)


def dynamic_tanh(x, name):
    y = torch.tanh(parameter(f"{name}/alpha", 1) * x)
    return y * parameter(f"{name}/scale", WIDTH) + parameter(f"{name}/bias", WIDTH)


def unit(x):
    return x / (x.square().mean(-1, keepdim=True) + EPSILON).sqrt()


def halves(rule, normed=""):
    """A layer of which both halves have one form: rule(x, f, layer)."""

    def layer(x, p):
        h = rule(x, lambda v: p.attention(v, normed), p)
        return rule(h, p.network, p)

    return layer


def post(x, f, p):
    return p.norm(x + f(x))


def pre(x, f, p):
    return x + f(p.norm(x))


def res_post(x, f, p):
    return x + p.norm(f(x))


def double(x, f, p):
    y = f(p.norm(x))
    return x + p.norm(y)


def deep(x, f, p):
    return p.norm((2 * DEPTH) ** 0.25 * x + f(x))


def hybrid(x, p):
    h = x + p.attention(x, "qkv")
    z = p.norm(h)
    return z + p.network(z)


def keel(x, p):
    alpha = 2 * DEPTH
    attended = p.attention(p.norm(x))
    h = x + attended if p.l == 1 else p.norm(alpha * x + attended)
    made = p.network(p.norm(h))
    return p.norm(h + made) if p.l == 1 else p.norm(alpha * h + made)


def span(x, p):
    h = p.norm(x + p.attention(x))
    return p.norm(x + p.network(h))


def b2t(x, p):
    h = p.norm(x + p.attention(x))
    return p.norm(x + h + p.network(h))


def toward(x, f, p):
    return unit(x + 0.05 * (unit(f(x)) - x))


POST, PRE = halves(post), halves(pre)
# Each placement's layer.
LAYERS = {
    "Post-LN": POST,
    "Pre-LN": PRE,
    "res-post": halves(res_post),
    "res-post + QK": halves(res_post, "qk"),
    "double norm": halves(double),
    "Peri-LN": halves(double),
    "DeepNorm": halves(deep),
    "LN Scaling": halves(lambda x, f, p: x + f(p.norm(x) / math.sqrt(p.l))),
    "Mix-LN": lambda x, p: (POST if p.l <= DEPTH // 4 else PRE)(x, p),
    "HybridNorm": hybrid,
    "Keel": keel,
    "SpanNorm": span,
    "B2T": b2t,
    "DyT": halves(lambda x, f, p: x + f(p.tanh(x))),
    "Pre-LN/(2L)": halves(lambda x, f, p: x + f(p.norm(x)) / (2 * DEPTH)),
    "depth-muP": halves(lambda x, f, p: x + f(p.norm(x)) / math.sqrt(DEPTH)),
    "nGPT": halves(toward, "rms"),
    "no norm": halves(lambda x, f, p: x + f(x)),
    "ResiDual": None,
}
WITHOUT_FINAL = ["Post-LN", "DeepNorm", "Keel", "SpanNorm", "B2T", "nGPT", "no norm"]


def from_stream(name, x, first):
    """Runs the layers from number `first` on: what leaves each, and the output."""
    stream = [x]
    for number in range(first, DEPTH + 1):
        stream.append(LAYERS[name](stream[-1], Layer(number)))
    x = stream[-1]
    if name == "DyT":
        return stream, dynamic_tanh(x, "final")
    return stream, x if name in WITHOUT_FINAL else norm(x, "final")


def residual_dual(x):
    """Two streams; so the gain from the stream alone is not taken."""
    total, stream = x, [x]
    for number in range(1, DEPTH + 1):
        p = Layer(number)
        for f in [p.attention, p.network]:
            y = f(x)
            total = total + y
            x = p.norm(x + y)
        stream.append(x)
    return stream, x + norm(total, "final")


def start(name, x):
    if name == "Peri-LN":
        return norm(x, "first")
    return unit(x) if name == "nGPT" else x


def run(name, x):
    return residual_dual(x) if name == "ResiDual" else from_stream(name, start(name, x), 1)


def gain(function, x):
    jacobian = torch.autograd.functional.jacobian(function, x)
    return float((jacobian.square().sum() / x.numel()).sqrt())


def main():
    x0 = torch.tensor(wave("x0", TOKENS * WIDTH), dtype=torch.float64).reshape(TOKENS, WIDTH)
    placements = {}
    for name in LAYERS:
        stream, output = run(name, x0)
        row = {
            "whole": gain(lambda x: run(name, x)[1], x0),
            "sizes": [float(x.square().mean().sqrt()) for x in stream],
            "lastStep": float((stream[-1] - stream[-2]).norm() / stream[-2].norm()),
            "likeness": sum(
                float(torch.corrcoef(torch.stack([a, b]))[0, 1]) for a, b in zip(output, x0)
            ) / TOKENS,
        }
        row["fromStream"] = [] if name == "ResiDual" else [
            gain(lambda x: from_stream(name, x, number + 1)[1], x)
            for number, x in enumerate(stream)
        ]
        placements[name] = row
    lines = [f"{json.dumps(name)}: {json.dumps(row)}" for name, row in placements.items()]
    with open("placement_gain.json", "w", encoding="ascii") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")


main()
