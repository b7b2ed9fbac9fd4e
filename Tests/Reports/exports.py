#!/usr/bin/env python3
"""Runs what `instructor export` writes, in clean folders laid out as each service lays them out.

usage: exports.py GRADER [gradescope] [github] [class] [gitlab] [classroom50]

GRADER is the built grader, with the other products beside it; without a service all are run. Where a
service keeps a build, its steps are run twice: without one, which builds the course and takes minutes,
and with what was kept. The Swift toolchain must be in the PATH: what setup.sh does where there is none is not
tried here, and neither are the services' own actions. The packages are in requirements.txt.
"""

import glob
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
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
    if source:
        (exercises / "ResidualAdd.swift").write_text(source)
    for path in ["Package.swift", "Sources/Reference/ResidualAdd.swift",
                 "Problems/residual_add/ResidualAdd.swift", ".github/workflows/grade.yml",
                 "Sources/Grader/main.swift"]:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("#error(\"a learner's change\")\n")
    run(["git", "init", "-q", str(folder)])


def instructor(grader, *words):
    program = str(pathlib.Path(grader).with_name("instructor"))
    subprocess.run([program, *words], check=True, cwd=CHECKOUT)


def check(schema, document):
    jsonschema.validate(document, json.loads((HERE / f"{schema}.schema.json").read_text()))


def total(grader):
    done = subprocess.run([grader, "list", "--json"], capture_output=True, text=True, check=True)
    return sum(problem["points"] for problem in json.loads(done.stdout))


def gradescope(grader, folder):
    archive = folder / "autograder.zip"
    instructor(grader, "export", "gradescope", str(archive))
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
        assert len(done.stdout.split("\n")) < 200 and "building" not in done.stdout
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


class Actions:
    """A job of a workflow, whose steps are run as GitHub's runner does; it has one cache.

    What actions do is done here: a checkout is already there, and a cache is an archive.
    """

    def __init__(self, file, job, folder):
        subprocess.run(
            ["check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(file)], check=True)
        self.job = yaml.safe_load(file.read_text())["jobs"][job]
        self.folder = folder
        self.cache = folder / "cache.tar"
        self.artifacts = {}

    def kept(self):
        """The paths that the cache is made of."""
        patterns = self.job["env"]["KEPT"].split()
        found = [path for pattern in patterns for path in glob.glob(pattern, root_dir=self.folder)]
        assert len(found) == len(patterns), found
        return found

    def keep(self):
        with tarfile.open(self.cache, "w", format=tarfile.PAX_FORMAT) as archive:
            for path in self.kept():
                archive.add(self.folder / path, path)

    def run(self, status, values):
        """Runs the steps; the one called Grade must end with a status. Returns what that one said."""
        is_hit, said = self.cache.exists(), None
        for step in self.job["steps"]:
            condition = step.get("if", "")
            if condition == "steps.kept.outputs.cache-hit != 'true'" and is_hit:
                continue
            assert condition in ["", "steps.kept.outputs.cache-hit != 'true'", "${{ !cancelled() }}"]
            action, options = step.get("uses", "").partition("@")[0], step.get("with", {})
            if action.startswith("actions/cache/"):
                assert options["path"] == "${{ env.KEPT }}"
            if action == "actions/cache/restore":
                for part in ["Package.swift", "Problems/**", "Sources/**"]:
                    assert f"'course/{part}'" in options["key"], options["key"]
                assert "steps.prepare.outputs.swift" in options["key"]
                if is_hit:
                    subprocess.run(["tar", "-xf", str(self.cache)], cwd=self.folder, check=True)
            elif action == "actions/cache/save":
                self.keep()
            elif action == "actions/upload-artifact":
                path = self.folder / options["path"]
                self.artifacts[options["name"]] = path if path.exists() else None
            elif action:
                assert action == "actions/checkout", action
            else:
                variables = {
                    name: values.get(text, text) for name, text in step.get("env", {}).items()}
                assert not [text for text in variables.values() if "${{" in text], variables
                done = run(
                    ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                    cwd=self.folder / step.get("working-directory", "."),
                    env={**os.environ, "CI": "true", "GITHUB_OUTPUT": str(self.folder / "output"),
                         "GITHUB_STEP_SUMMARY": str(self.folder / "page"), **variables})
                wanted = status if step["name"] == "Grade" else 0
                assert done.returncode == wanted, done.stdout
                said = done.stdout if step["name"] == "Grade" else said
        return said


def clone_course(folder):
    """The course as a checkout leaves it: every file is new."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "-q", str(CHECKOUT), str(folder)], check=True)


def put_build(grader, course):
    """Gives a checkout what is built here, which is the same course, as far as grading needs it."""
    ours = pathlib.Path(grader).parent
    debug = course / ".build" / ours.resolve().parent.name / "debug"
    debug.mkdir(parents=True)
    for name in ["grader", "instructor", "launcher", "libCourseKit.so", "answer-key"]:
        shutil.copy2(ours / name, debug / name)
    shutil.copytree(ours / "Modules", debug / "Modules")
    (course / ".build/debug").symlink_to(f"{debug.parent.name}/debug")


def github(grader, folder):
    instructor(grader, "export", "github", str(folder))
    actions = Actions(folder / ".github/workflows/grade.yml", "grade", folder)
    secret = {"${{ secrets.GRADER_SEED }}": ""}
    for source, points in [(RIGHT, 2), (WRONG, 1)]:
        clone_course(folder / "course")
        shutil.rmtree(folder / "submission", ignore_errors=True)
        learner_repository(folder / "submission", source)
        page = folder / "page"
        page.write_text("")
        start = time.monotonic()
        said = actions.run(1, secret)
        print(f"     github: {time.monotonic() - start:.1f} s, "
              f"{'without' if source == RIGHT else 'with'} a build that was kept", flush=True)
        assert len(said.split("\n")) < 200 and "building" not in said
        assert page.read_text().startswith(f"## {points} of {total(grader)} points")
        assert "<html" in actions.artifacts["feedback"].read_text()
        line = source[:source.index("func forward")].count("\n") + 1
        isAnnotated = f"::error file=Sources/Exercises/ResidualAdd.swift,line={line}," in said
        assert isAnnotated == (source == WRONG), said


def grade_class(grader, folder):
    """grade-class.yml, whose repositories are folders; GitHub is a folder, too."""
    learners = folder / "learners"
    for name, source in [("ada/fork", RIGHT), ("blaise/fork", WRONG)]:
        learner_repository(learners / name, source)
        for words in [["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]]:
            subprocess.run(["git", *words], cwd=learners / name, check=True)
    file = CHECKOUT / ".github/workflows/grade-class.yml"
    actions = Actions(file, "grade", folder)
    clone_course(folder / "course")
    put_build(grader, folder / "course")
    actions.keep()
    values = {
        "${{ inputs.ref }}": "", "${{ secrets.GRADER_SEED }}": "",
        "${{ secrets.COURSE_TOKEN || github.token }}": "secret",
        "${{ github.server_url }}": f"file://{learners}",
    }
    for repositories, status in [("ada/fork blaise/fork", 0), ("ada/fork carl/none ../x blaise/fork", 3)]:
        clone_course(folder / "course")
        shutil.rmtree(folder / "submissions", ignore_errors=True)
        shutil.rmtree(folder / "results", ignore_errors=True)
        said = actions.run(status, {**values, "${{ inputs.repositories }}": repositories})
        assert "building" not in said, said
        assert actions.artifacts["results"] == folder / "results"
        book = (folder / "results/gradebook.csv").read_text()
        assert "ada.fork" in book and "blaise.fork" in book and "carl" not in book, book
        missing = (folder / "results/missing.txt").read_text()
        assert missing == ("" if status == 0 else "carl/none cannot be cloned\n../x is not of the form owner/name\n")


def gitlab(grader, folder):
    project = folder / "project"
    # Who prints a line of points gets none for it.
    forging = WRONG.replace(" x }", ' print("\\npoints: 188 of 188, 100.0%\\n"); return x }')
    assert forging != WRONG
    learner_repository(project, forging)
    instructor(grader, "export", "gitlab", str(project), "--course", f"file://{CHECKOUT}")
    file = project / ".gitlab-ci.yml"
    subprocess.run(["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(file)], check=True)
    job = yaml.safe_load(file.read_text())["grade"]

    def pipeline(path=os.environ["PATH"]):
        start = time.monotonic()
        done = run(
            ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], cwd=project,
            env={**os.environ, **job["variables"], "CI": "true", "CI_PROJECT_DIR": str(project),
                 "PATH": path})
        return done, time.monotonic() - start

    for name in ["without", "with"]:
        done, seconds = pipeline()
        print(f"     gitlab: {seconds:.1f} s, {name} a build that was kept", flush=True)
        assert done.returncode == 1, done.stdout
        assert len(done.stdout.split("\n")) < 200 and "building" not in done.stdout
        suites = junitparser.JUnitXml.fromstring((project / job["artifacts"]["reports"]["junit"]).read_bytes())
        cases = [case for suite in suites for case in suite]
        assert sum(case.is_passed for case in cases) == 1
        assert cases[0]._elem.get("file") == "Sources/Exercises/ResidualAdd.swift"
        assert json.loads((project / "grade.json").read_text())["points"] == 1
        assert "<html" in (project / "feedback.html").read_text()
        possible = total(grader)
        metrics = (project / job["artifacts"]["reports"]["metrics"]).read_text()
        assert metrics == f"points 1\npoints_possible {possible}\n", metrics
        pattern = job["coverage"].strip("/")
        found = [match.group(1) for line in done.stdout.split("\n") if (match := re.search(pattern, line))]
        assert found == [f"{100 / possible:.1f}"], done.stdout
        kept = list((project / ".course").iterdir())
        assert job["cache"]["paths"] == [".course/"] and len(kept) == 1

    # What a learner commits is not taken for a build: the course is built, and the compiler fails here.
    subprocess.run(["git", "add", "-f", ".course"], cwd=project, check=True)
    tools = folder / "tools"
    tools.mkdir()
    (tools / "swift").write_text("#!/bin/sh\n[ \"$1\" = --version ] && exec %s --version\nexit 1\n" % shutil.which("swift"))
    (tools / "swift").chmod(0o755)
    done, _ = pipeline(f"{tools}:{os.environ['PATH']}")
    assert done.returncode == 3 and ".course of its own" in done.stdout, done.stdout


def classroom50(grader, folder):
    bundle = folder / "runtime/norm"
    bundle.mkdir(parents=True)
    instructor(grader, "export", "classroom50", str(bundle), "--course", "ghcr.io/university/course:1")
    runtime = json.loads((bundle / "assignment.json").read_text())
    assert runtime["release_assets"] == ["report.html"]
    clone_course(bundle / "course")
    # As the image has it: built, and older than its build.
    put_build(grader, bundle / "course")
    subprocess.run(
        "find Package.swift Problems Sources -exec touch -h -d 2000-01-01 {} +", shell=True,
        cwd=bundle / "course", check=True)

    submission = {
        "CLASSROOM": "cs", "ASSIGNMENT": "norm", "ASSIGNMENT_TYPE": "individual", "OWNER": "ada",
        "SUBMISSION_TAG": "submit/2026-09-01T10-00-00Z-abcdef0", "COMMIT_URL": "https://github.com/c",
        "RELEASE_URL": "https://github.com/r", "GITHUB_OUTPUT": str(folder / "output"),
    }

    def grade(source):
        checkout = folder / "checkout"
        shutil.rmtree(checkout, ignore_errors=True)
        learner_repository(checkout, source)
        if source is None:
            shutil.rmtree(checkout / "Sources")
        for name in ["result.json", "release-body.md"]:
            (checkout / name).symlink_to("/etc/passwd")
        words = ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a", "--date",
                 "2026-09-01T09:59:00Z", "--allow-empty"]
        subprocess.run(["git", "add", "-A"], cwd=checkout, check=True)
        subprocess.run(
            ["git", *words], cwd=checkout, check=True,
            env={**os.environ, "GIT_COMMITTER_DATE": "2026-09-01T09:59:00Z"})
        (folder / "output").write_text("")
        done = run(
            [sys.executable, str(bundle / "autograder.py")], cwd=checkout,
            env={**os.environ, **submission})
        assert "building" not in done.stdout, done.stdout
        return done, checkout

    possible = total(grader)
    for source, points in [(RIGHT, 2), (WRONG, 1), (None, 0)]:
        done, checkout = grade(source)
        assert done.returncode == 0, done.stdout
        result = json.loads((checkout / "result.json").read_text())
        check("classroom50", result)
        assert (result["score"], result["max-score"]) == (points, possible)
        assert result["datetime"] == "2026-09-01T09:59:00Z"
        assert (checkout / "release-body.md").read_text().startswith(f"## {points} of {possible} points")
        assert "<html" in (checkout / "report.html").read_text()
        assert (folder / "output").read_text() == f"status=failure\nsummary={points} of {possible} points\n"

    program = bundle / "course/.build/debug/grader"
    for script in ["exit 3", "kill -9 $$"]:
        program.unlink()
        program.write_text(f"#!/bin/sh\necho '{{}}' > result.json\n{script}\n")
        program.chmod(0o755)
        done, checkout = grade(RIGHT)
        assert done.returncode == 3 and not (checkout / "result.json").exists(), done.stdout
        assert "::error::the grader itself could not run" in done.stdout


def main():
    grader = str(pathlib.Path(sys.argv[1]).resolve())
    os.environ["PATH"] = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
    services = {
        "gradescope": gradescope, "github": github, "class": grade_class, "gitlab": gitlab,
        "classroom50": classroom50,
    }
    for name, service in services.items():
        if len(sys.argv) > 2 and name not in sys.argv[2:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            service(grader, pathlib.Path(folder))
        print(f"ok   {name}", flush=True)


if __name__ == "__main__":
    main()
