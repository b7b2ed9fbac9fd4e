#!/usr/bin/env python3
"""Runs what `instructor export` writes, in clean folders laid out as each service lays them out.

usage: exports.py GRADER [gradescope] [github] [gitlab]

GRADER is the built grader; without a service all three are run. Each builds the course anew, which
takes minutes. The Swift toolchain must be in the PATH: what setup.sh does where there is none is not
tried here, and neither are the services' own actions. The packages are in requirements.txt.
"""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import jsonschema
import junitparser
import yaml

HERE = pathlib.Path(__file__).resolve().parent
CHECKOUT = HERE.parent.parent

RIGHT = """import LearnerSupport
import Matrices
import Problems

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    upstream + pullback(upstream)
  }
}
"""
WRONG = RIGHT.replace("x + f(x)", "x")


def run(words, **options):
    """Runs a command, with its output in one text."""
    return subprocess.run(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=3600, **options)


def learner_repository(folder, source):
    """A fork whose learner changed everything that is not theirs, too."""
    exercises = folder / "Sources/Exercises"
    exercises.mkdir(parents=True)
    (exercises / "ResidualAdd.swift").write_text(source)
    for path in ["Package.swift", "Sources/Reference/ResidualAdd.swift",
                 "Problems/residual_add/ResidualAdd.swift", ".github/workflows/grade.yml",
                 "Sources/Grader/main.swift"]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("#error(\"a learner's change\")\n")
    run(["git", "init", "-q", str(folder)])


def check(schema, document):
    jsonschema.validate(document, json.loads((HERE / f"{schema}.schema.json").read_text()))


def total(grader):
    done = subprocess.run([grader, "list", "--json"], capture_output=True, text=True, check=True)
    return sum(problem["points"] for problem in json.loads(done.stdout))


def gradescope(grader, folder):
    archive = folder / "autograder.zip"
    subprocess.run([str(pathlib.Path(grader).with_name("instructor")), "export", "gradescope", str(archive)], check=True, cwd=CHECKOUT)
    assert zipfile.ZipFile(archive).testzip() is None
    source = folder / "source"
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-q", str(archive), "-d", str(source)], check=True)
    else:
        with zipfile.ZipFile(archive) as opened:
            for entry in opened.infolist():
                os.chmod(opened.extract(entry, source), entry.external_attr >> 16)
    assert os.access(source / "setup.sh", os.X_OK)
    shutil.copy(source / "run_autograder", folder / "run_autograder")
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "AUTOGRADER_ROOT": str(folder)}
    setup = run([str(source / "setup.sh")], env=environment, cwd=source)
    assert setup.returncode == 0, setup.stdout
    environment["PATH"] = "/usr/bin:/bin"

    def grade():
        done = run([str(folder / "run_autograder")], env=environment, cwd=folder)
        results = json.loads((folder / "results/results.json").read_text())
        check("gradescope", results)
        assert len(done.stdout.split("\n")) < 200
        return done, results

    submission = folder / "submission"
    layouts = {
        "one file": lambda: (submission / "ResidualAdd.swift").write_text(RIGHT),
        "a repository": lambda: learner_repository(submission, RIGHT),
        "a folder with a repository": lambda: learner_repository(submission / "fork", RIGHT),
        "nothing": lambda: None,
    }
    for name, lay_out in layouts.items():
        submission.mkdir()
        lay_out()
        done, results = grade()
        assert done.returncode == 0, done.stdout
        assert results["score"] == (0 if name == "nothing" else 2), (name, results)
        assert sum(test["max_score"] for test in results["tests"]) == total(grader)
        assert results["output"].startswith("sandbox: ")
        shutil.rmtree(submission)
    done, results = grade()
    assert done.returncode == 2 and "score" not in results
    built = source / "course/.build/debug/grader"
    built.rename(f"{built}.kept")
    built.write_text(
        f"#!/bin/sh\necho '{{\"score\": 99, \"tests\": []}}' > {folder}/results/results.json\nkill -9 $$\n")
    built.chmod(0o755)
    done, results = grade()
    assert done.returncode == 3 and "score" not in results, "a grader that was killed is believed"
    shutil.move(source / "course", source / "gone")
    done, results = grade()
    assert done.returncode == 3 and "not your fault" in results["output"]


def github(grader, folder):
    course = folder / "course"
    subprocess.run(["git", "clone", "-q", str(CHECKOUT), str(course)], check=True)
    subprocess.run([str(pathlib.Path(grader).with_name("instructor")), "export", "github", str(folder)], check=True, cwd=CHECKOUT)
    file = folder / ".github/workflows/grade.yml"
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)],
                   check=True)
    steps = yaml.safe_load(file.read_text())["jobs"]["run-autograding-tests"]["steps"]
    for source, status, points in [(RIGHT, 1, 2), (WRONG, 1, 1)]:
        shutil.rmtree(folder / "submission", ignore_errors=True)
        learner_repository(folder / "submission", source)
        output, page = folder / "output", folder / "page"
        output.write_text("")
        page.write_text("")
        for step in steps:
            if "run" not in step:
                continue
            done = run(
                ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                cwd=folder / step["working-directory"],
                env={**os.environ, "CI": "true", "GITHUB_OUTPUT": str(output),
                     "GITHUB_STEP_SUMMARY": str(page), "GRADER_SEED": ""})
            wanted = status if step["name"] == "Grade" else 0
            assert done.returncode == wanted, done.stdout
        assert len(done.stdout.split("\n")) < 200
        result = json.loads(base64.b64decode(output.read_text().removeprefix("result=")))
        check("classroom", result)
        assert sum(test["score"] for test in result["tests"]) == points
        assert result["max_score"] == total(grader)
        assert page.read_text().startswith(f"## {points} of {total(grader)} points")
        isAnnotated = "::error file=Sources/Exercises/ResidualAdd.swift,line=5," in done.stdout
        assert isAnnotated == (source == WRONG), done.stdout


def gitlab(grader, folder):
    project = folder / "project"
    learner_repository(project, WRONG)
    words = [str(pathlib.Path(grader).with_name("instructor")), "export", "gitlab", str(project), "--course", f"file://{CHECKOUT}"]
    subprocess.run(words, check=True, cwd=CHECKOUT)
    file = project / ".gitlab-ci.yml"
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(file)], check=True)
    job = yaml.safe_load(file.read_text())["grade"]
    done = run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], cwd=project,
        env={**os.environ, **job["variables"], "CI": "true", "CI_PROJECT_DIR": str(project)})
    assert done.returncode == 1, done.stdout
    assert len(done.stdout.split("\n")) < 200
    suites = junitparser.JUnitXml.fromstring((project / job["artifacts"]["reports"]["junit"]).read_bytes())
    cases = [case for suite in suites for case in suite]
    assert sum(case.is_passed for case in cases) == 1
    assert cases[0]._elem.get("file") == "Sources/Exercises/ResidualAdd.swift"
    json.loads((project / "grade.json").read_text())


def main():
    grader = str(pathlib.Path(sys.argv[1]).resolve())
    os.environ["PATH"] = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    for service in [gradescope, github, gitlab]:
        if len(sys.argv) > 2 and service.__name__ not in sys.argv[2:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            service(grader, pathlib.Path(folder))
        print(f"ok   {service.__name__}", flush=True)


if __name__ == "__main__":
    main()
