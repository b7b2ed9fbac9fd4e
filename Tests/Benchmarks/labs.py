#!/usr/bin/env python3
"""How long each lab takes with its default settings, alone or against another checkout.

    python3 Tests/Benchmarks/labs.py [NAME ...] [--turns 3] [--against OTHER_CHECKOUT]

Both checkouts must be built (`swift build --product grader`). A lab is run as a learner runs it, from
the command to the prompt; what must be built is built before. With --against, the two checkouts take
turns, so that a machine that is busy with other things is busy for both, and the exit status is 1 where
a lab takes more than 1.2 times what it takes in the other.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parents[2]
LIMIT = 1.2


def grader(checkout, *words):
    """What a command of the grader prints."""
    command = [str(checkout / ".build/debug/grader"), *words]
    try:
        result = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit(f"{command[0]} is missing: swift build --product grader, in {checkout}")
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {result.returncode}:\n{result.stderr}")
    return result.stdout


def labs(checkout):
    """The names of a checkout's labs, in the order of its list."""
    found = re.findall(r"^([a-z][a-z-]*): ", grader(checkout, "lab", "--plain"), re.MULTILINE)
    return [name for name in found if name not in ("claims", "page", "next")]


def seconds(checkout, name):
    """How long a lab takes."""
    start = time.monotonic()
    grader(checkout, "lab", name)
    return time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="the labs (all)")
    parser.add_argument("--turns", type=int, default=3, help="runs of each lab (3)")
    parser.add_argument("--against", type=pathlib.Path, help="another checkout")
    options = parser.parse_args()
    checkouts = [HERE] + ([options.against.resolve()] if options.against else [])
    if options.turns < 1:
        parser.error("--turns: give 1 or more")

    known = [labs(checkout) for checkout in checkouts]
    for name in options.names:
        if name not in known[0]:
            parser.error(f"there is no lab {name}; there are {', '.join(known[0])}")
    names = options.names or known[0]
    width = max(map(len, names))
    print(f"{os.cpu_count()} cores, median of {options.turns}", flush=True)
    slow = []
    for name in names:
        present = [checkout for checkout, labs in zip(checkouts, known) if name in labs]
        times = {checkout: [] for checkout in present}
        for _ in range(options.turns):
            for checkout in present:
                times[checkout].append(seconds(checkout, name))
        medians = [statistics.median(times[checkout]) for checkout in present]
        line = f"{name:{width}}  {medians[0]:6.1f} s"
        if len(present) == 2:
            ratio = medians[0] / medians[1]
            line += f"  there {medians[1]:6.1f} s  ratio {ratio:.2f}"
            if ratio > LIMIT:
                slow.append(name)
                line += f", above {LIMIT}"
        elif len(checkouts) == 2:
            line += "  there is none there"
        print(line, flush=True)
    return 1 if slow else 0


sys.exit(main())
