#!/usr/bin/env python3
"""Writes statistics.json: what SciPy 1.17.1 makes of some samples and counts.

    python3 Tests/LabsTests/Data/generate_statistics.py > Tests/LabsTests/Data/statistics.json
"""

import json

import numpy as np
from scipy import stats

random = np.random.default_rng(18)
LEVEL = 0.99


def interval(estimate):
    return [float(estimate.low), float(estimate.high)]


means, differences = [], []
for n, m, spread in [(2, 3, 1.0), (5, 5, 10.0), (10, 10, 1e-3), (10, 6, 3.0), (40, 10, 1.0), (300, 200, 5.0)]:
    a = np.round(random.normal(1.0, spread, n), 6)
    b = np.round(random.normal(0.5, 2 * spread, m), 6)
    means.append({
        "values": a.tolist(), "mean": float(a.mean()),
        "interval": interval(stats.ttest_1samp(a, 0).confidence_interval(LEVEL)),
    })
    differences.append({
        "a": a.tolist(), "b": b.tolist(),
        "interval": interval(stats.ttest_ind(a, b, equal_var=False).confidence_interval(LEVEL)),
    })

binomial = [
    {"yes": yes, "of": n, "p": float(stats.binomtest(yes, n).pvalue)}
    for n in (1, 2, 10, 37, 500) for yes in sorted({0, 1, n // 3, n // 2, n - 1, n})
]
fisher = [
    {"counts": [a, n, b, m], "p": float(stats.fisher_exact([[a, n - a], [b, m - b]]).pvalue)}
    for a, n, b, m in [
        (10, 10, 0, 10), (9, 10, 0, 10), (6, 10, 0, 10), (5, 10, 0, 10), (1, 10, 0, 10), (0, 10, 0, 10),
        (3, 7, 11, 13), (16, 60, 0, 20), (40, 100, 70, 120), (12, 12, 12, 12),
    ]
]
student = [
    {"t": t, "freedom": f, "p": float(stats.t.cdf(t, f))}
    for f in (1, 2.5, 9, 17.3, 300) for t in (-40.0, -3.25, -0.1, 0.0, 0.7, 2.9, 12.0)
]
parabolas = []
for x in ([6, 12, 24, 48, 96], [12, 24, 48, 96, 192], [6, 24, 96], [0.8, 1.1, 1.4, 1.7, 2.0]):
    y = np.round(random.normal(0, 1, len(x)), 6)
    parabolas.append({"x": list(map(float, x)), "y": y.tolist(), "abc": np.polyfit(x, y, 2)[::-1].tolist()})

print(json.dumps({
    "means": means, "differences": differences, "binomial": binomial, "fisher": fisher,
    "student": student, "parabolas": parabolas,
}, indent=1))
