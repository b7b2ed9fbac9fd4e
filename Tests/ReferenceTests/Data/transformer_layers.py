"""Transformer layers as PyTorch has them, for the scripts beside this file."""

import torch

from course_json import thousandths

MATRICES = ["W_Q", "W_K", "W_V", "W_O"]


def drawn_layer(d, hidden):
    """Parameters under the course's names, all away from 0 and 1 on average."""

    def normal(*shape):
        return torch.randn(*shape, dtype=torch.float64)

    p = {name: normal(d, d) / d**0.5 for name in MATRICES}
    p |= {"b" + name[1:]: 0.5 * normal(d) for name in MATRICES}
    p |= {"W_h": normal(d, hidden) / d**0.5, "b_h": 0.5 * normal(hidden)}
    p |= {"W_f": normal(hidden, d) / hidden**0.5, "b_f": 0.5 * normal(d)}
    for k in ["1", "2"]:
        p |= {"gain_" + k: 0.5 + normal(d), "bias_" + k: 0.5 * normal(d)}
    return {name: thousandths(value) for name, value in p.items()}


def torch_layer(p, heads, epsilon, norm_first):
    """nn.TransformerEncoderLayer with these parameters; its matrices are ours, transposed."""
    d, hidden = p["W_h"].shape
    layer = torch.nn.TransformerEncoderLayer(
        d, heads, hidden, dropout=0.0, activation="relu", layer_norm_eps=epsilon,
        batch_first=True, norm_first=norm_first, dtype=torch.float64,
    )
    attention = layer.self_attn
    with torch.no_grad():
        attention.in_proj_weight.copy_(torch.cat([p["W_Q"].T, p["W_K"].T, p["W_V"].T]))
        attention.in_proj_bias.copy_(torch.cat([p["b_Q"], p["b_K"], p["b_V"]]))
        attention.out_proj.weight.copy_(p["W_O"].T)
        attention.out_proj.bias.copy_(p["b_O"])
        layer.linear1.weight.copy_(p["W_h"].T)
        layer.linear1.bias.copy_(p["b_h"])
        layer.linear2.weight.copy_(p["W_f"].T)
        layer.linear2.bias.copy_(p["b_f"])
        layer.norm1.weight.copy_(p["gain_1"])
        layer.norm1.bias.copy_(p["bias_1"])
        layer.norm2.weight.copy_(p["gain_2"])
        layer.norm2.bias.copy_(p["bias_2"])
    return layer


def gradients(layer):
    """The gradients of such a layer, in the course's groups and under its names."""
    attention = layer.self_attn
    w_q, w_k, w_v = attention.in_proj_weight.grad.chunk(3)
    b_q, b_k, b_v = attention.in_proj_bias.grad.chunk(3)
    return {
        "attention": {
            "W_Q": w_q.T, "W_K": w_k.T, "W_V": w_v.T, "W_O": attention.out_proj.weight.grad.T,
            "b_Q": b_q, "b_K": b_k, "b_V": b_v, "b_O": attention.out_proj.bias.grad,
        },
        "feed_forward": {
            "W_h": layer.linear1.weight.grad.T, "b_h": layer.linear1.bias.grad,
            "W_f": layer.linear2.weight.grad.T, "b_f": layer.linear2.bias.grad,
        },
        "norms": {
            "gain_1": layer.norm1.weight.grad, "bias_1": layer.norm1.bias.grad,
            "gain_2": layer.norm2.weight.grad, "bias_2": layer.norm2.bias.grad,
        },
    }
