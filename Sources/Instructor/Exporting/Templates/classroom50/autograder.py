#!/usr/bin/env python3
"""Grades a submission of Classroom 50 with the course.

The service's runner starts this in the learner's checkout and reads result.json, release-body.md and
the outputs "status" and "summary"; it attaches report.html to the submission's release. The contract
is foundation50/classroom50, wiki/Advanced-Autograding.md.

The course is looked for in a folder beside this file, and then in the container's image. Both can be
read by everybody: a seed or an answer that is to stay a secret has no place here.
"""

import datetime
import json
import os
import pathlib
import subprocess
import sys

# Where the course is: bundled with this file, or in the container's image.
COURSES = [pathlib.Path(__file__).resolve().parent / "course", pathlib.Path("/course")]
PRODUCTS = ["grader", "launcher", "CourseKit", "answer-key"]

RESULT = pathlib.Path("result.json")
BODY = pathlib.Path("release-body.md")
PAGE = pathlib.Path("report.html")
# GitHub takes 125,000 characters for the text of a release.
LARGEST_BODY = 120_000


def stop(reason):
    """Ends as an error of ours: the runner publishes no points."""
    print(f"::error::{reason}", file=sys.stderr)
    sys.exit(3)


def built_course():
    """The folder of the course, built."""
    course = next((folder for folder in COURSES if (folder / "Package.swift").is_file()), None)
    if course is None:
        stop("there is no course beside autograder.py and none in /course of the image")
    # Only its owner enters the course: no learner's program reads it.
    course.chmod(0o700)
    if not (course / ".build/debug/grader").is_file():
        print("building the course; an image that holds it built would spare these minutes")
        manifest = (course / "Package.swift").read_text(encoding="utf-8")
        # A student edition has no answer key.
        for product in [name for name in PRODUCTS if f'"{name}"' in manifest]:
            done = subprocess.run(["swift", "build", "--product", product], cwd=course)
            if done.returncode != 0:
                stop(f"{product} cannot be built")
    return course


def commit_date():
    """When the graded commit was made; nothing where git does not say."""
    done = subprocess.run(
        ["git", "show", "-s", "--format=%ct", "HEAD"], capture_output=True, text=True)
    if done.returncode != 0:
        return {}
    time = datetime.datetime.fromtimestamp(int(done.stdout), datetime.timezone.utc)
    return {"COMMIT_DATE": time.strftime("%Y-%m-%dT%H:%M:%SZ")}


def main():
    grader = built_course() / ".build/debug/grader"
    # Reports replace no link of the learner's, and none of theirs is taken for ours.
    for file in [RESULT, BODY, PAGE]:
        file.unlink(missing_ok=True)
    # Who handed in nothing is graded too; what is a link is refused by the grader.
    if not pathlib.Path("Sources").is_symlink():
        pathlib.Path("Sources/Exercises").mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **commit_date(), "CI": "true"}
    # The runner itself makes the page of the step, from the text of the release.
    environment.pop("GITHUB_STEP_SUMMARY", None)
    status = subprocess.run(
        [
            grader, "--submission", "Sources/Exercises", "--sandbox-at-least", "user",
            "--report", "github=-", "--report", f"classroom50={RESULT}",
            "--report", f"summary={BODY}", "--report", f"html={PAGE}",
        ],
        env=environment,
    ).returncode
    if status not in (0, 1):
        RESULT.unlink(missing_ok=True)
        stop("the grader itself could not run, and this is no grade")

    body = BODY.read_text(encoding="utf-8")
    if len(body) > LARGEST_BODY:
        # The table stands before the first fence.
        table = body.partition("\n```")[0].rpartition("\n### ")[0]
        BODY.write_text(f"{table}\n\nThe rest is in {PAGE}.\n", encoding="utf-8")
    result = json.loads(RESULT.read_text(encoding="utf-8"))
    if output := os.environ.get("GITHUB_OUTPUT"):
        with open(output, "a", encoding="utf-8") as file:
            file.write(f"status={'success' if status == 0 else 'failure'}\n")
            file.write(f"summary={result['score']} of {result['max-score']} points\n")


if __name__ == "__main__":
    main()
