#!/usr/bin/env python3
"""Opens pages in headless Chromium, and holds feedback pages against the JSON of the same run.

usage: browser.py [--pictures DIR] [--grader GRADER] [PAGE ...]

--grader    grades submissions, hostile ones among them, and looks at the page of each; and at those of labs
--pictures  keeps a picture of each page at each width, in light and dark, and a PDF
PAGE        any other page in one file

Each page is opened at 360 and 1400 pixels, in light and in dark: nothing may stand on the console, no
page may scroll sideways, nothing of a learner's may be markup or run, every text must be readable (WCAG
2.2 AA: contrast of at least 4.5 to 1), and what serves those who do not see must be there. A page with a
script is opened without it too; sliders, boxes and sorting work by keyboard.

It needs Python and Chromium, or Chrome, named by CHROMIUM or found in PATH; without one it says SKIPPED.
"""

import argparse
import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

WIDTHS = [360, 1400]
SCHEMES = ["light", "dark"]


class Browser:
    """A browser that is spoken to through two pipes, in the protocol of Chromium's own tools."""

    def __init__(self, program):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)

        def place():
            # The protocol asks for these two numbers.
            one, two = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(one, 3)
            os.dup2(two, 4)

        self.process = subprocess.Popen(
            [
                program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--hide-scrollbars", "--disable-extensions", "--disable-background-networking",
                f"--user-data-dir={self.folder.name}", "--remote-debugging-pipe", "about:blank",
            ],
            preexec_fn=place, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.reading, self.writing = os.fdopen(ours_in, "rb"), os.fdopen(ours_out, "wb")
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")

    def receive(self):
        while b"\0" not in self.rest:
            read = self.reading.read1(1 << 16)
            if not read:
                raise RuntimeError("the browser has ended")
            self.rest += read
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.writing.write(json.dumps(message).encode() + b"\0")
        self.writing.flush()
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.note(answer)

    def note(self, event):
        self.events.append(event)
        if event.get("method") == "Page.javascriptDialogOpening":
            self.call("Page.handleJavaScriptDialog", accept=True)

    def open(self, page, width, scheme, scripts=True):
        """Opens a page, and returns what was said on the console and asked of the network."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=False)
        self.call(
            "Emulation.setEmulatedMedia", media="",
            features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events = []
        self.call("Page.navigate", url=pathlib.Path(page).resolve().as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.note(self.receive())
        if scripts:
            self.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))")
        said = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method in ["Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Page.javascriptDialogOpening"]:
                said.append(f"{method}: {json.dumps(parameters)[:300]}")
            elif method == "Log.entryAdded":
                said.append(parameters["entry"]["text"])
            elif method == "Network.requestWillBeSent" and not parameters["request"]["url"].startswith("file:"):
                said.append("asks for " + parameters["request"]["url"])
        return said

    def evaluate(self, expression):
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description", "?"))
        return result["result"].get("value")

    def press(self, key, code):
        for kind in ["keyDown", "keyUp"]:
            typed = {"Enter": "\r", " ": " "}.get(key)
            text = {"text": typed} if typed and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def pdf(self, path):
        data = self.call("Page.printToPDF", printBackground=False)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (RuntimeError, OSError):
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.folder.cleanup()


# What must hold of every page, as sentences about what does not.
RULES = r"""
(() => {
  const faults = [];
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const say = (isFault, text) => { if (isFault) faults.push(text); };
  const root = document.documentElement;
  say(root.scrollWidth > innerWidth, `the page is ${root.scrollWidth} wide, the window ${innerWidth}`);
  say(document.compatMode !== "CSS1Compat", "no doctype");
  say(!root.lang, "no language");
  say(!document.title, "no title");
  say(all("h1").length !== 1, `${all("h1").length} h1`);
  say(all("main").length !== 1, `${all("main").length} main`);
  say(all("body > header").length !== 1, "no header");
  const levels = all("h1, h2, h3, h4, h5, h6").map((head) => Number(head.tagName[1]));
  levels.forEach((level, place) => say(place > 0 && level > levels[place - 1] + 1, `a heading of level ${level} behind one of ${levels[place - 1]}`));
  all("h1, h2, h3, h4, h5, h6, summary, a, button, caption, figcaption, th").forEach((one) =>
    say(!one.textContent.trim(), `an empty ${one.tagName}`));
  const ids = all("[id]").map((one) => one.id);
  say(new Set(ids).size !== ids.length, "an id twice");
  all("a").forEach((one) => {
    const address = one.getAttribute("href") ?? "";
    say(!address.startsWith("#") && !/^https:\/\//.test(address) && !/^[\w.\/-]+$/.test(address), `a link to ${address}`);
    say(address.startsWith("#") && !document.getElementById(address.slice(1)), `a link to nothing: ${address}`);
  });
  say(all("a")[0]?.getAttribute("href") !== "#main", "no link that skips to the content");
  all("table").forEach((table) => {
    say(!table.caption?.textContent.trim(), "a table without a caption");
    say(all("th[scope=col]", table).length === 0, "a table without headings");
    all("th", table).forEach((head) => say(!["col", "row", "colgroup", "rowgroup"].includes(head.scope), "a heading without a scope"));
  });
  all("svg").forEach((one) => say(
    one.getAttribute("aria-hidden") !== "true" && !(one.getAttribute("role") === "img" && one.getAttribute("aria-label")),
    "a drawing that is neither hidden nor named"));
  all("[role=region], [role=group]").forEach((one) => say(!one.getAttribute("aria-label"), "a region without a name"));
  all("details").forEach((one) => say(one.firstElementChild?.tagName !== "SUMMARY", "details without a summary"));
  say(all("img, iframe, object, embed, link, base, form, video, audio, foreignObject, animate, set, use").length > 0, "an element that no page of ours has");
  all("input").forEach((one) => {
    say(!["checkbox", "range"].includes(one.type), `an input of type ${one.type}`);
    say(!one.labels?.[0]?.textContent.trim(), "an input without a label");
  });
  say(all("script").length > 1, `${all("script").length} scripts`);
  say(all("style").length !== 1, `${all("style").length} style sheets`);
  all("*").forEach((one) => [...one.attributes].forEach(({ name }) =>
    say(/^on/i.test(name) || name === "style" || name === "srcdoc", `the attribute ${name}`)));
  say(window.pwned !== undefined, "a learner's script ran");
  say(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/.test(root.innerHTML), "a mark that changes the direction of text");

  // Scrolling boxes must be reached by keyboard.
  all("*").forEach((one) => {
    const style = getComputedStyle(one);
    if (!/(auto|scroll)/.test(style.overflowX) || one.scrollWidth <= one.clientWidth + 1) return;
    say(one.tabIndex < 0 && one.tagName !== "PRE", `a scrolling ${one.tagName} that no key reaches`);
  });

  // Charts: every number is a place inside, every curve says its command, and all are told apart.
  all("svg.chart").forEach((chart) => {
    const box = chart.viewBox.baseVal;
    all("path", chart).forEach((path) => {
      const d = path.getAttribute("d");
      say(/[^MLHVZvhl0-9.\s-]/.test(d), `a path that is none: ${d.slice(0, 40)}`);
      if (!path.checkVisibility()) return;
      const { x, y, width, height } = path.getBBox();
      say(x < -0.1 || y < -0.1 || x + width > box.width + 0.1 || y + height > box.height + 0.1, `a path outside of its drawing: ${d.slice(0, 40)}`);
    });
    const curves = all("g.line", chart).filter((one) => one.querySelector(":scope > title"));
    curves.forEach((one) => say(!one.querySelector("title").textContent.includes("swift run grader lab "), "a curve without a command"));
    const looks = curves.map((one) => one.getAttribute("class"));
    say(new Set(looks).size !== looks.length, "two curves that look alike");
    const ends = all("text.end", chart).map((one) => one.getBoundingClientRect());
    ends.forEach((one, place) => ends.slice(0, place).forEach((other) => say(
      chart.checkVisibility() && Math.abs(one.top - other.top) < 6 && one.left < other.right && other.left < one.right,
      "names at the ends of curves lie on each other")));
    say(!chart.querySelector("desc")?.textContent.trim(), "a chart without a description");
  });
  all("figure.chart-of").forEach((one) => {
    say(!one.querySelector("figcaption code")?.textContent.startsWith("swift run grader lab "), "a chart without its command");
    say(!one.querySelector("table"), "a chart without its numbers");
  });

  // Contrast, after WCAG 2.2.
  const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r, g, b] = numbers(color).map((value) => {
      value /= 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    const cell = one.tagName === "text" && one.previousElementSibling;
    if (cell && cell.tagName === "rect" && cell.classList.contains("cell")) return getComputedStyle(cell).fill;
    for (; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if ((numbers(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || seen.has(one) || ["SCRIPT", "STYLE"].includes(one.tagName)) continue;
    seen.add(one);
    const style = getComputedStyle(one);
    const color = one.tagName === "text" ? style.fill : style.color;
    const [a, b] = [luminance(color), luminance(ground(one))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    say(contrast < 4.5, `contrast ${contrast.toFixed(2)} of "${one.textContent.slice(0, 30)}"`);
    // A drawing may be scaled to its box, and its type with it.
    const drawing = one.closest("svg");
    const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    const size = parseFloat(style.fontSize) * scale;
    say(one.checkVisibility() && size < 11.2, `type of ${size.toFixed(1)} px: "${one.textContent.slice(0, 30)}"`);
    if (drawing && one.tagName === "text" && one.checkVisibility()) {
      const [inner, outer] = [one.getBoundingClientRect(), drawing.getBoundingClientRect()];
      say(inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1,
        `"${one.textContent.slice(0, 30)}" is cut by its drawing`);
    }
  }
  all("svg").filter((one) => one.querySelector("text") && one.hasAttribute("width")).forEach((one) => {
    const scale = one.getBoundingClientRect().width / Number(one.getAttribute("width"));
    say(one.checkVisibility() && Math.abs(scale - 1) > 0.01, `a drawing at ${scale.toFixed(2)} of its size`);
    all("rect.cell", one).forEach((cell) => say(cell.getAttribute("width") !== cell.getAttribute("height") && !one.closest(".legend"), "a cell that is no square"));
  });
  return [...new Set(faults)];
})()
"""

# Sorting: each heading once by keyboard, twice by mouse; returns what is wrong.
SORTED = r"""
(() => {
  const faults = [];
  for (const table of document.querySelectorAll("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = head.querySelector("button");
      if (!button) { faults.push("a heading without a button"); return; }
      for (const way of ["ascending", "descending"]) {
        button.click();
        if (head.getAttribute("aria-sort") !== way) faults.push(`aria-sort is not ${way}`);
        if (table.querySelectorAll("[aria-sort]").length !== 1) faults.push("two columns sorted");
        const isNumeric = head.className === "number";
        const keys = [...table.tBodies[0].rows].map((row) => {
          const cell = row.cells[column];
          const key = cell.dataset.key ?? cell.textContent.trim();
          return isNumeric ? parseFloat(key) : key;
        }).filter((key) => !Number.isNaN(key));
        for (let place = 1; place < keys.length; place++) {
          const isWrong = way === "ascending" ? keys[place - 1] > keys[place] : keys[place - 1] < keys[place];
          if (isWrong) faults.push(`${head.textContent}: ${keys[place - 1]} before ${keys[place]}`);
        }
      }
    });
  }
  return faults;
})()
"""


class Failure(Exception):
    pass


class Visitor:
    def __init__(self, browser, pictures):
        self.browser, self.pictures = browser, pictures

    def visit(self, page, name=None):
        """Looks at a page at every width, in light and dark; returns its text."""
        name = name or pathlib.Path(page).stem
        text = ""
        for width in WIDTHS:
            for scheme in SCHEMES:
                said = self.browser.open(page, width, scheme)
                if self.pictures:
                    label = re.sub(r"\W+", "-", name)
                    self.browser.picture(f"{self.pictures}/{label}-{width}-{scheme}.png")
                # What is folded must be readable too.
                self.browser.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
                faults = said + self.browser.evaluate(RULES)
                if faults:
                    listed = "\n     ".join(faults[:12])
                    raise Failure(f"{name}, {width} px, {scheme}:\n     {listed}")
        text = self.browser.evaluate("document.body.innerText")
        if self.browser.evaluate("document.querySelector('script') !== null"):
            self.without_scripts(page, name)
            self.browser.open(page, WIDTHS[-1], SCHEMES[0])
        faults = self.browser.evaluate(SORTED)
        if faults:
            raise Failure(f"{name}, sorted:\n     " + "\n     ".join(faults[:12]))
        self.keys(name)
        self.slider(name)
        self.picks(name)
        if self.pictures:
            self.browser.pdf(f"{self.pictures}/{re.sub(r'[^a-zA-Z0-9]+', '-', name)}.pdf")
        return text

    def without_scripts(self, page, name):
        """All can be read without scripts, and nothing is there that would do nothing."""
        for width in WIDTHS:
            said = self.browser.open(page, width, SCHEMES[1], scripts=False)
            if self.pictures:
                self.browser.picture(f"{self.pictures}/{re.sub(r'[^a-zA-Z0-9]+', '-', name)}-{width}-without-scripts.png")
            self.browser.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
            faults = said + self.browser.evaluate(RULES)
            faults += self.browser.evaluate(
                "[...document.querySelectorAll('.step')].filter((one) => one.hidden || !one.checkVisibility())"
                ".map((one) => `${one.dataset.step} is hidden`)")
            faults += self.browser.evaluate("[...document.querySelectorAll('input[type=range], button')].map(() => 'a control without its script')")
            if faults:
                raise Failure(f"{name}, {width} px, without scripts:\n     " + "\n     ".join(faults[:12]))

    def slider(self, name):
        """The slider is moved by keyboard, and shows one part at a time, which it names."""
        if not self.browser.evaluate("document.querySelector('.steps') !== null"):
            return
        steps = self.browser.evaluate("[...document.querySelectorAll('.step')].map((one) => one.dataset.step)")
        self.browser.evaluate("document.querySelector('.steps input[type=range]').focus()")
        moves = [("Home", 36, 0)] + [("ArrowRight", 39, place) for place in range(1, len(steps))] + [
            ("ArrowLeft", 37, len(steps) - 2), ("End", 35, len(steps) - 1)]
        for key, code, place in moves:
            self.browser.press(key, code)
            seen = self.browser.evaluate(
                "[[...document.querySelectorAll('.step')].filter((one) => one.checkVisibility()).map((one) => one.dataset.step).join(),"
                " document.querySelector('.steps output').textContent,"
                " document.activeElement.getAttribute('aria-valuetext').split(' ').pop()]")
            if seen != [steps[place]] * 3:
                raise Failure(f"{name}: {key} shows {seen}, not {steps[place]}")
        if not self.browser.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'"):
            raise Failure(f"{name}: the focus on the slider cannot be seen")

    def picks(self, name):
        """Each box hides the curves that look like it, and nothing else, by keyboard."""
        self.browser.evaluate("document.querySelectorAll('.controls details').forEach((one) => one.open = true)")
        shown = (
            "[...document.querySelectorAll('.choice .step:not([hidden]) .only')].filter((one) => getComputedStyle(one).display !== 'none')"
            ".map((one) => one.classList.item(one.classList.length - 1))")
        for place in range(self.browser.evaluate("document.querySelectorAll('input.pick').length")):
            look = self.browser.evaluate(
                f"(() => {{ const one = document.querySelectorAll('input.pick')[{place}]; one.focus(); return one.classList.item(1); }})()")
            before = self.browser.evaluate(shown)
            self.browser.press(" ", 32)
            after = self.browser.evaluate(shown)
            if after != [one for one in before if one != look] or (look in before) != (len(after) < len(before)):
                raise Failure(f"{name}: the box {place + 1} hides {len(before) - len(after)} of {before.count(look)} curves")
            self.browser.press(" ", 32)
            if self.browser.evaluate(shown) != before:
                raise Failure(f"{name}: the box {place + 1} does not bring its curves back")

    def keys(self, name):
        """The first key goes to the link that skips, and a heading sorts by keyboard."""
        self.browser.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        self.browser.press("Tab", 9)
        if not self.browser.evaluate("document.activeElement.matches('a.skip')"):
            raise Failure(f"{name}: the first key does not reach the link that skips to the content")
        if not self.browser.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'"):
            raise Failure(f"{name}: the focus cannot be seen")
        if self.browser.evaluate("document.querySelector('table.sortable') === null"):
            return
        self.browser.evaluate(
            "document.querySelectorAll('[aria-sort]').forEach((one) => one.removeAttribute('aria-sort'));"
            "document.querySelector('table.sortable thead button').focus()")
        self.browser.press("Enter", 13)
        if not self.browser.evaluate("document.querySelector('[aria-sort=ascending]') !== null"):
            raise Failure(f"{name}: no key sorts a table")


# What would be markup, or run, or turn the text around it, wherever it was taken for more than text.
HOSTILE = (
    "</script><script>pwned=1</script><img src=x onerror=pwned=2>\"><svg onload=pwned=3></svg></pre>"
    "</style><iframe src=javascript:pwned=4><a href=javascript:alert(1)>x</a>&lt;b&gt;&#60;")
# Invisible marks, as the source of Swift has them.
TURNING = r"\u{202E}abc\u{2066}"

SOLUTION = """import LearnerSupport
import Matrices
import Problems
struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    %s
  }

  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    %s
  }
}
"""


def solution(forward="x + f(x)", backward="upstream + pullback(upstream)"):
    return (SOLUTION % (forward, backward)).encode()


ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WRONG = ROOT / "Tests/GradingTests/Fixtures/wrong"
MEMO = (ROOT / "Sources/Reference/Memos/WhyPreNorm.md").read_text()
SWIFT_TEXT = "#\"" + HOSTILE + "\"#"

# What is handed in: the folder's name, its files, and the problems that are graded.
SUBMISSIONS = {
    "right": {"ResidualAdd.swift": solution()},
    "nothing": {},
    "numbers": {
        "LayerNorm.swift": (WRONG / "layer_norm/consistent_rms.swift"),
        "FeedForward.swift": (WRONG / "feed_forward/hardcoded_2x3.swift"),
        # Right on the smallest cases, so that those which fail are drawn.
        "ResidualAdd.swift": solution(
            "x.rows > 1 ? x * Double.nan : x + f(x)",
            "upstream.rows > 1 ? upstream * Double.infinity : upstream + pullback(upstream)"),
    },
    "printed": {"ResidualAdd.swift": solution(f"print({SWIFT_TEXT}, \"{TURNING}\"); return x")},
    "last words": {"ResidualAdd.swift": solution(f"fatalError({SWIFT_TEXT} + \"{TURNING}\")")},
    "does not compile": {
        "ResidualAdd.swift": solution(f"let a: Int = {SWIFT_TEXT} // \u202E\u2066 turned\n return x")},
    "memo": {
        "WhyPreNorm.md": MEMO
        .replace("| depth | possible with care |", "| depth | <img src=x onerror=pwned=6> |")
        .replace("In post-norm the LayerNorm sits", "In post-norm <script>pwned=7</script> the LayerNorm sits")
        .replace("x + LN(F(x)) | P", "x + LN(F(x)) | \u202E\"><svg onload=pwned=8>").encode()},
    "<img src=x onerror=pwned=9>": {"ResidualAdd.swift": solution("x")},
}

# The problems and checks of a page, as whoever reads it finds them.
READ = r"""
(() => {
  const text = (one) => one?.textContent.trim() ?? "";
  const table = (one) => ({
    caption: text(one.caption),
    rows: [...one.querySelectorAll("tbody tr, tfoot tr")].map((row) => [...row.cells].map(text)),
  });
  const problems = {};
  for (const head of document.querySelectorAll("h2[id], summary[id]")) {
    const root = head.parentElement;
    problems[head.id] = {
      tables: [...root.querySelectorAll("table")].map(table),
      failures: [...root.querySelectorAll(".card")].map((card) => ({
        title: text(card.querySelector("h3")) || text(card.parentElement.querySelector("summary")),
        tables: [...card.querySelectorAll("table")].map(table),
        grids: [...card.querySelectorAll(".grid")].map((grid) => ({
          title: text(grid.querySelector("figcaption")),
          cells: [...grid.querySelectorAll("text:not(.label)")].map(text),
          marks: grid.querySelectorAll("rect.mark").length,
        })),
      })),
    };
  }
  return {lead: text(document.querySelector(".lead")), table: table(document.querySelector("table")), problems};
})()
"""

WORDS = {
    "passed": "passed", "notStarted": "not started", "wrong": "wrong", "brokenContract": "contract broken",
    "crashed": "crashed", "timedOut": "time limit", "outOfMemory": "memory limit",
    "tooMuchOutput": "too much output", "exitedEarly": "exited early", "doesNotCompile": "does not compile",
    "notAllowed": "not allowed", "awaitingReview": "awaiting review", "graderFault": "not graded",
}


def expect(holds, what):
    if not holds:
        raise Failure(what)


def waiting(report):
    return f", {report['awaitingReview']} awaiting review" if report["awaitingReview"] else ""


def same_number(text, value):
    """Whether a text of few digits is that number of the JSON, in which some are strings."""
    if isinstance(value, str):
        return text.lower() == value.lower()
    digits = re.sub(r"e.*|[^\d]", "", text).lstrip("0")
    return abs(float(text) - value) <= abs(value) * 10 ** (1 - max(1, len(digits))) + 1e-12


class Grades:
    def __init__(self, grader, visitor):
        self.grader, self.visitor = grader, visitor
        listed = subprocess.run([grader, "list", "--json"], capture_output=True, check=True, text=True)
        self.slugs = {os.path.basename(row["file"]): row["slug"] for row in json.loads(listed.stdout)}
        self.cells = 0  # How many numbers were compared.

    def check(self, name, files, folder):
        submission = folder / name.replace("/", "_")
        submission.mkdir()
        for file, content in files.items():
            (submission / file).write_bytes(content if isinstance(content, bytes) else content.read_bytes())
        slugs = [slug for file, slug in self.slugs.items() if file in files]
        page, data = folder / f"{len(list(folder.iterdir()))}.html", folder / "report.json"
        # As a learner starts it: under CI a page names no folder to type again.
        environment = {
            key: value for key, value in os.environ.items() if key not in ("GITHUB_STEP_SUMMARY", "CI")}
        done = subprocess.run(
            [self.grader, "check", *slugs, "--submission", submission, "--report", f"html={page}",
             "--report", f"json={data}"],
            capture_output=True, text=True, timeout=900, env=environment)
        report = json.loads(data.read_text())
        expect(done.returncode == report["exitStatus"] < 2, f"{name}: {done.stderr}")
        label = re.sub(r"\W+", "-", name).strip("-")
        text = self.visitor.visit(page, label)
        self.compare(report, self.visitor.browser.evaluate(READ))
        return text

    def compare(self, report, page):
        lead = f"{report['points']} of {report['possible']} points" + waiting(report)
        expect(page["lead"] == lead, f"the page says {page['lead']}, the report {lead}")
        rows = {row[0]: row[1:] for row in page["table"]["rows"]}
        total = [waiting(report)[2:], f"{report['points']}/{report['possible']}"]
        expect(rows["total"] == total, f"the total is {rows['total']}")
        for problem in report["problems"]:
            wanted = [WORDS[problem["verdict"]] + waiting(problem), f"{problem['points']}/{problem['possible']}"]
            expect(rows[problem["title"]] == wanted, f"{problem['slug']}: {rows[problem['title']]}, not {wanted}")
            self.problem(problem, page["problems"].get(problem["slug"]))

    def problem(self, problem, shown):
        if not any(check["cases"] for check in problem["checks"]):
            return
        verdicts = [row[1] for row in shown["tables"][0]["rows"]]
        expect(verdicts == [WORDS[check["verdict"]] for check in problem["checks"]], f"{problem['slug']}: {verdicts}")
        for check in problem["checks"]:
            failure = check.get("failure")
            mismatch = failure and failure.get("mismatch")
            drawn = mismatch and mismatch.get("drawn")
            if not drawn:
                continue
            place = f", case {failure['number']} of {check['cases']}:"
            names = [check["name"], "dL/d" + check["name"]]
            cards = [card for card in shown["failures"] if any(f": {name}{place}" in card["title"] for name in names)]
            # Another case may be the one that is shown.
            for card in cards[:1]:
                self.numbers(check["name"], drawn, card)
        if problem["slug"] == "layer_norm":
            self.layer_norm(shown["failures"][0])

    def layer_norm(self, card):
        """Computes what is expected anew, from the arguments on the page."""
        arguments = {row[0]: row[2] for row in card["tables"][0]["rows"]}
        x, gain, bias, epsilon = (json.loads(arguments[name]) for name in ["x", "gain", "bias", "epsilon"])
        expect(card["title"].startswith("wrong value: output, case"), card["title"])
        wanted = []
        for row in x:
            mean = sum(row) / len(row)
            variance = sum((number - mean) ** 2 for number in row) / len(row)
            wanted += [(number - mean) / (variance + epsilon) ** 0.5 * g + b for number, g, b in zip(row, gain, bias)]
        cells = card["grids"][0]["cells"]
        expect(card["grids"][0]["title"] == "expected" and len(cells) == len(wanted), f"{len(cells)} cells")
        for cell, value in zip(cells, wanted):
            expect(same_number(cell, value), f"layer_norm: {cell} for {value}")
            self.cells += 1

    def numbers(self, name, drawn, card):
        wrong = [cell for row in drawn["isWrong"] for cell in row]
        grids = {grid["title"].split(" (")[0]: grid for grid in card["grids"]}
        tables = {table["caption"].split(" (")[0]: table["rows"] for table in card["tables"]}
        expect(grids["yours"]["marks"] == sum(wrong), f"{name}: {grids['yours']['marks']} marks")
        for title, key in [("expected", "expected"), ("yours", "got")]:
            values = [value for row in drawn[key] for value in row]
            cells = grids[title]["cells"]
            expect([cell for row in tables[title] for cell in row[1:]] == cells, f"{name}: the table has other numbers")
            expect(len(cells) == len(values), f"{name}: {len(cells)} cells")
            for cell, value, is_wrong in zip(cells, values, wrong):
                expect(cell.endswith("*") == (is_wrong and title == "yours"), f"{name}: the star of {cell}")
                # A right number is shown as it is expected.
                if is_wrong or title == "expected":
                    expect(same_number(cell.rstrip("*"), value), f"{name}: {cell} for {value}")
                self.cells += 1

    def reviews(self, folder):
        """The page of answers that wait for a person's points."""
        sheet = folder / "reviews.csv"
        done = subprocess.run(
            [pathlib.Path(self.grader).with_name("instructor"), "review", folder / "memo", "--student", "<b>ada",
             "--reviews", sheet],
            capture_output=True, text=True, timeout=300)
        expect(done.returncode == 0, f"review: {done.stderr}")
        text = self.visitor.visit(sheet.with_suffix(".html"))
        expect("<b>ada" in text and "<script>pwned=7</script>" in text, "answers to review are not shown as they are")
        print("ok   answers to review")

    def labs(self, folder):
        """The course's page, and those of labs: of some seeds, of one, and of runs that were lost."""
        for words in [
            ["page"],
            ["decomposition", "--seeds", "2"],
            ["collapse", "--depth", "4,6", "--steps", "3", "--seeds", "3"],
            ["stream-growth", "--depth", "4", "--seeds", "1"],
            ["learning-rate", "--depth", "2", "--steps", "150", "--rates", "0.01,10", "--seeds", "2"],
        ]:
            page = folder / f"lab-{words[0]}.html"
            done = subprocess.run(
                [self.grader, "lab", *words, "--html", page], capture_output=True, text=True, timeout=1800)
            expect(done.returncode == 0 and done.stdout.endswith(f"wrote {page}\n"), f"lab {words[0]}: {done.stderr}")
            self.visitor.visit(page)
            charts = self.visitor.browser.evaluate("document.querySelectorAll('svg.chart').length")
            expect((charts > 0) == (words[0] != "decomposition"), f"lab {words[0]}: {charts} charts")
            print(f"ok   lab {words[0]}")

    def all(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, files in SUBMISSIONS.items():
                text = self.check(name, files, pathlib.Path(folder))
                if "printed" in name or "words" in name:
                    expect(HOSTILE in text, f"{name}: the learner's text is not shown as it is")
                    expect("\ufffdabc\ufffd" in text, f"{name}: marks that turn text are not shown")
                if name == "memo":
                    expect("<script>pwned=7</script>" in text, "the memo's sentence is not shown")
                    expect("<img src=x onerror=pwned=6>" in text, "the memo's blank is not shown")
                if name.startswith("<"):
                    expect(name in text, "the folder's name is not shown")
                print(f"ok   {name}")
            expect(self.cells > 10, f"only {self.cells} numbers were compared")
            self.reviews(pathlib.Path(folder))
            self.labs(pathlib.Path(folder))
            stopped = pathlib.Path(folder) / "stopped.html"
            subprocess.run(
                [self.grader, "--submission", f"{folder}/<b>missing", "--report", f"html={stopped}"],
                capture_output=True, timeout=60)
            expect("<b>missing is not" in self.visitor.visit(stopped), "why nothing was graded is not said")
            print("ok   nothing graded")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--grader")
    parser.add_argument("--pictures")
    parser.add_argument("pages", nargs="*")
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
        visitor = Visitor(browser, options.pictures)
        for page in options.pages:
            visitor.visit(page)
            print(f"ok   {page}")
        if options.grader:
            Grades(str(pathlib.Path(options.grader).resolve()), visitor).all()
    except Failure as failure:
        print(f"FAILED: {failure}")
        return 1
    finally:
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
