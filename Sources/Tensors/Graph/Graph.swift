/// The nodes behind a value, inputs before what was computed from them.
struct Graph {
  /// Each node once; the value's own is the last.
  let nodes: [Node]
  /// Where each node stands in `nodes`.
  let position: [ObjectIdentifier: Int]

  /// Sorts the graph by a depth-first walk with a stack of its own, so that a long chain does not
  /// overflow the program's.
  init(from root: Node) {
    var nodes: [Node] = []
    var position: [ObjectIdentifier: Int] = [:]
    let unfinished = -1
    var stack: [(node: Node, nextEdge: Int)] = [(root, 0)]
    position[ObjectIdentifier(root)] = unfinished
    while let (node, nextEdge) = stack.last {
      if nextEdge < node.edges.count {
        stack[stack.count - 1].nextEdge += 1
        let source = node.edges[nextEdge].source
        let known = position.updateValue(
          position[ObjectIdentifier(source)] ?? unfinished, forKey: ObjectIdentifier(source))
        if known == nil { stack.append((source, 0)) }
      } else {
        stack.removeLast()
        position[ObjectIdentifier(node)] = nodes.count
        nodes.append(node)
      }
    }
    self.nodes = nodes
    self.position = position
  }
}
