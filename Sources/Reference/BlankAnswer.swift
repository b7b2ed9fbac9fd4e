package import Memos
package import Messages

/// What must stand in a blank of a memo.
package enum BlankAnswer: Sendable {
  case shape(Shape)
  /// A formula, and the named wrong ones.
  case formula(Formula, misconceptions: [FormulaMisconception])
  /// A number from a lab, and so the command that gave it.
  case evidence(Measurement)
  /// The words that are right, of those that the blank lists, and why another is not.
  case choice(right: [String], hint: String)

  /// What is wrong with a cell; nil where it is right.
  ///
  /// - Returns: One line for the learner, without the place of the cell.
  package func fault(_ cell: Cell) -> String? {
    switch self {
    case .shape(let right): Self.fault(shape: cell.text, right)
    case .formula(let right, let misconceptions):
      Self.fault(formula: cell.text, right, misconceptions)
    case .evidence(let measurement):
      measurement.fault(number: cell.text, command: cell.command ?? "")
    case .choice(let right, let hint):
      right.contains(cell.text) ? nil : "you chose \(cell.text); \(hint)"
    }
  }

  private static func fault(shape cell: String, _ right: Shape) -> String? {
    do {
      var shape = try Shape(cell)
      // d*d_h: the star is a product, unless that leaves a dimension too few.
      if shape.rank == 1, right.rank == 2, !(shape == right), cell.contains("*"),
        let other = try? Shape(cell.replacing("*", with: "×"))
      {
        shape = other
      }
      if shape == right { return nil }
      let evidence = "\(cell.shown) is not the shape there"
      if shape.isTransposed(right) {
        return "\(evidence): its dimensions are in the other order; "
          + "ask which side the rows of the input meet it from"
      }
      if shape.rank != right.rank {
        let count = shape.rank == 1 ? "1 dimension" : "\(shape.rank) dimensions"
        let advice =
          right.rank == 1
          ? "a bias is one row of numbers: write its one dimension"
          : "write the rows and the columns"
        return "\(evidence): it was read with \(count); \(advice)"
      }
      return "\(evidence); follow one token from the input through this step"
    } catch {
      return "\(cell.shown) cannot be read as a shape: \(error); "
        + "write it like m x d, with the symbols \(Shape.symbols)"
    }
  }

  private static func fault(
    formula cell: String, _ right: Formula, _ misconceptions: [FormulaMisconception]
  ) -> String? {
    do {
      let formula = try Formula(cell, isOfOneSubLayer: right.isOfOneSubLayer)
      if formula == right { return nil }
      if let named = misconceptions.first(where: { $0.formula == formula }) {
        return "\(cell.shown): \(named.sentence)"
      }
      return "\(cell.shown) gives another matrix; "
        + "write the forward pass down and apply the chain rule to it, one function at a time"
    } catch {
      return "\(cell.shown) cannot be read as a formula: \(error)"
    }
  }
}

/// A wrong formula that somebody believed to be right.
package struct FormulaMisconception: Sendable {
  package let formula: Formula
  /// What a learner reads whose formula this is.
  package let sentence: String

  package init(_ formula: Formula, _ sentence: String) {
    self.formula = formula
    self.sentence = sentence
  }
}
