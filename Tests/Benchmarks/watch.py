#!/usr/bin/env python3
"""From save to verdict, measured from outside: `grader watch` against `grader check`.

    python3 Tests/Benchmarks/watch.py [CHECKOUT [OTHER_CHECKOUT]]

Both checkouts must be built (`swift build --product grader`). The watch of the first runs in a
pseudo-terminal of 80 by 24; the check is the second's, or the first's own where none is given. Saves
and checks take turns, so that a machine that is busy with other things is busy for both. The files
are in temporary folders; the checkouts' own are not touched.
"""

import argparse
import contextlib
import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

PROBLEM, FILE = "layer_norm", "LayerNorm.swift"
# What a frame of the screen says at its top, and what it says as long as nothing is known.
VERDICT = re.compile(r"layer_norm: ([a-z ]+), \d+ of \d+ points")
UNKNOWN = "Grading layer_norm"


def in_place(path, text):
    """Writes into the file that is there, as `echo > file` does."""
    path.write_text(text)


def by_renaming(path, text):
    """Writes a new file and renames it over the old one, as vim and many editors do."""
    new = path.with_suffix(".new")
    new.write_text(text)
    os.replace(new, path)


def by_replacing(path, text):
    """Removes the file and creates another."""
    path.unlink()
    path.write_text(text)


class Watch:
    """A `grader watch` in a terminal."""

    def __init__(self, checkout, options):
        self.screen = ""
        command = [str(checkout / ".build/debug/grader"), "watch", PROBLEM, *options]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(checkout)
            os.environ["TERM"] = "xterm"
            os.execv(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def verdict(self, seconds, after=False):
        """Waits for a verdict that is no older than this call; gives it.

        With `after`, for one that was preceded by a frame which says that the file is graded.
        """
        end = time.monotonic() + seconds
        is_new = not after
        while time.monotonic() < end:
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                break
            try:
                self.screen += os.read(self.terminal, 1 << 16).decode(errors="replace")
            except OSError:
                break
            # Each frame begins with the cursor at home and ends with the rest cleared.
            *frames, self.screen = self.screen.split("\x1b[J")
            for frame in frames:
                is_new = is_new or UNKNOWN in frame
                found = VERDICT.search(frame)
                if is_new and found and UNKNOWN not in frame:
                    return found.group(1)
        sys.exit("watch gave no verdict:\n" + self.screen)

    def rest(self, seconds):
        """Reads what else comes."""
        end = time.monotonic() + seconds
        while select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
            self.screen = os.read(self.terminal, 1 << 16).decode(errors="replace")
        self.screen = ""

    def stop(self):
        os.kill(self.process, signal.SIGTERM)
        with contextlib.suppress(OSError):
            while os.read(self.terminal, 1 << 16):
                pass
        os.waitpid(self.process, 0)


def check(checkout, options):
    """The seconds of one `grader check`."""
    command = [str(checkout / ".build/debug/grader"), "check", PROBLEM, *options]
    start = time.monotonic()
    result = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    seconds = time.monotonic() - start
    if "passed" not in result.stdout:
        sys.exit("check did not pass:\n" + result.stdout + result.stderr)
    return seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    here = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("checkout", nargs="?", type=pathlib.Path, default=here)
    parser.add_argument("other", nargs="?", type=pathlib.Path)
    parser.add_argument("--saves", type=int, default=20, help="saves in each way (20)")
    parser.add_argument("--pause", type=float, default=0.6, help="seconds before each save (0.6)")
    options = parser.parse_args()
    checkout = options.checkout.resolve()
    other = (options.other or checkout).resolve()
    solution = (here / f"Sources/Reference/Solutions/{FILE}.txt").read_text()

    with contextlib.ExitStack() as stack:
        # A folder for each, so that neither has to do with what the other grades.
        folders = [stack.enter_context(tempfile.TemporaryDirectory()) for _ in range(2)]
        watched, checked = [pathlib.Path(folder) / FILE for folder in folders]
        words = [["--submission", folder] for folder in folders]
        for path in (watched, checked):
            path.write_text(solution)
        # Whatever must be built is built.
        check(checkout, words[0])
        check(other, words[1])
        watch = Watch(checkout, words[0])
        stack.callback(watch.stop)
        watch.verdict(600)

        for way in (in_place, by_renaming, by_replacing):
            saves, checks = [], []
            for _ in range(options.saves):
                watch.rest(options.pause)
                start = time.monotonic()
                way(watched, solution + f"// {start}\n")
                verdict = watch.verdict(60, after=True)
                saves.append(time.monotonic() - start)
                if verdict != "passed":
                    sys.exit(f"the solution is {verdict}")
                watch.rest(options.pause)
                checked.write_text(solution + f"// {start}\n")
                checks.append(check(other, words[1]))
            watch_median, check_median = statistics.median(saves), statistics.median(checks)
            print(
                f"{way.__name__:12}  watch {watch_median:.3f} s  check {check_median:.3f} s"
                f"  ratio {watch_median / check_median:.2f}",
                flush=True,
            )


main()
