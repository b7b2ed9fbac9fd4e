"""Looks for answers of the course in files.

    Tests/Releases/leaks.py FILE_OR_FOLDER...

An answer is a line of code of the reference, of its solutions and of right submissions that the course shows
to nobody; a name of the reference's types; a sentence of a memo, or a model sentence. What reports say of
mistakes, and what statements, stubs and the kit show, is none.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEAST = 25


def plain(line):
    """A line of code without its strings, its comment and its spacing."""
    line = re.sub(r'"(\\.|[^"\\])*"', '""', line)
    return " ".join(re.sub(r"//.*", "", line).split())


def shown(root):
    """The lines that learners may read: statements with their hints, stubs, the kit, the grader."""
    lines = set()
    folders = ["Sources/" + name for name in (
        "Tensors", "Layers", "Matrices", "ExerciseKit", "LearnerSupport", "Messages", "Memos",
        "Grading", "Labs", "Naming")]
    files = [path for folder in folders for path in (root / folder).rglob("*.swift")]
    # Of the problems, what the instructor's marks do not keep back.
    files += [path for path in (root / "Problems").rglob("*")
              if path.suffix in {".md", ".txt"}]
    for path in files:
        lines |= {plain(line) for line in path.read_text().splitlines()}
    for path in (root / "Problems").rglob("*.swift"):
        isOurs = False
        for line in path.read_text().splitlines():
            if "instructor's: begin" in line:
                isOurs = True
            elif "instructor's: end" in line:
                isOurs = False
            elif not isOurs:
                # What calls for no answer: declarations of the contract and its input.
                if re.search(r"\b(let|var|func|case|init|struct|enum|extension|import)\b.*[^)]$", line):
                    lines.add(plain(line))
    return lines


def lines_of_code(root):
    files = list((root / "Sources/Reference").rglob("*.swift"))
    files += (root / "Sources/Reference/Solutions").glob("*.txt")
    files += (root / "Tests/GradingTests/Fixtures/right").rglob("*.swift")
    lines = {plain(line) for path in files for line in path.read_text().splitlines()}
    # Rows of names tell nothing.
    return {line for line in lines - shown(root)
            if len(line) > LEAST and re.search(r"[a-z]", line) and not line.startswith('(""')}


def sentences(root):
    """Memos as they are filled in, and model sentences."""
    found = set()
    given = "\n".join(path.read_text() for path in (root / "Problems").rglob("*.md"))
    words = " ".join(given.split())
    for path in (root / "Sources/Reference/Memos").glob("*.md"):
        for line in path.read_text().splitlines():
            line = " ".join(line.split())
            # Of a table, the cells: formulas are as good as sentences.
            cells = [cell.strip() for cell in line.split("|")] if line.startswith("|") else []
            found |= {cell for cell in cells if len(cell) > 20 and cell not in words
                      and not cell.startswith("swift run")}
            if len(line) > 40 and line not in words and not cells:
                found.add(line)
    for path in (root / "Sources/Reference").glob("*.swift"):
        if "Memo" in path.name or "WhyPreNorm" in path.name:
            for text in re.findall(r'"((?:\\.|[^"\\])*)"', path.read_text()):
                if len(text) > 40 and text not in words:
                    found.add(text)
    return found


def census(root):
    """Each model beside its placement, as code would say it."""
    text = "".join(path.read_text() for path in (root / "Sources/Reference").glob("ModelCensus*.swift"))
    return {plain(line) for line in text.splitlines() if re.search(r"\.(pre|post)Norm\b", line)} - {""}


def types(root):
    """The names of the reference's own types."""
    declared = set()
    for path in (root / "Sources/Reference").glob("*.swift"):
        declared |= set(re.findall(r"\b(?:struct|enum|class) (\w+(?:Steps|Key|Answers))\b", path.read_text()))
    return declared


def search(root, files, isBinary=False):
    code, words, placed, named = lines_of_code(root), sentences(root), census(root), types(root)
    found = []
    for path in files:
        data = path.read_bytes()
        for name in named:
            if name.encode() in data and re.search(rf"\b{name}\b".encode(), data):
                found.append(f"{path}: the type {name}")
        flat = data if isBinary else b" ".join(data.split())
        found += [f"{path}: the sentence {line}" for line in words if line.encode() in flat]
        if not isBinary:
            text = data.decode("utf-8", errors="replace")
            here = {plain(line) for line in text.splitlines()}
            found += [f"{path}: the line {line}" for line in sorted(here & (code | placed))]
    return found


def main():
    files = []
    for word in sys.argv[1:]:
        path = Path(word)
        files += [path] if path.is_file() else [
            file for file in path.rglob("*") if file.is_file() and ".build" not in file.parts]
    found = search(ROOT, files)
    print("\n".join(found) or f"no answer in {len(files)} files")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
