"""Writes depth_profile.json: matrices, and what NumPy measures.

Run in this folder:  python generate_depth_profile.py
"""

import json
import platform

import numpy as np

# Layers, examples, m, d, d_h, depths.
CASES = [
    (1, 1, 1, 1, 1, [1, 2]),
    (1, 2, 1, 3, 2, [2, 1]),
    (2, 1, 4, 2, 2, [6, 6, 12]),
    (2, 3, 2, 2, 5, [6, 12, 24]),
    (3, 2, 5, 4, 4, [1, 2, 3, 4, 5]),
    (1, 8, 3, 3, 3, [96, 48, 24, 12, 6]),
    (5, 2, 2, 6, 1, [10, 1000]),
    (4, 4, 8, 5, 7, [6, 8, 10, 12, 14, 24]),
    (6, 16, 16, 8, 32, [6, 12, 24, 48, 96]),
    (2, 2, 1, 2, 2, [3, 4, 5, 6, 7, 8, 9, 10]),
    (2, 2, 7, 1, 9, [2, 3, 5, 7, 11]),
    (12, 2, 2, 2, 3, [12, 24]),
]


def array(values):
    values = np.asarray(values, dtype=float)
    return {"shape": list(values.shape), "data": values.reshape(-1).tolist()}


def one(generator, layers, examples, m, d, hidden, depths):
    def draw(*shape):
        scale, offset = generator.uniform(0.1, 10), generator.normal()
        return np.round(offset + scale * generator.normal(size=shape), 3)

    batch = [draw(d, hidden) for _ in range(examples)]
    w1 = [draw(d, hidden) for _ in range(layers)]
    w2 = [draw(hidden, d) for _ in range(layers)]
    stream = [draw(m, d) for _ in range(2 * layers)]
    exponent = generator.uniform(-2, 2)
    sizes = np.power(np.array(depths, dtype=float), exponent) * generator.uniform(
        0.5, 2, size=len(depths)
    )
    return {
        "input": {
            "batch": [array(values) for values in batch],
            "dW_1": [array(values) for values in w1],
            "dW_2": [array(values) for values in w2],
            "stream": [array(values) for values in stream],
            "depths": array(depths),
            "sizes": array(sizes),
        },
        "expected": {
            "batch_gradient": array(np.linalg.norm(np.mean(batch, axis=0))),
            "layer_gradients": array(
                [np.linalg.norm(np.concatenate([a.ravel(), b.ravel()])) for a, b in zip(w1, w2)]
            ),
            "stream_rms": array([np.sqrt(np.mean(x**2)) for x in stream]),
            "exponent": array(np.polyfit(np.log(depths), np.log(sizes), 1)[0]),
        },
    }


generator = np.random.default_rng(12)
with open("depth_profile.json", "w") as file:
    json.dump(
        {
            "about": "numpy.linalg.norm, numpy.polyfit, by generate_depth_profile.py",
            "python": platform.python_version(),
            "numpy": np.__version__,
            "cases": [one(generator, *case) for case in CASES],
        },
        file,
    )
    file.write("\n")
