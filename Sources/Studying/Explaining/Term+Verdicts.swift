extension Term {
  /// How a file or a check can end, in the words of the reports, and those of the JSON report.
  static let verdicts: [Term] = [
    Term(
      "passed",
      is: "every case gave the numbers of the reference, within the tolerance",
      so: "go on; swift run grader list shows what is next"),
    Term(
      "not started", or: ["notStarted"],
      is: "the file is still the stub, or this function still ends at todo()",
      so: "read the statement with swift run grader show SLUG, and write the function"),
    Term(
      "wrong",
      is:
        "in at least one case a number differs from the reference's by more than the tolerance; in "
        + "a memo, a cell is not right",
      because: "a formula that is nearly right: another axis, a missing term, a factor, a sign",
      so: "take the case that the report shows, and compute its worst element by hand"),
    Term(
      "contract broken", or: ["brokenContract", "broken contract", "stopped"],
      is: "a value has another shape or other names than the contract asks for, or the kit was "
        + "given shapes that do not fit together",
      because:
        "rows and columns swapped, a matrix that is not transposed, a loop over the wrong size",
      so: "write the shape of each step beside it, as in the statement's section Contract"),
    Term(
      "crashed", or: ["crash"],
      is: "the program stopped before it had answered",
      because: "an index outside of its array, nil behind a !, an Int that overflows, a function "
        + "that calls itself without end",
      so: "look at the line that the report names, with the case's sizes in mind"),
    Term(
      "time limit", or: ["timedOut", "timed out"],
      is: "the program had not answered when its time was over",
      because: "a loop without end, or far more work than the sizes ask for",
      so: "check where each loop ends, and by how much its counter grows"),
    Term(
      "memory limit", or: ["outOfMemory", "out of memory"],
      is: "the program asked for more memory than it may have",
      because: "an array that grows in a loop without end",
      so: "check where the loop around the array ends"),
    Term(
      "too much output", or: ["tooMuchOutput"],
      is: "the program printed more than is read",
      because: "a print inside of a loop",
      so: "print one number, or only in the case that you look at"),
    Term(
      "exited early", or: ["exitedEarly"],
      is: "the program ended by itself before it had answered",
      because: "a call of exit()",
      so: "return a value instead"),
    Term(
      "does not compile", or: ["doesNotCompile", "compile error", "compiler error"],
      is: "the compiler found no program in the file, so none of its checks ran",
      because: "a name that is misspelt, an Int beside a Double, a bracket that is not closed",
      so: "mend the first error; others may follow from it. Problems/START.md has the usual ones"),
    Term(
      "not allowed", or: ["notAllowed"],
      is: "the file cannot be read, or does something that no problem allows, so none of its "
        + "checks ran",
      because: "an import of a module that the problem does not offer",
      so: "the report names the rule and the line; the statement says what may be imported"),
    Term(
      "awaiting review", or: ["awaitingReview", "review"],
      is: "a person reads this sentence and gives its point; until then it fails nothing",
      so: "compare yours with the model that the report shows"),
    Term(
      "to be graded", or: ["toBeGraded", "for your instructor"],
      is: "the answer is looked up or chosen, and only your instructor's grader knows it; here it "
        + "fails nothing",
      so: "hand your file in; it is graded there"),
    Term(
      "not graded", or: ["graderFault", "grader fault", "no grade"],
      is: "the grader itself failed, which is not your fault and costs you nothing",
      so: "run it again; if that does not help, tell your instructor"),
  ]
}
