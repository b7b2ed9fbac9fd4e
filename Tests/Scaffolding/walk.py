#!/usr/bin/env python3
"""Adds a problem, a memo and a lab as CONTRIBUTING.md says, in a clone, and does nothing but what `verify`
names: in the end `verify` holds, and `swift test` asks for nothing more.

    python3 Tests/Scaffolding/walk.py [--in FOLDER] [--tests REGEX|none] [KIND...]

KIND is hand, hand-forward, engine, engine-forward, memo or lab; all by default. The clone is made of what
is committed, in FOLDER (default: a new one), which is used as it is where it exists. Building takes
minutes.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACEHOLDER = "(to be written)"
KINDS = {
    "hand": ["softmax"],
    "hand-forward": ["row_center", "--forward-only"],
    "engine": ["row_gain", "--kind", "engine"],
    "engine-forward": ["row_gain_forward", "--kind", "engine", "--forward-only"],
    "memo": ["shortcut_memo", "--kind", "memo"],
    "lab": ["branch-sum", "--kind", "lab"],
}
# The suites that list problems, labs or pages, or run each of them.
TESTS = (
    "OverviewTests|ProgressTests|RegistryExamTests|StatementExamTests|LabExamTests|ReviewTests"
    "|ReviewFormTests|ShowTests|HintTests|PlaceTests|theAnswersAreThere|LabCommandTests|ClaimsCommandTests|MemosTests"
    "|ReferenceTests|LabsTests|RecorderTests|ReportTests|SolutionTests|ObjectFileTests|LookAlikeTests"
    "|ScaffoldTests|StateTests|PagesTests|ExplainTests"
)


def run(folder, *words, check=True, quiet=False):
    """Runs a command, and shows it; returns its standard output and status."""
    print("$", " ".join(words), flush=True)
    done = subprocess.run(words, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if not quiet:
        print("".join(f"  {line}\n" for line in done.stdout.splitlines()[-40:]), end="", flush=True)
    if check and done.returncode != 0:
        sys.exit(f"the command failed with {done.returncode}\n{done.stdout[-3000:]}")
    return done.stdout, done.returncode


def words_for(line):
    """What somebody might write in place of a placeholder."""
    if re.match(r"\s*why:", line):
        return "Signs are lost easily."
    if re.match(r'\s*"mean-added"', line):
        return "the mean is added; it is subtracted"
    return "Some words"


def mend(folder, finding):
    """Does what a finding says; false where it says nothing that a script can do."""
    text, fix, paste = finding["text"], finding["fix"], finding.get("paste", [])
    if re.match(r"(GOLDEN=record )?swift (run|test) ", fix):
        run(folder, "bash", "-c", fix.split(";")[0], quiet=True)
        return True
    place = re.match(r"([^: ]+):(\d+)", text)
    if not place:
        return False
    file = folder / place[1]
    lines = file.read_text().split("\n")
    number = int(place[2]) - 1
    if fix == "put this line here":
        lines[number:number] = paste
    elif fix == "write this in place of the line":
        lines[number:number + 1] = paste
    elif told := re.match(r"write (about \d+ hours for everything)", fix):
        lines[number] = re.sub(r"about \d+ hours for everything", told[1], lines[number])
    elif "still to be written" in text and "the title of" in text:
        title = "Some words"
        # The row's title stands in the line of the slug, and that of the statement in its first.
        lines[number] = lines[number].replace(PLACEHOLDER, title)
        statement = folder / re.search(r"first line of (\S+)", fix)[1]
        rest = statement.read_text().split("\n")[1:]
        statement.write_text("\n".join([f"# {title}"] + rest))
    elif "to be written" in text:
        # Of a section or a mistake everything is written at once.
        end = number + 40 if "still to be written" in text else number + 1
        for k in range(number, min(end, len(lines))):
            if k > number and lines[k].startswith("## "):
                break
            lines[k] = lines[k].replace(PLACEHOLDER, words_for(lines[k]))
    else:
        return False
    file.write_text("\n".join(lines))
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--in", dest="folder", type=pathlib.Path)
    parser.add_argument("--tests", default=TESTS)
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    asked = parser.parse_args()
    kinds = asked.kinds or list(KINDS)
    folder = asked.folder or pathlib.Path(tempfile.mkdtemp(prefix="walk-"))
    if not (folder / "Package.swift").exists():
        run(ROOT, "git", "clone", "--quiet", str(ROOT), str(folder))
    slugs = [KINDS[kind][0] for kind in kinds if kind != "lab"]
    for kind in kinds:
        known, _ = run(folder, "git", "status", "--short", quiet=True)
        if KINDS[kind][0] not in known and KINDS[kind][0].replace("-", "").lower() not in known.lower():
            run(folder, "swift", "run", "instructor", "new", *KINDS[kind])
    for turn in range(40):
        out, status = run(
            folder, "swift", "run", "--quiet", "instructor", "verify", *(slugs or ["labs"]), "--seeds", "1",
            "--json", check=False, quiet=True)
        results = json.loads(out[out.index("[\n"):out.rindex("]") + 1])
        faults = [f for r in results for f in r["findings"] if not f["holds"]]
        if not faults:
            assert status == 0
            break
        # One finding of each file at a time, from its end: lines move.
        print(f"turn {turn + 1}: {len(faults)} findings")
        done = set()
        for fault in sorted(faults, key=lambda f: -int((re.search(r":(\d+)", f["text"]) or [0, 0])[1])):
            print("  ", fault["text"], "\n      fix:", fault["fix"])
            path = fault["text"].split(":")[0]
            if fault["fix"].startswith(("swift", "GOLDEN")) and done:
                continue
            if fault.get("paste") and path in done:
                continue
            if mend(folder, fault):
                done.add(path)
        if not done:
            sys.exit("nothing of this can be mended by a script")
    else:
        sys.exit("verify does not come to an end")
    run(folder, "swift", "run", "--quiet", "instructor", "verify", *(slugs or ["labs"]), "--seeds", "1")
    run(folder, "swift", "format", "lint", "--strict", "--recursive", "Problems", "Sources")
    if asked.tests != "none":
        run(folder, "swift", "build", "--build-tests", quiet=True)
        out, _ = run(folder, "swift", "test", "--skip-build", "--filter", asked.tests, check=False, quiet=True)
        issues = [line for line in out.splitlines() if "recorded an issue" in line]
        print("\n".join(issues + out.splitlines()[-2:]))
        sys.exit(1 if issues else 0)


main()
