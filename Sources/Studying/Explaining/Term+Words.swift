extension Term {
  /// Other words that reports use.
  static let words: [Term] = [
    Term(
      "wrong value",
      is: "a number that the forward pass returns differs from the reference's",
      so: "begin here: gradients are looked at when their output is right"),
    Term(
      "wrong gradient",
      is:
        "a number that the backward pass returns, or that the tensors derive, is not the slope of "
        + "the loss",
      because: "a way from the argument to the loss that was left out, or a sum that is a mean",
      so: "change one number of the argument a little, and see by how much the loss changes"),
    Term(
      "wrong shape",
      is: "a value has other sizes than the contract asks for",
      so: "write the shape of each step beside it"),
    Term(
      "wrong names",
      is: "the values that come back have other names than the contract lists",
      so: "copy the names from the statement's section Contract"),
    Term(
      "wrong answer",
      is: "an answer that can be looked up is not what its source says",
      so: "read it in the source that the report names"),
    Term(
      "wrong outcome",
      is: "the run as a whole ended otherwise than a right one, such as stalled and not learned",
      so: "mend the checks above it first"),
    Term(
      "reference",
      is: "the course's own right answer, which is run on the same cases as yours"),
    Term(
      "expected", or: ["yours", "difference", "element", "elements", "*"],
      is:
        "what the reference gives for one number; yours is what your program gave there, a * marks "
        + "it as wrong, and the difference is yours minus expected",
      so: "compute the worst number by hand, with the arguments that stand above"),
    Term(
      "shown", or: ["slice", "slices"],
      is:
        "which part of a large array is drawn: around the worst number, and one matrix of several",
      so: "a slice [1, :, :] is written t[1] in Swift; all places count from 0"),
    Term(
      "right",
      is: "in a single case: the numbers are those of the reference; in a memo: the cell is"),
    Term(
      "case", or: ["cases"],
      is: "one set of arguments that your functions are called with; they are sorted from small to "
        + "large",
      so: "see all of them with swift run grader cases SLUG"),
    Term(
      "check", or: ["checks", "point", "points"],
      is:
        "one value or one gradient that is compared on all cases; it is one point when it holds on "
        + "each"),
    Term(
      "tolerance", or: ["allowed", "relative", "absolute"],
      is: "by how much a number may differ: so much of its size (relative), and so much of the "
        + "largest number beside it (absolute)",
      because: "sums in another order round otherwise; a right formula stays far below it"),
    Term(
      "pattern",
      is: "what all wrong elements have in common, such as a factor, a sign, or one row",
      so: "ask which step treats just these elements so"),
    Term(
      "upstream", or: ["upstream gradient", "cotangent"],
      is: "the gradient of the loss with respect to your output, which backward is given",
      so: "multiply it by the derivative of your output, and sum over all outputs"),
    Term(
      "dL/dx", or: ["gradient", "gradients"],
      is: "how fast the loss grows with each number of x; it has the shape of x"),
    Term(
      "your own output", or: ["own derivative", "own output", "followsWrongOutput"],
      is: "the gradient is the slope of what your forward pass returns, which itself is wrong",
      so: "mend the output; the gradient may then be right by itself"),
    Term(
      "follows from it",
      or: [
        "follow from it", "gradient that follows from it", "gradients that follow from it",
        "follows from output",
      ],
      is: "the gradient is that of your own wrong output, so nothing else need be wrong with it",
      so: "mend the output and check again"),
    Term(
      "fails too", or: ["fail too", "gradients fail too"],
      is: "the gradient differs, and its output does as well; what becomes of it then is not known",
      so: "mend the output and check again"),
    Term(
      "the same holds for", or: ["same holds for", "more checks"],
      is: "the mistake that is named gives the wrong numbers of these checks as well"),
    Term(
      "run alone", or: ["run alone, this case comes out right", "global variable"],
      is: "the case is right when nothing ran before it, so something outlives a call",
      because: "a global or static variable, or a property that is changed",
      so: "make it a variable inside of the function"),
    Term(
      "printed in", or: ["printed"],
      is: "what your program printed in the case that is explained",
      so: "see all of it with swift run grader check SLUG --case N"),
    Term(
      "this",
      is: "the mistake behind your numbers: made alone, it gives all of them"),
    Term(
      "two things at once", or: ["three things at once", "and", "things at once"],
      is: "mistakes that give your numbers when they are made together, and none of them alone",
      so: "mend one and check again: the report then names the rest"),
    Term(
      "either of these", or: ["or", "either"],
      is: "two mistakes that give the same numbers in every case, so nothing tells them apart",
      so: "look in your file for either"),
    Term(
      "several things at once", or: ["it lies in", "they lie in", "several known mistakes"],
      is: "more than two explanations fit your numbers; the report names what they share, and the "
        + "step in which they differ",
      so: "look at the step that is named"),
    Term(
      "not everywhere",
      is: "the mistake would show in another check too, and there you do not make it",
      so: "compare the two places in your file"),
    Term(
      "note, no points", or: ["note", "notes"],
      is: "something about a solution that passes, in a case that is not graded"),
    Term(
      "seed",
      is: "the number from which the random cases are drawn; the same seed gives the same cases",
      so: "try others with swift run grader check SLUG --seed 2"),
    Term(
      "on cases that are not shown", or: ["hidden seed", "other cases", "unseen"],
      is: "the points come from cases drawn for your file, of which nothing is told",
      because: "an answer that was made to fit the cases that are shown",
      so: "compute everything from the arguments alone"),
    Term(
      "sandbox", or: ["bwrap", "landlock", "user", "limits"],
      is: "what keeps a learner's program from the rest of the machine while it runs",
      so: "SECURITY.md says what each of them leaves open"),
    Term(
      "stub",
      is: "what you start from: every function with its comment, and todo() in place of an answer",
      so: "get it back with swift run grader reset SLUG, which keeps a copy of your file"),
    Term(
      "blanks", or: ["blank", "cell", "cells", "still empty"],
      is: "the cells of a memo's tables that have one right answer each, a point for each",
      so: "fill in one, and check again: the report says what is wrong with it"),
    Term(
      "model", or: ["model sentence"],
      is: "a sentence that answers a memo's question; yours may say it in other words",
      so: "hold yours against it, with what the report says below it"),
    Term(
      "difficulty", or: ["easy", "medium", "hard"],
      is: "our guess for somebody who has not seen a Transformer before, as the time is"),
    Term(
      "builds on",
      is: "the problems whose results this one uses; its statement says what to copy",
      so: "pass those first"),
    Term(
      "you are here", or: ["here"],
      is: "the first problem of the course that has not passed; any other may come first as well"),
    Term(
      "no file",
      is: "there is no file of this name in Sources/Exercises",
      so: "swift run grader reset SLUG puts the stub there"),
    Term(
      "not graded yet",
      is: "the file was never graded here",
      so: "grade it with swift run grader check SLUG"),
    Term(
      "changed since",
      is: "the file is no longer the one that was graded last",
      so: "grade it with swift run grader check SLUG"),
  ]

  /// All that can be explained without asking the answer key.
  static let all: [Term] = verdicts + words
}
