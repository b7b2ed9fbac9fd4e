"""Walks through the student edition as a class would: released, committed, cloned, built, used, handed in.

    swift run instructor release OUT && Tests/Releases/walk.py OUT [--instructor CHECKOUT]

It needs the Swift toolchain and git, and some minutes. It says what it saw, and ends with status 1 at the
first thing that is not so. What it looks for in the tree and in the binaries is independent of the code
that wrote them: lines of the reference, names of its types, sentences of memos.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import leaks

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/GradingTests/Fixtures"


def say(text):
    print(text, flush=True)


def fail(text):
    say(f"NOT SO: {text}")
    sys.exit(1)


def run(command, cwd, status=(0,), text=None, **environment):
    result = subprocess.run(
        command, cwd=cwd, input=text, capture_output=True, text=True, timeout=900,
        env={**os.environ, "NO_COLOR": "1", **environment})
    if result.returncode not in status:
        fail(f"{' '.join(map(str, command))}: status {result.returncode}\n"
             f"{result.stdout[-2000:]}{result.stderr[-2000:]}")
    return result.stdout


def names():
    """The learner's file of each problem, by its slug, from the course's table."""
    table = (ROOT / "Sources/Grading/Course/Course.swift").read_text()
    return dict(re.findall(r'"(\w+)", "(\w+)",\s*title:', table))


def binaries(checkout):
    """The files that the build made from the course's own code."""
    folder = Path(run(["swift", "build", "--show-bin-path"], checkout).strip())
    return [
        path for path in folder.rglob("*")
        if path.is_file() and (path.suffix in {".so", ".o", ".swiftmodule"} or os.access(path, os.X_OK))
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("edition", type=Path)
    parser.add_argument("--instructor", type=Path, default=ROOT,
                        help="the checkout that grades what is handed in")
    arguments = parser.parse_args()
    place = Path(tempfile.mkdtemp(prefix="walk-"))
    try:
        walk(arguments.edition.resolve(), arguments.instructor.resolve(), place)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def walk(edition, instructor, place):
    published = place / "published"
    shutil.copytree(edition, published, ignore=shutil.ignore_patterns(".build", ".grader", ".git"))
    identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"]
    run(["git", "init", "-q"], published)
    run(["git", "add", "-A"], published)
    run(["git", *identity, "commit", "-qm", "The course"], published)
    clone = place / "clone"
    run(["git", "clone", "-q", str(published), str(clone)], place)
    say("cloned")

    first = run(["swift", "run", "grader"], clone, status=(1,))
    if "next: swift run grader show residual_add" not in first:
        fail(f"the first run does not begin at residual_add:\n{first}")
    if run(["git", "status", "--porcelain"], clone):
        fail("building and grading changed files that git knows")
    say("built and begun")
    use(clone, instructor)


def use(clone, instructor):
    """What a learner does in a clone that is built, and what the instructor makes of it."""
    grader = str(Path(run(["swift", "build", "--show-bin-path"], clone).strip()) / "grader")
    exercises = clone / "Sources/Exercises"
    for slug, name in names().items():
        right = sorted((FIXTURES / "right" / slug).glob("*.swift"))[0]
        shutil.copy(right, exercises / f"{name}.swift")
    shutil.copy(FIXTURES / "wrong/layer_norm/bwd_dgain_no_xhat.swift", exercises / "LayerNorm.swift")
    for memo in (ROOT / "Sources/Reference/Memos").glob("*.md"):
        shutil.copy(memo, exercises / memo.name)

    here = report(grader, clone, exercises)
    say(f"graded in the edition: {here['points']} of {here['possible']}")
    verdicts = {problem["slug"]: problem["verdict"] for problem in here["problems"]}
    left = {slug for slug, verdict in verdicts.items() if verdict == "toBeGraded"}
    if left != {"model_census", "model_census_2026", "norm_placement_memo", "why_pre_norm"}:
        fail(f"left to the instructor: {sorted(left)}")
    wrong = {slug for slug, verdict in verdicts.items() if verdict not in ("passed", "toBeGraded")}
    if wrong != {"layer_norm"}:
        fail(f"not passed: {sorted(wrong)}")

    text = run([grader, "check", "layer_norm"], clone, status=(1,))
    if "your numbers are those of" not in text:
        fail(f"a single mistake is not named:\n{text}")
    say("a single mistake is named")
    watched = run([grader, "watch", "layer_norm", "--plain"], clone, text="", status=(0, 1))
    if "layer_norm: wrong" not in watched:
        fail(f"watch does not grade:\n{watched}")
    if "Hint " not in run([grader, "hint", "layer_norm"], clone):
        fail("there is no hint")
    quiz = run([grader, "quiz", "residual_add"], clone, text="a\na\na\n")
    if "question 1 of" not in quiz:
        fail(f"there is no quiz:\n{quiz}")
    lab = run([grader, "lab", "decomposition"], clone)
    if "Problems/Labs/decomposition.json" not in lab:
        fail(f"the lab shows no stored numbers:\n{lab}")
    for name, words in {"collapse": "before training", "page": "The line to watch"}.items():
        page = clone.parent / f"{name}.html"
        run([grader, "lab", name, "--html", str(page)], clone)
        if words not in page.read_text():
            fail(f"lab {name} draws no stored numbers")
    mine = run([grader, "lab", "decomposition", "--mine", "--seeds", "1"], clone)
    if "with your residual_jacobian, which passes its problem" not in mine:
        fail(f"the lab does not grade its part:\n{mine}")
    run([grader, "check", "layer_norm", "--seed", "2"], clone, status=(2,))
    say("watch, hint, quiz, lab and lab --mine do what they should")

    there = report(str(Path(run(["swift", "build", "--show-bin-path"], instructor).strip()) / "grader"),
                   instructor, exercises)
    compare(here, there, left)
    say(f"handed in: {there['points']} of {there['possible']} at the instructor's, the same where both grade")

    found = leaks.search(ROOT, [path for path in clone.rglob("*") if ".git" not in path.parts
                                and ".build" not in path.parts and path.is_file()
                                and exercises not in path.parents])
    found += leaks.search(ROOT, binaries(clone), isBinary=True)
    if found:
        fail("answers are in the edition:\n" + "\n".join(found[:20]))
    say("no answer is in the tree or in the binaries")


def report(grader, checkout, exercises):
    return json.loads(run([grader, "--json", "--submission", str(exercises)], checkout, status=(0, 1)))


def compare(here, there, left):
    problems = {problem["slug"]: problem for problem in there["problems"]}
    for problem in here["problems"]:
        other = problems[problem["slug"]]
        if problem["slug"] in left:
            continue
        mine = [(check["name"], check["verdict"]) for check in problem["checks"]]
        theirs = [(check["name"], check["verdict"]) for check in other["checks"]]
        if mine != theirs:
            fail(f"{problem['slug']}: {mine} here, {theirs} at the instructor's")
    if here["possible"] != there["possible"]:
        fail("the points to be had are not the same")


if __name__ == "__main__":
    main()
