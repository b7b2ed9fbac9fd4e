/// The nodes behind a value, and how they hang together, by numbers.
struct Graph {
  /// Each node once, by number; the value's own is number 0.
  let found: [Node]
  /// The numbers in an order in which inputs come before what was computed from them.
  let order: [Int]
  /// The numbers of the sources of each node's edges, side by side.
  private let sources: [Int]
  /// Where those of a node begin.
  private let firstSource: [Int]

  /// What detached values among them were computed from.
  let stopped: [DetachedMark]

  /// The nodes, inputs before what was computed from them.
  var nodes: [Node] { order.map { found[$0] } }

  /// The number of the source of a node's edge.
  func source(ofEdge edge: Int, of node: Int) -> Int { sources[firstSource[node] + edge] }

  /// The numbers of the sources of a node's edges, in their order.
  func sources(of node: Int) -> ArraySlice<Int> {
    sources[firstSource[node]..<firstSource[node] + found[node].edges.count]
  }

  /// Sorts the graph by a depth-first walk with a stack of its own, so that a long chain does not
  /// overflow the program's.
  init(from root: Node) {
    var found: [Node] = []
    var order: [Int] = []
    var sources: [Int] = []
    var firstSource: [Int] = []
    var numbers: [ObjectIdentifier: Int] = [:]
    var stopped: [DetachedMark] = []
    var stack: [(number: Int, nextEdge: Int)] = []

    func discover(_ node: Node) {
      stack.append((found.count, 0))
      firstSource.append(sources.count)
      sources.append(contentsOf: repeatElement(0, count: node.edges.count))
      found.append(node)
      if !node.detached.isEmpty { stopped += node.detached }
    }
    numbers[ObjectIdentifier(root)] = 0
    discover(root)
    while let (number, edge) = stack.last {
      let node = found[number]
      guard edge < node.edges.count else {
        stack.removeLast()
        order.append(number)
        continue
      }
      stack[stack.count - 1].nextEdge += 1
      let source = node.edges[edge].source
      let next = found.count
      let known = numbers.number(of: source, else: next)
      sources[firstSource[number] + edge] = known
      if known == next { discover(source) }
    }
    self.found = found
    self.order = order
    self.stopped = stopped
    self.sources = sources
    self.firstSource = firstSource
  }
}

extension [ObjectIdentifier: Int] {
  /// Returns the number kept for a node; keeps and returns the one given when there is none.
  fileprivate mutating func number(of node: Node, else new: Int) -> Int {
    func settle(_ number: inout Int) -> Int {
      if number < 0 { number = new }
      return number
    }
    return settle(&self[ObjectIdentifier(node), default: -1])
  }
}
