#!/usr/bin/env python3
"""A class of synthetic submissions, graded as an instructor would, and broken on the way.

    python3 Tests/Benchmarks/class.py [--students N] [--kills N] [--shards 1,2,8] [--against OTHER]

The checkout must be built (`swift build`). Of every ten submissions two hold right solutions, three
one wrong file each or several, one does not compile, one is hostile, one is empty or holds untouched
stubs, and two are oddly packed: archives, repositories, other names. It grades the class once without
interruption, then again while it kills everything N times, then in shards; all must give the same
gradebook, byte for byte. With --against it also compares the processor time of a submission with the
right solutions, in pairs, with that of another checkout.
"""

import argparse
import io
import os
import pathlib
import random
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parents[2]
ENDLESS = "    while true {}\n"


def solutions():
    """The right solutions: the file's name, and its text."""
    folder = HERE / "Sources/Reference/Solutions"
    return {p.name.removesuffix(".txt"): p.read_text() for p in sorted(folder.glob("*.swift.txt"))}


def stubs():
    """The files as they are handed out."""
    files = {}
    for readme in sorted((HERE / "Problems").glob("*/README.md")):
        stub = readme.parent / "Stub.swift.txt"
        if stub.exists():
            name = next(p.name for p in readme.parent.glob("*.swift") if "Invariances" not in p.name)
            files[name] = stub.read_text()
    return files


def wrong_files():
    """Wrong files that are kept for the tests: the course's file name, and a text."""
    names = set(stubs())
    found = []
    for folder in sorted((HERE / "Tests/GradingTests/Fixtures/wrong").iterdir()):
        problem = HERE / "Problems" / folder.name
        if not problem.is_dir():
            continue
        name = next((p.name for p in problem.glob("*.swift") if p.name in names), None)
        if name:
            found += [(name, path.read_text()) for path in sorted(folder.glob("*.swift"))]
    return found


def endless(text):
    """The same file with an endless loop in every function that has a body on lines of its own."""
    lines = []
    for line in text.splitlines(keepends=True):
        lines.append(line)
        if line.startswith("  func ") and line.rstrip().endswith("{"):
            lines.append(ENDLESS)
    return "".join(lines)


class Class:
    """Writes submissions of all kinds, the same for the same seed."""

    def __init__(self, folder, seed=7):
        self.folder = folder
        self.random = random.Random(seed)
        self.right = solutions()
        self.stubs = stubs()
        self.wrong = wrong_files()
        self.kinds = [
            self.whole, self.whole, self.one_wrong, self.one_wrong, self.several_wrong,
            self.broken, self.hostile, self.nothing, self.packed, self.oddly_named,
        ]

    def write(self, count):
        for number in range(count):
            kind = self.kinds[number % len(self.kinds)]
            kind(f"student{number:04d}", number // len(self.kinds))

    def put(self, name, files, below="Sources/Exercises"):
        folder = self.folder / name / below
        folder.mkdir(parents=True)
        for file, text in files.items():
            (folder / file).write_text(text)

    def some(self, count):
        names = self.random.sample(sorted(self.right), count)
        return {**self.stubs, **{name: self.right[name] for name in names}}

    def whole(self, name, turn):
        # Two people do not write the same text.
        own = {file: text + f"// {name}\n" for file, text in self.right.items()}
        self.put(name, own if turn % 2 else self.some(9))

    def one_wrong(self, name, turn):
        file, text = self.random.choice(self.wrong)
        self.put(name, {**self.some(3), file: text})

    def several_wrong(self, name, turn):
        self.put(name, {**self.stubs, **dict(self.random.sample(self.wrong, 6))})

    def broken(self, name, turn):
        files = self.some(4)
        file = self.random.choice(sorted(self.right))
        files[file] = self.right[file].replace("}", "", 1)
        self.put(name, files)

    def hostile(self, name, turn):
        files = dict(self.stubs)
        if turn % 5 == 0:
            files.update({file: endless(text) for file, text in self.right.items()})
        elif turn % 5 == 1:
            files["ResidualAdd.swift"] = self.right["ResidualAdd.swift"].replace(
                "x + f(x)", 'fatalError(String(repeating: "</script>", count: 1000))')
        elif turn % 5 == 2:
            files["ResidualAdd.swift"] = self.right["ResidualAdd.swift"].replace(
                "x + f(x)", "var a = [[0.0]]; while true { a.append(a[0] + a[a.count - 1]) }")
        elif turn % 5 == 3:
            files["ResidualAdd.swift"] = "let x = " + "[" * 5000
        else:
            files["ResidualAdd.swift"] = self.right["ResidualAdd.swift"].replace(
                "x + f(x)", 'while true { print("<img src=x onerror=alert(1)>") }')
        self.put(name, files)

    def nothing(self, name, turn):
        if turn % 3 == 0:
            (self.folder / name).mkdir()
        elif turn % 3 == 1:
            self.put(name, self.stubs)
        else:
            (self.folder / f"{name}.zip").write_bytes(b"PK\x03\x04 not really")

    def packed(self, name, turn):
        files = self.some(5)
        if turn % 4 == 0:
            with zipfile.ZipFile(self.folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
                for file, text in files.items():
                    archive.writestr(f"repository-main/Sources/Exercises/{file}", text)
        elif turn % 4 == 1:
            with tarfile.open(self.folder / f"{name}.tar.gz", "w:gz") as archive:
                for file, text in files.items():
                    info = tarfile.TarInfo(f"./{file}")
                    info.size = len(text.encode())
                    archive.addfile(info, io.BytesIO(text.encode()))
        elif turn % 4 == 2:
            with zipfile.ZipFile(self.folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("../../outside.swift", "let x = 1")
                archive.writestr("LayerNorm.swift", files["LayerNorm.swift"])
                archive.writestr("bomb.swift", b"\0" * (64 << 20))
        else:
            with tarfile.open(self.folder / f"{name}.tar", "w") as archive:
                link = tarfile.TarInfo("LayerNorm.swift")
                link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
                archive.addfile(link)
                text = files["RMSNorm.swift"].encode()
                info = tarfile.TarInfo("a/b/c/RMSNorm.swift")
                info.size = len(text)
                archive.addfile(info, io.BytesIO(text))

    def oddly_named(self, name, turn):
        files = self.some(4)
        if turn % 2:
            odd = {file.replace(".swift", " (1).swift"): text for file, text in files.items()}
            self.put(name, odd, below="")
        else:
            folder = self.folder / f"{name.title()} Doe_{4000 + turn}_assignsubmission_file_"
            folder.mkdir()
            for file, text in files.items():
                (folder / file).write_text(text)


def instructor(words, **options):
    return subprocess.Popen(
        [str(HERE / ".build/debug/instructor"), *map(str, words)], cwd=HERE,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)


def grade(folder, out, *words):
    """Grades to the end."""
    process = instructor(["grade", folder, "--out", out, *words])
    text = process.communicate()[0]
    if process.returncode != 0:
        sys.exit(f"grade ended with {process.returncode}:\n{text[-2000:]}")


def peak():
    """The largest peak memory of the processes that run our own program, in MB."""
    peaks = []
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(l.split(":", 1) for l in status.read_text().splitlines() if ":" in l)
        except (OSError, ValueError):
            continue
        if lines["Name"].strip() == "instructor":
            peaks.append(int(lines.get("VmHWM", "0 kB").split()[0]) / 1024)
    return max(peaks, default=0)


def books(out):
    return {name: (out / name).read_bytes() for name in ("gradebook.csv", "canvas.csv", "moodle.csv")}


def compare_processor_time(other, repetitions=5):
    """The processor time of one submission with all right solutions, in pairs, after a warm-up."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in solutions().items():
            (pathlib.Path(folder) / name).write_text(text)

        def seconds(checkout):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                [str(checkout / ".build/debug/grader"), "--submission", folder, "--json"],
                cwd=checkout, capture_output=True, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)

        seconds(HERE), seconds(other)
        pairs = [(seconds(HERE), seconds(other)) for _ in range(repetitions)]
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"right solutions: {statistics.median(a for a, _ in pairs):.2f} s of processor "
              f"time, {statistics.median(b for _, b in pairs):.2f} s there; ratio {ratio:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--students", type=int, default=500)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--shards", default="1,2,8")
    parser.add_argument("--against", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="leave the class and its results here")
    options = parser.parse_args()
    if options.against:
        compare_processor_time(options.against)
    if not options.students:
        return
    root = options.keep or pathlib.Path(tempfile.mkdtemp())
    root.mkdir(parents=True, exist_ok=True)
    handed_in = root / "handed-in"
    if not handed_in.exists():
        handed_in.mkdir()
        Class(handed_in).write(options.students)

    memory = 0.0
    started = time.time()
    process = instructor(["grade", handed_in, "--out", root / "whole"])
    while True:
        memory = max(memory, peak())
        try:
            text = process.communicate(timeout=1)[0]
            break
        except subprocess.TimeoutExpired:
            pass
    if process.returncode != 0:
        sys.exit(f"grade ended with {process.returncode}:\n{text[-2000:]}")
    seconds = time.time() - started
    print(f"{options.students} submissions in {seconds / 60:.1f} min; peak of our processes "
          f"{memory:.0f} MB")
    expected = books(root / "whole")

    if options.kills:
        out = root / "killed"
        pause = random.Random(3)
        kills = 0
        while kills < options.kills:
            process = instructor(["grade", handed_in, "--out", out], start_new_session=True)
            try:
                process.communicate(timeout=pause.uniform(0.2, 1.2) * seconds / (options.kills + 1))
                break
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                kills += 1
        grade(handed_in, out)
        same = books(out) == expected
        print(f"killed {kills} times on the way: the gradebooks are {'equal' if same else 'NOT EQUAL'}")
        if not same:
            sys.exit(1)

    for count in [int(n) for n in options.shards.split(",") if n]:
        out = root / f"shards-{count}"
        for number in range(1, count + 1):
            grade(handed_in, out, "--shard", f"{number}/{count}")
        process = instructor(["merge", out])
        text = process.communicate()[0]
        same = process.returncode == 0 and books(out) == expected
        print(f"{count} shards: the gradebooks are {'equal' if same else 'NOT EQUAL'}")
        if not same:
            sys.exit(text[-2000:])
    if not options.keep:
        shutil.rmtree(root)


if __name__ == "__main__":
    main()
