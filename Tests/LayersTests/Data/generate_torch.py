"""Computes layers and whole Transformer stacks with PyTorch in float64, values and gradients.

Writes torch_layers.json beside itself. Made with Python 3.11 and torch 2.13.0 (CPU):

    python -m venv venv && venv/bin/pip install torch==2.13.0 numpy
    venv/bin/python Tests/LayersTests/Data/generate_torch.py

Uses PyTorch's own modules (LayerNorm, MultiheadAttention, TransformerEncoderLayer) wherever there is one.
Kernels are stored as our Dense has them, [inputs, outputs]; PyTorch's weights are their transposes.
"""

import json
import os

import torch
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
torch.set_default_dtype(torch.float64)
torch.manual_seed(20)


def tensor(t):
    return {"shape": list(t.shape), "data": t.detach().reshape(-1).tolist()}


def leaf(*shape, scale=1.0, shift=0.0):
    return (torch.randn(*shape) * scale + shift).requires_grad_()


class Case:
    """Named inputs, and what becomes of them."""

    def __init__(self, name, kind, **settings):
        self.name, self.kind, self.settings, self.inputs = name, kind, settings, {}

    def input(self, name, value, back=lambda t: t):
        """Registers an input; `back` turns PyTorch's layout into ours."""
        self.inputs[name] = (value, back)
        return value

    def finish(self, output):
        upstream = torch.randn(output.shape)
        output.backward(upstream)
        return {
            "name": self.name, "kind": self.kind, "settings": self.settings,
            "inputs": {n: tensor(back(v)) for n, (v, back) in self.inputs.items()},
            "upstream": tensor(upstream), "output": tensor(output),
            "gradients": {n: tensor(back(v.grad)) for n, (v, back) in self.inputs.items()},
        }


def layer_norm(shape, epsilon):
    case = Case(f"LayerNorm {list(shape)}, epsilon {epsilon}", "layerNorm", epsilon=epsilon)
    x = case.input("x", leaf(*shape, scale=2, shift=1))
    scale = case.input("scale", leaf(shape[-1]))
    bias = case.input("bias", leaf(shape[-1]))
    return case.finish(F.layer_norm(x, shape[-1:], scale, bias, epsilon))


def rms_norm(shape, epsilon):
    case = Case(f"RMSNorm {list(shape)}", "rmsNorm", epsilon=epsilon)
    x = case.input("x", leaf(*shape, scale=2, shift=1))
    scale = case.input("scale", leaf(shape[-1]))
    return case.finish(F.rms_norm(x, shape[-1:], scale, epsilon))


def feed_forward(shape, hidden):
    case = Case(f"FeedForward {list(shape)}, hidden {hidden}", "feedForward")
    x = case.input("x", leaf(*shape))
    w1 = case.input("Dense_0/kernel", leaf(shape[-1], hidden))
    b1 = case.input("Dense_0/bias", leaf(hidden))
    w2 = case.input("Dense_1/kernel", leaf(hidden, shape[-1]))
    b2 = case.input("Dense_1/bias", leaf(shape[-1]))
    return case.finish(F.relu(x @ w1 + b1) @ w2 + b2)


def attention(shape, heads, causal):
    """PyTorch's own module; query, key and value are parts of one matrix there."""
    width, tokens = shape[-1], shape[-2]
    case = Case(
        f"attention {list(shape)}, {heads} heads, causal {causal}", "attention",
        heads=heads, causal=causal, queryKeyNorm="none")
    module = nn.MultiheadAttention(width, heads, batch_first=True)
    register_attention(case, module, "", width)
    x = case.input("x", leaf(*shape))
    mask = torch.ones(tokens, tokens, dtype=torch.bool).triu(1) if causal else None
    return case.finish(module(x, x, x, attn_mask=mask, need_weights=False)[0])


def register_attention(case, module, prefix, width):
    with torch.no_grad():
        for p in module.parameters():
            p.copy_(torch.randn(p.shape) * 0.6)
    for i, name in enumerate(["query", "key", "value"]):
        part = slice(i * width, (i + 1) * width)
        case.input(f"{prefix}{name}/kernel", module.in_proj_weight, lambda t, p=part: t[p].T)
        case.input(f"{prefix}{name}/bias", module.in_proj_bias, lambda t, p=part: t[p])
    case.input(f"{prefix}out/kernel", module.out_proj.weight, lambda t: t.T)
    case.input(f"{prefix}out/bias", module.out_proj.bias)


def normed_attention(shape, heads, causal, norm):
    """Query-key normalization, each head by itself."""
    *batch, tokens, width = shape
    case = Case(
        f"attention {list(shape)}, {heads} heads, causal {causal}, {norm}", "attention",
        heads=heads, causal=causal, queryKeyNorm=norm)
    x = case.input("x", leaf(*shape))
    maps = {}
    for name in ["query", "key", "value", "out"]:
        maps[name] = (
            case.input(f"{name}/kernel", leaf(width, width, scale=0.6)),
            case.input(f"{name}/bias", leaf(width)))
    scales = {n: case.input(f"{n}_ln/scale", leaf(width // heads, shift=1)) for n in ["query", "key"]}

    def heads_of(name):
        w, b = maps[name]
        h = (x @ w + b).unflatten(-1, (heads, width // heads)).transpose(-2, -3)
        if name in scales and norm == "layerNorm":
            h = F.layer_norm(h, h.shape[-1:], scales[name], None, 1e-6)
        elif name in scales:
            h = F.rms_norm(h, h.shape[-1:], scales[name], 1e-6)
        return h

    y = F.scaled_dot_product_attention(
        heads_of("query"), heads_of("key"), heads_of("value"), is_causal=causal)
    w, b = maps["out"]
    return case.finish(y.transpose(-2, -3).flatten(-2) @ w + b)


def stack(shape, heads, hidden, pre, layers, causal):
    """`layers` of PyTorch's TransformerEncoderLayer; Pre-LN stacks of several end with a norm."""
    *_, tokens, width = shape
    order = "Pre-LN" if pre else "Post-LN"
    case = Case(
        f"{layers} {order} layers {list(shape)}, causal {causal}", "stack",
        heads=heads, causal=causal, pre=pre, layers=layers, epsilon=1e-5)
    x = h = case.input("x", leaf(*shape))
    mask = torch.ones(tokens, tokens, dtype=torch.bool).triu(1) if causal else None
    for i in range(layers):
        layer = nn.TransformerEncoderLayer(
            width, heads, hidden, dropout=0.0, batch_first=True, norm_first=pre)
        with torch.no_grad():
            for p in layer.parameters():
                p.copy_(torch.randn(p.shape) * 0.6)
        register_attention(case, layer.self_attn, f"{i}/", width)
        for j, dense in enumerate([layer.linear1, layer.linear2]):
            case.input(f"{i}/Dense_{j}/kernel", dense.weight, lambda t: t.T)
            case.input(f"{i}/Dense_{j}/bias", dense.bias)
        for j, norm in enumerate([layer.norm1, layer.norm2]):
            case.input(f"{i}/LayerNorm_{j}/scale", norm.weight)
            case.input(f"{i}/LayerNorm_{j}/bias", norm.bias)
        h = layer(h, src_mask=mask)
    if pre and layers > 1:
        scale = case.input("final/scale", leaf(width))
        bias = case.input("final/bias", leaf(width))
        h = F.layer_norm(h, (width,), scale, bias, 1e-5)
    return case.finish(h)


def main():
    cases = [layer_norm(s, e) for s in [(3, 4), (1, 1), (2, 3, 5)] for e in [1e-6, 1e-5]]
    cases += [rms_norm((3, 4), 1e-6), rms_norm((2, 3, 5), 1e-5)]
    cases += [feed_forward((3, 4), 7), feed_forward((2, 3, 5), 1)]
    for causal in [False, True]:
        cases += [attention((1, 4, 6), 2, causal), attention((2, 5, 6), 3, causal)]
        cases += [normed_attention((2, 4, 6), 2, causal, norm) for norm in ["layerNorm", "rmsNorm"]]
        for pre in [False, True]:
            cases += [stack((2, 4, 6), 2, 10, pre, n, causal) for n in [1, 4]]
    value = {"versions": {"torch": torch.__version__}, "cases": cases}
    with open(os.path.join(HERE, "torch_layers.json"), "w") as file:
        json.dump(value, file, separators=(",", ":"))
        file.write("\n")


main()
