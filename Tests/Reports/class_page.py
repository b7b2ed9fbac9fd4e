#!/usr/bin/env python3
"""Holds a class's page against the JSON results beside it, in headless Chromium.

usage: class_page.py [--pictures DIR] OUT ...

OUT         the folder of a class's results: class.html, and students/KEY/{result,record}.json
--pictures  keeps a picture of the page at each width, in light and dark, and a PDF

Everything on the page is counted again here, from each student's result.json. Only why a work cannot be
read, which is no result, is looked up in record.json. The page as such is held against the rules of
browser.py.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import sys

from browser import WORDS, Browser, Failure, Visitor, expect

READ = r"""
(() => {
  const text = (one) => one?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const rows = (table) => [...table?.tBodies[0].rows ?? []].map((row) => [...row.cells].map(text));
  const heads = (table) => [...table?.tHead.rows[0].cells ?? []].map(text);
  const item = (one) => ({
    sentences: [...one.querySelectorAll(":scope > p strong")].map(text),
    count: text(one.querySelector(".under > p")),
    share: Number(one.querySelector(".meter .bar").getAttribute("width")),
  });
  const sections = [...document.querySelectorAll("main > section")];
  const named = (id) => document.getElementById(id)?.parentElement;
  const problems = {};
  for (const section of sections) {
    const slug = section.querySelector(":scope > p > code")?.textContent;
    if (!slug || section.querySelector("h2")?.id !== slug) continue;
    problems[slug] = {
      checks: rows(section.querySelector("table")),
      mistakes: [...section.querySelectorAll(":scope > ul > li, :scope > details > ul > li")]
        .filter((one) => one.querySelector(".meter")).map(item),
      cards: [...section.querySelectorAll(".card")].map((one) => text(one.querySelector("h4"))),
    };
  }
  const students = named("students");
  return {
    figures: [...sections[0].querySelectorAll("p")].map((one) => [text(one.querySelector("strong")), text(one.querySelector(".small"))]),
    talk: [...named("talk").querySelectorAll("ol > li")].map(item),
    heads: heads(named("problems").querySelector("table")),
    problems: rows(named("problems").querySelector("table")),
    bars: [...document.querySelectorAll("figure > .scroll svg")].map((one) =>
      [...one.querySelectorAll("text:not(.label)")].reduce((sum, bar) => sum + Number(bar.textContent || 0), 0)),
    sections: problems,
    students: rows(students.querySelector("table")),
    links: [...students.querySelectorAll("table a")].map((one) => one.getAttribute("href")),
    above: sections.filter((one) => one !== students).map((one) => one.textContent).join("\n"),
  };
})()
"""

# What is not said of one check that failed.
NO_FAILURE = {"passed", "notStarted", "awaitingReview", "graderFault", "doesNotCompile", "notAllowed"}


def short(number):
    text = f"{number:.1f}"
    return text[:-2] if text.endswith(".0") else text


class Student:
    def __init__(self, folder):
        record = json.loads((folder / "record.json").read_text())
        self.key, self.name = record["student"]["key"], record["student"]["name"]
        self.is_readable = "unreadable" not in record["staged"]
        self.problems = json.loads((folder / "result.json").read_text())["problems"]
        self.earned = sum(problem["points"] for problem in self.problems)
        self.possible = sum(problem["possible"] for problem in self.problems)
        self.is_graded = self.is_readable and not any(problem["notGraded"] for problem in self.problems)

    def mistakes(self, problem):
        """The names of single mistakes that are certain, and of those that are not."""
        certain, all_names = set(), set()
        for check in problem["checks"]:
            hypotheses = check.get("hypotheses", [])
            if hypotheses:
                certain |= set.intersection(*map(set, hypotheses))
                all_names |= set.union(*map(set, hypotheses))
        return certain, all_names - certain


class Page:
    def __init__(self, folder, visitor):
        self.folder = folder
        everybody = [Student(one) for one in sorted((folder / "students").iterdir())]
        self.everybody = sorted(everybody, key=lambda one: one.key)
        self.counted = [one for one in self.everybody if one.is_readable]
        self.graded = [one for one in self.everybody if one.is_graded]
        visitor.visit(folder / "class.html", "class")
        # That sorted its tables.
        visitor.browser.open(folder / "class.html", 1400, "light")
        self.page = visitor.browser.evaluate(READ)

    def compare(self):
        self.glance()
        sentences = {
            mistake["name"]: mistake["sentence"] for one in self.counted for problem in one.problems
            for check in problem["checks"] for mistake in check.get("misconceptions", [])}
        course = collections.Counter()
        for place, problem in enumerate(self.everybody[0].problems):
            self.problem(place, problem["slug"])
        for one in self.counted:
            held = set()
            for problem in one.problems:
                for check in problem["checks"]:
                    told = {mistake["name"]: mistake["sentence"] for mistake in check.get("misconceptions", [])}
                    hypotheses = check.get("hypotheses", [])
                    if hypotheses and not problem["notGraded"]:
                        held |= {(name, told[name]) for name in set.intersection(*map(set, hypotheses))}
            course.update(held)
        shown = [(one["sentences"][0], one["count"].split()[0]) for one in self.page["talk"]]
        most = sorted(course.values(), reverse=True)[:5]
        certain = [int(count) for (_, count), one in zip(shown, self.page["talk"]) if "%" in one["count"]]
        expect(certain == most[:len(certain)] and len(shown) == min(5, max(len(shown), len(most))),
               f"what to talk about: {shown}, not {most}")
        for sentence, count in shown[:len(certain)]:
            counts = [number for (name, told), number in course.items() if told == sentence]
            expect(int(count) in counts, f"{sentence}: {count}, not {counts}")
        expect(all(sentence in sentences.values() for sentence, _ in shown), "a sentence of nobody's")
        self.students()

    def glance(self):
        figures = {words: number for number, words in self.page["figures"]}
        expect(figures["students" if len(self.everybody) != 1 else "student"] == str(len(self.everybody)), f"{figures}")
        if self.graded:
            points = [one.earned for one in self.graded]
            possible = self.graded[0].possible
            expect(figures[f"points on average, of {possible}"] == short(statistics.mean(points)), f"{figures}")
            middle = [number for words, number in figures.items() if "the median" in words]
            expect(middle == [short(statistics.median(points))], f"{figures}")
        expect(self.page["bars"] == [len(self.graded), len(self.counted)], f"the bars sum to {self.page['bars']}")

    def problem(self, place, slug):
        reports = [one.problems[place] for one in self.counted]
        graded = [report for report in reports if not report["notGraded"]]
        untouched = [report for report in graded if all(check["verdict"] == "notStarted" for check in report["checks"])]
        counts = {
            "passed": sum(report["verdict"] == "passed" for report in reports),
            "started": len(graded) - len(untouched), "not started": len(untouched),
            "compile error": sum(report["verdict"] == "doesNotCompile" for report in reports),
            "open": len(reports) - len(graded),
            "in review": sum(report["awaitingReview"] > 0 for report in graded),
        }
        row = dict(zip(self.page["heads"], self.page["problems"][place]))
        expect(row["problem"] == f"{place + 1}. {slug}", f"{row}")
        for name, count in counts.items():
            expect(row.get(name, "0") == str(count), f"{slug}, {name}: {row.get(name)}, not {count}")
        if graded:
            mean = short(statistics.mean(report["points"] for report in graded))
            expect(row["points"] == f"{mean} of {graded[0]['possible']}", f"{slug}: {row['points']}, not {mean}")

        section = self.page["sections"].get(slug, {"checks": [], "mistakes": [], "cards": []})
        failing = []
        for number in range(len(reports[0]["checks"]) if reports else 0):
            verdicts = collections.Counter(report["checks"][number]["verdict"] for report in reports)
            bad = {WORDS[verdict]: count for verdict, count in verdicts.items() if verdict not in NO_FAILURE}
            if bad:
                failing.append((sum(bad.values()), bad))
        shown = [(int(row[1]), {part.rsplit(": ", 1)[0]: int(part.rsplit(": ", 1)[1]) for part in row[3].split(", ")})
                 for row in section["checks"]]
        expect(shown == failing, f"{slug}: the checks {shown}, not {failing}")

        certain, uncertain = collections.Counter(), collections.Counter()
        for student, report in zip(self.counted, reports):
            if not report["notGraded"]:
                sure, unsure = student.mistakes(report)
                certain.update(sure)
                uncertain.update(unsure)
        single = [one for one in section["mistakes"] if len(one["sentences"]) == 1]
        expect(len(single) == len(certain | uncertain), f"{slug}: {len(single)} mistakes, not {len(certain | uncertain)}")
        wanted = sorted((number for number in certain.values()), reverse=True)
        shown = [int(one["count"].split()[0]) for one in single if "%" in one["count"]]
        expect(shown == wanted, f"{slug}: mistakes held by {shown}, not {wanted}")
        for number, one in zip(shown, single):
            expect(abs(one["share"] - 100 * number / len(self.counted)) <= 0.06, f"{slug}: a bar of {one['share']}")

    def students(self):
        for student, row, link in zip(self.everybody, self.page["students"], self.page["links"], strict=True):
            expect(row[0] == student.key and row[1] == " ".join(student.name.split()), f"{row[:2]} for {student.key}")
            expect(link == f"students/{student.key}/feedback.html", f"a link to {link}")
            wanted = str(student.earned) if student.is_graded else "0" if not student.is_readable else "open"
            expect(row[2] == wanted, f"{student.key}: {row[2]}, not {wanted}")
            if student.is_readable:
                points = ["open" if one["notGraded"] else str(one["points"]) for one in student.problems]
                expect(row[-len(points):] == points, f"{student.key}: {row[3:]}, not {points}")
            for private in [student.key, student.name]:
                expect(private not in self.page["above"], f"{private} stands above the students' section")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures")
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "chrome"]
    program = next((path for path in map(shutil.which, filter(None, names)) if path), None)
    if not program:
        print("SKIPPED: no Chromium here; set CHROMIUM, or install it (apt-get install chromium)")
        return 0
    if options.pictures:
        pathlib.Path(options.pictures).mkdir(parents=True, exist_ok=True)
    browser = Browser(program)
    try:
        for folder in options.folders:
            Page(pathlib.Path(folder), Visitor(browser, options.pictures)).compare()
            print(f"ok   {folder}")
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
