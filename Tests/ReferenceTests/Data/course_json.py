"""The course's spelling of tensors, for the scripts beside this file."""

import torch


def array(tensor):
    """A tensor as {"shape": [...], "data": [...]}, row-major, all digits kept."""
    return {"shape": list(tensor.shape), "data": tensor.detach().reshape(-1).tolist()}


def thousandths(tensor):
    """The tensor rounded to three places, so that inputs print short."""
    return torch.round(tensor * 1000) / 1000
