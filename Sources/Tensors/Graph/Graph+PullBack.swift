extension Graph {
  /// Returns the cotangent of each node that is marked, by number, nil for all others.
  ///
  /// Walks the nodes from the output to the inputs: when a node's turn comes, all uses of its value
  /// have added their part. A cotangent that no one asked for is dropped once it is passed on.
  func pullBack(_ seed: Tensor) -> [Tensor?] {
    var sums: [Tensor?] = Array(repeating: nil, count: found.count)
    sums[0] = seed
    let scratch = Scratch()
    for number in order.reversed() {
      let node = found[number]
      // Taken out, so that whoever adds to it next may do so in place.
      guard var dy = sums[number].take() else { continue }
      if node.mark != nil { sums[number] = dy }
      if let joint = node.joint {
        sums.withUnsafeMutableBufferPointer { sums in
          var inputs = InputCotangents(
            of: node, sources: sources(of: number), sums: sums, scratch: scratch)
          joint(&dy, &inputs)
        }
      } else {
        node.edges.withUnsafeBufferPointer { edges in
          for place in edges.indices {
            edges[place].add(dy, to: &sums[source(ofEdge: place, of: number)])
          }
        }
      }
    }
    return sums
  }
}

extension Edge {
  /// Pulls a cotangent back along the edge and adds it to what has arrived.
  ///
  /// - Parameters:
  ///   - dy: The cotangent of the operation's output.
  ///   - sum: What has arrived at the source; nil for nothing yet.
  fileprivate func add(_ dy: Tensor, to sum: inout Tensor?) {
    switch pullback {
    case .value(let pullback): pullback(dy).add(to: &sum)
    case .adding(let pullback):
      if sum == nil { sum = Tensor(shape: source.shape, repeating: 0) }
      pullback(dy, &sum!.data)
    case .joint:
      preconditionFailure("\(source.operation): a joint edge of a node without joint rule")
    }
  }
}

extension Tensor {
  /// Adds the cotangent to what has arrived; nil for nothing yet.
  fileprivate consuming func add(to sum: inout Tensor?) {
    if sum == nil { sum = self } else { accumulate(data, in: &sum!.data) }
  }
}

/// Where a joint rule leaves the cotangents of an operation's inputs.
struct InputCotangents {
  private let node: Node
  private let sources: ArraySlice<Int>
  private let sums: UnsafeMutableBufferPointer<Tensor?>
  private let scratch: Scratch

  fileprivate init(
    of node: Node, sources: ArraySlice<Int>, sums: UnsafeMutableBufferPointer<Tensor?>,
    scratch: Scratch
  ) {
    self.scratch = scratch
    self.node = node
    self.sources = sources
    self.sums = sums
  }

  /// Adds the cotangent of an input, in the input's shape; does nothing where that is constant.
  mutating func add(_ input: Int, _ cotangent: consuming Tensor) {
    guard let edge = edge(of: input) else { return }
    cotangent.add(to: &sums[sources[sources.startIndex + edge]])
  }

  /// Has the cotangent of an input written, or added where other uses have left theirs; does nothing
  /// where the input is constant.
  ///
  /// - Parameters:
  ///   - input: The number of the input.
  ///   - write: Gets room for as many numbers as the input has, and whether to add to them: if not,
  ///     they mean nothing yet, and all must be written. It must not come back here.
  mutating func write(
    _ input: Int, _ write: (_ sum: UnsafeMutablePointer<Double>, _ adds: Bool) -> Void
  ) {
    guard let edge = edge(of: input) else { return }
    let place = sources[sources.startIndex + edge]
    if sums[place] == nil {
      let shape = node.edges[edge].source.shape
      sums[place] = Tensor(
        unchecked: shape,
        .filled(count: shape.product) { sum in
          if let sum = sum.baseAddress { write(sum, false) }
        })
    } else {
      sums[place]!.data.withUnsafeMutableBufferPointer { sum in
        if let sum = sum.baseAddress { write(sum, true) }
      }
    }
  }

  /// Adds nothing to each input that is not constant: for a result without elements.
  mutating func writeZeros() {
    for (edge, source) in zip(node.edges, sources) {
      Tensor(shape: edge.source.shape, repeating: 0).add(to: &sums[source])
    }
  }

  /// Does what `write` does, but for a constant input writes where nobody looks; for a rule that
  /// computes more on the way.
  mutating func writeInAnyCase(
    _ input: Int, count: Int, _ body: (_ sum: UnsafeMutablePointer<Double>, _ adds: Bool) -> Void
  ) {
    guard edge(of: input) == nil else { return write(input, body) }
    withScratch(count) { unseen, _ in body(unseen, false) }
  }

  /// Calls `body` with room for at least one number; it must not ask for more meanwhile.
  mutating func withScratch(
    _ count: Int,
    _ body: (_ room: UnsafeMutablePointer<Double>, _ cotangents: inout InputCotangents) -> Void
  ) {
    scratch.reserve(count)
    body(scratch.start!, &self)
  }

  private func edge(of input: Int) -> Int? {
    node.edges.firstIndex { edge in
      if case .joint(input) = edge.pullback { true } else { false }
    }
  }
}

/// Room for numbers that are forgotten when a rule returns: the same for all, so that it stays in the
/// nearer caches.
private final class Scratch {
  private(set) var start: UnsafeMutablePointer<Double>?
  private var capacity = 0

  /// Makes room for at least so many numbers; what was there is lost.
  func reserve(_ count: Int) {
    guard count > capacity || start == nil else { return }
    start?.deallocate()
    capacity = max(1, count)
    start = .allocate(capacity: capacity)
  }

  deinit { start?.deallocate() }
}

/// Adds numbers to a sum of the same length.
func accumulate(_ values: [Double], in sum: inout [Double]) {
  precondition(values.count == sum.count, "a gradient rule gives another shape than its input's")
  sum.withUnsafeMutableBufferPointer { sum in
    values.withUnsafeBufferPointer { values in
      for i in values.indices { sum[i] += values[i] }
    }
  }
}
