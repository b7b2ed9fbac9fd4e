#!/usr/bin/env python3
"""Grades hostile submissions and reads every report with tools that nobody here wrote.

usage: validate.py GRADER [--schemas DIR]

GRADER      the built grader, such as .build/debug/grader
--schemas   a folder with junit-10.xsd (jenkinsci/xunit-plugin) and JUnit.xsd
            (windyroad/JUnit-Schema); without it the schemas are not checked

The packages are in requirements.txt.
"""

import argparse
import base64
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema
import junitparser
import markdown_it
import xmlschema
from gradescope_utils.autograder_utils.decorators import leaderboard, number, visibility, weight
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner

HERE = pathlib.Path(__file__).resolve().parent

SOLUTION = """import LearnerSupport
import Matrices
import Problems
%s
struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    %s
  }

  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    %s
  }
}
"""

FORGED = r'::error file=x,line=1::forged\n##[error]forged\n```````\n]]></failure>\u{1B}[31m\u{0}\u{FFFE} 🎉 nan'


def solution(forward="x + f(x)", backward="upstream + pullback(upstream)", extra=""):
    return {"ResidualAdd.swift": SOLUTION % (extra, forward, backward)}


# A memo whose blanks are all right; the rest of its points are a person's to give.
MEMO = (HERE.parent.parent / "Sources/Reference/Memos/WhyPreNorm.md").read_bytes()

# Each submission, the exit status, and the points of `check residual_add`.
SUBMISSIONS = {
    "right": (solution(), 0, 2),
    "empty": ({}, 1, 0),
    "half written": (solution(backward="todo()"), 1, 1),
    "forging": (solution(f'print("{FORGED}"); return x'), 1, 1),
    "crashing with words": (solution(f'fatalError("{FORGED}")'), 1, 1),
    "ten megabytes": (
        solution('print(String(repeating: "😀::error::x ", count: 700_000)); return x + f(x)'), 1, 1),
    "one long line": (solution('fatalError(String(repeating: "x", count: 900_000))'), 1, 1),
    "no UTF-8": (
        solution("for _ in 0..<9 { putchar(0xFF); putchar(0x0A) }; return x", extra="import Glibc"),
        1, 0),
    "NaN": (solution("x * Double.nan"), 1, 1),
    "infinity": (solution("x * Double.infinity"), 1, 1),
    "does not compile": (solution('"::error::x ```` ]]>" + 🎉'), 1, 0),
    "a line of source that is a command": (
        solution('let y: Int = """\n::error file=x::forged\n##[error]forged\n"""; return x'), 1, 0),
    "not text": ({"ResidualAdd.swift": b"\xff\xfe\x00"}, 1, 0),
}

FORMATS = [
    "json", "junit", "junit:gitlab", "github", "summary", "classroom50", "classroom", "gradescope",
    "gradescope:hidden:leaderboard",
]

# What Classroom 50's runner tells an autograder.
SUBMISSION = {
    "CLASSROOM": "cs", "ASSIGNMENT": "norm", "ASSIGNMENT_TYPE": "individual", "OWNER": "ada",
    "SUBMISSION_TAG": "submit/2026-09-01T10-00-00Z-abcdef0", "COMMIT_URL": "https://github.com/c",
    "RELEASE_URL": "https://github.com/r", "REVIEW_URL": "https://github.com/v",
    "COMMIT_DATE": "2026-09-01T09:59:00Z",
}


class Sample(unittest.TestCase):
    """Tests for Gradescope's own runner, whose results our schema must accept."""

    @weight(1)
    @number("1.1")
    @visibility("after_published")
    def test_passes(self):
        """A test that passes"""

    @weight(2)
    def test_fails(self):
        """A test that fails"""
        self.fail("on purpose")

    @leaderboard("points")
    def test_leaderboard(self, set_leaderboard_value=None):
        """A test that enters the leaderboard"""
        set_leaderboard_value(3)


def check_schema(schema):
    """Holds our schema of Gradescope's results against what gradescope-utils writes."""
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Sample)
    JSONTestRunner(visibility="visible", stream=stream).run(suite)
    results = json.loads(stream.getvalue())
    # It writes the time as a string; the specification asks for a number.
    results["execution_time"] = float(results["execution_time"])
    # It leaves the score out, which is allowed where every test has one.
    results.setdefault("score", sum(test.get("score", 0) for test in results["tests"]))
    jsonschema.validate(results, schema)
    print("ok   gradescope-utils' own results")


class Validator:
    def __init__(self, options):
        self.grader = options.grader
        self.schemas = []
        if options.schemas:
            self.schemas = [
                xmlschema.XMLSchema(str(pathlib.Path(options.schemas) / name))
                for name in ["junit-10.xsd", "JUnit.xsd"]
            ]
        self.classroom = json.loads((HERE / "classroom.schema.json").read_text())
        self.classroom50 = json.loads((HERE / "classroom50.schema.json").read_text())
        self.gradescope = json.loads((HERE / "gradescope.schema.json").read_text())

        listed = subprocess.run(
            [self.grader, "list", "--json"], capture_output=True, text=True, check=True)
        self.possible = {row["slug"]: row["points"] for row in json.loads(listed.stdout)}

    def run(self, submission, folder, slug):
        """Grades a folder; returns the status, the log, and the reports by format."""
        words = [self.grader, "check", slug, "--submission", submission]
        for number, name in enumerate(FORMATS):
            words += ["--report", f"{name}={folder}/{number}"]
        environment = {k: v for k, v in os.environ.items() if k not in ["GITHUB_STEP_SUMMARY"]}
        environment.update(SUBMISSION, CI="true")
        done = subprocess.run(words, capture_output=True, env=environment, timeout=600)
        reports = {
            name: (pathlib.Path(folder) / str(number)).read_bytes()
            for number, name in enumerate(FORMATS)
        }
        return done.returncode, done.stdout, reports

    def check(self, name, submission, status, points, slug="residual_add"):
        """Checks every report; without points, all but those that await review."""
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
            got, log, reports = self.run(submission, one, slug)
            assert got == status, f"exit status {got}, expected {status}"
            _, _, again = self.run(submission, two, slug)
        report = json.loads(reports["json"])
        possible = self.possible[slug] if status < 2 else None
        if points is None:
            assert report["awaitingReview"] > 0
            points = possible - report["awaitingReview"]
        assert report.get("possible") == possible and report["isGrade"] == (status < 2)
        self.json(reports["json"], again["json"], status, points)
        self.junit(reports["junit"], reports["junit:gitlab"], points, possible)
        self.github(reports["github"].decode())
        self.markdown(reports["summary"].decode())
        self.check_classroom50(json.loads(reports["classroom50"]), status, points, possible)
        self.check_classroom(reports["classroom"], points, possible)
        for flavor in ["gradescope", "gradescope:hidden:leaderboard"]:
            self.check_gradescope(json.loads(reports[flavor]), flavor, points, possible)
        lines = log.decode().split("\n")
        assert len(lines) < 200 and b"\x1b" not in log
        print(f"ok   {name}")

    def json(self, one, two, status, points):
        documents = [json.loads(text, parse_constant=self.refuse) for text in (one, two)]
        assert documents[0]["exitStatus"] == status and documents[0].get("points", 0) == points
        for document in documents:
            document.pop("machine", None)
        assert documents[0] == documents[1], "two runs differ"

    @staticmethod
    def refuse(word):
        raise ValueError(f"{word} is no JSON")

    def junit(self, strict, gitlab, points, possible):
        for schema in self.schemas:
            schema.validate(strict.decode())
        for text in (strict, gitlab):
            suites = junitparser.JUnitXml.fromstring(text)
            cases = [case for suite in suites for case in suite]
            names = [(case.classname, case.name) for case in cases]
            assert cases and len(set(names)) == len(names)
            assert sum(case.is_passed for case in cases) == points
            assert possible in (None, len(cases))
            for suite in suites:
                results = [result for case in suite for result in case.result]
                kinds = [type(result).__name__ for result in results]
                assert suite.failures == kinds.count("Failure")
                assert suite.errors == kinds.count("Error")
                assert suite.skipped == kinds.count("Skipped")
                assert all(result.text for result in results)

    def github(self, text):
        """Reads the log as the runner does, and finds no command of the learner's."""
        token = None
        for line in text.split("\n"):
            if token:
                token = None if line.strip() == f"::{token}::" else token
            elif line.startswith("::stop-commands::"):
                token = line.removeprefix("::stop-commands::")
                assert len(token) >= 32
            elif line:
                assert line.startswith(("::error file=ResidualAdd.swift", "::error title=nothing"))
                assert "file=x" not in line.split("::")[1]
        assert token is None

    def markdown(self, text):
        assert len(text.encode()) < 1 << 20
        kinds = [token.type for token in markdown_it.MarkdownIt("gfm-like", {"linkify": False}).parse(text)]
        assert kinds[0] == "heading_open"
        assert set(kinds) <= {
            "heading_open", "inline", "heading_close", "paragraph_open", "paragraph_close", "fence",
            "table_open", "thead_open", "tr_open", "th_open", "th_close", "tr_close", "thead_close",
            "tbody_open", "td_open", "td_close", "tbody_close", "table_close",
        }, kinds

    def check_classroom50(self, result, status, points, possible):
        if status > 1:
            # No points would be a success there: what is no grade must be refused.
            assert result["message"] and result["tests"] == []
            assert not jsonschema.Draft202012Validator(self.classroom50).is_valid(result)
            return
        jsonschema.validate(result, self.classroom50)
        assert (result["score"], result["max-score"]) == (points, possible)
        tests = result["tests"]
        assert sum(test["score"] for test in tests) == points and len(tests) == possible
        assert all(test["score"] == test["passed"] <= test["max-score"] == 1 for test in tests)
        assert len({test["test-name"] for test in tests}) == possible

    def check_classroom(self, text, points, possible):
        result = json.loads(text)
        jsonschema.validate(result, self.classroom)
        assert len(base64.b64encode(text)) < 128 * 1024
        passed = sum(test["status"] == "pass" for test in result["tests"])
        scores = sum(test["score"] for test in result["tests"])
        assert passed == scores == points
        assert result["max_score"] == (possible or 0)
        assert not possible or possible == len(result["tests"])

    def check_gradescope(self, results, flavor, points, possible):
        jsonschema.validate(results, self.gradescope)
        assert results.get("score") == (points if possible else None)
        assert sum(test.get("max_score", 0) for test in results["tests"]) == (possible or 0)
        assert sum(test.get("score", 0) for test in results["tests"]) == points
        assert any(test["visibility"] == "visible" for test in results["tests"])
        if flavor == "gradescope":
            assert "leaderboard" not in results
            assert {test["visibility"] for test in results["tests"]} == {"visible"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("grader")
    parser.add_argument("--schemas")
    options = parser.parse_args()
    options.grader = str(pathlib.Path(options.grader).resolve())
    validator = Validator(options)
    check_schema(validator.gradescope)
    if not options.schemas:
        print("skip the JUnit schemas: no --schemas")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, (files, status, points)) in enumerate(SUBMISSIONS.items()):
            submission = pathlib.Path(folder) / f"{number}"
            submission.mkdir()
            for path, text in files.items():
                (submission / path).write_bytes(text if isinstance(text, bytes) else text.encode())
            validator.check(name, str(submission), status, points)
        memo = pathlib.Path(folder) / "memo"
        memo.mkdir()
        (memo / "WhyPreNorm.md").write_bytes(MEMO)
        validator.check("a memo that awaits review", str(memo), 0, None, "why_pre_norm")
        validator.check("missing", folder + "/missing", 2, 0)
        (pathlib.Path(folder) / "file").touch()
        validator.check("a file in its place", folder + "/file", 2, 0)
        os.symlink("/nonexistent", folder + "/link")
        validator.check("a dangling link", folder + "/link", 2, 0)
        for kind in ["fifo", "folder", "link"]:
            submission = pathlib.Path(folder) / kind
            submission.mkdir(exist_ok=True) if kind != "link" else None
            if kind == "link":
                submission = pathlib.Path(folder) / "linked"
                submission.mkdir()
                os.symlink("/etc/passwd", submission / "ResidualAdd.swift")
            elif kind == "fifo":
                os.mkfifo(submission / "ResidualAdd.swift")
            else:
                (submission / "ResidualAdd.swift").mkdir()
            validator.check(f"a {kind} for a file", str(submission), 1, 0)
        unreadable = pathlib.Path(folder) / "unreadable"
        unreadable.mkdir()
        (unreadable / "ResidualAdd.swift").write_text(solution()["ResidualAdd.swift"])
        unreadable.chmod(0)
        if os.geteuid() == 0:
            print("skip an unreadable folder: the superuser can read it")
        else:
            validator.check("an unreadable folder", str(unreadable), 1, 0)
        unreadable.chmod(0o700)


if __name__ == "__main__":
    sys.exit(main())
