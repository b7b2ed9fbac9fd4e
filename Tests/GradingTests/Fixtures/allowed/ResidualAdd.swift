// Most of the language in one file, whose symbols are the compiler's and the learner's own.

import LearnerSupport
import Matrices
import Problems
actor A { var n = 0; func up() { n += 1 } }
protocol Shape { associatedtype T: Hashable; var t: T { get }; func f() async throws -> Int }
final class Box<T>: CustomStringConvertible {
  var v: T; lazy var w: [T] = [v]; init(_ v: T) { self.v = v }; var description: String { "\(v)" };
  deinit { print("x") }
}
enum E: Error, Codable { case a(Int), b(String), c(x: [Double], y: Int128) }
struct G<each T> { func g(_ x: repeat each T) { repeat print(each x) } }
extension Matrix: @retroactive Sequence {
  /// The matrix's elements.
  public func makeIterator() -> AnyIterator<Double> { AnyIterator(elements.makeIterator()) }
}
extension Array where Element == Double { var s: Double { reduce(0, +) } }
struct Co: Codable, Hashable, Comparable {
  var a: Int; var b: [String: Double]; static func < (l: Co, r: Co) -> Bool { l.a < r.a }
}
@propertyWrapper struct W {
  var wrappedValue: Int {
    get { 1 }
    set {}
  }; var projectedValue: W { self }
}
struct UsesW { @W var x: Int }
@resultBuilder enum RB { static func buildBlock(_ x: Int...) -> [Int] { x } }
@dynamicMemberLookup struct DM { subscript(dynamicMember s: String) -> Int { s.count } }
func rb(@RB _ f: () -> [Int]) -> [Int] { f() }
var global: Int = { 3 }()
let global2 = [1.5, 2]
@MainActor var mainGlobal = 3
func nums(_ x: Double, _ y: Float, _ z: Float16, _ w: Float80, _ i: Int128, _ j: UInt128, n: Int)
  -> Double
{
  let a =
    x.truncatingRemainder(dividingBy: 3) + x.remainder(dividingBy: 2) + x.addingProduct(2, x)
    + x.squareRoot() + x.rounded(.up) + x.rounded(.down) + x.rounded(.toNearestOrEven)
    + x.rounded(.toNearestOrAwayFromZero) + x.rounded(.towardZero) + x.rounded(.awayFromZero)
  let b =
    y.truncatingRemainder(dividingBy: 3) + y.remainder(dividingBy: 2) + y.addingProduct(2, y)
    + y.squareRoot() + y.rounded(.up) + y.rounded(.down) + y.rounded() + y.rounded(.toNearestOrEven)
    + y.rounded(.towardZero)
  let c =
    z.truncatingRemainder(dividingBy: 3) + z.remainder(dividingBy: 2) + z.addingProduct(2, z)
    + z.squareRoot() + z.rounded(.up) + z.rounded()
  let d =
    w.truncatingRemainder(dividingBy: 3) + w.remainder(dividingBy: 2) + w.addingProduct(2, w)
    + w.squareRoot() + w.rounded(.up) + w.rounded(.down) + w.rounded() + w.rounded(.toNearestOrEven)
    + w.rounded(.towardZero)
  let e = (i / 3 * 7 % 5) &+ Int128(j / 9 % 4 * 2) + i.multipliedReportingOverflow(by: i).0
  let f =
    Double(i) + Double(j) + Double(Int128(x)) + Double(UInt128(x)) + Double(z) + Double(w)
    + Double(Float16(x)) + Double(Int128(y)) + Double(Float80(i)) + Double(Float(i))
    + Double(Float16(n))
  let k =
    n.multipliedFullWidth(by: n).high + n.dividingFullWidth((1, 2)).quotient + n.nonzeroBitCount
    + n.leadingZeroBitCount + n.byteSwapped
  let m =
    Double.minimum(x, 3) + Double.maximum(x, 4)
    + x.exponent.description.count.magnitude.distance(to: 3).hashValue.doubled + x.binade
    + x.significand + x.ulp + x.nextUp + Double(sign: .plus, exponent: n, significand: x)
    + pow(x, 3) + exp(x) + log(x) + tanh(x) + cos(x)
  return a + Double(b) + Double(c) + Double(d) + Double(e) + f + Double(k) + m
}
extension Int { var doubled: Double { Double(self * 2) } }
func strings(_ s: String) throws -> Int {
  let r = #/(\d+)-(?<x>\w+)/#
  if let m = s.firstMatch(of: r) { print(m.1, m.x) }
  print(
    s.contains("bias"), s.split(separator: ","), s.replacingOccurrences(of: "a", with: "b"),
    String(format: "%.3f", 2.5), s.trimmingCharacters(in: .whitespaces),
    s.components(separatedBy: ","), s.padding(toLength: 3, withPad: " ", startingAt: 0))
  debugPrint(s); dump(s); fatalError();
}
func tuples() async throws -> Int {
  async let a = 3; async let b: Int = { try await Task { 4 }.value }()
  try await withThrowingTaskGroup(of: Int.self) { g in
    g.addTask { 1 }; for try await x in g { print(x) }
  }
  let s = AsyncStream<Int> { c in
    c.yield(1); c.finish()
  }
  for await x in s { print(x) }
  try await Task.sleep(nanoseconds: 1); await Task.yield()
  await MainActor.run { mainGlobal += 1 }
  return await a + (try await b)
}
func closures() {
  var fs: [() -> Void] = []; var n = 0; for i in 0..<3 { fs.append { n += i } };
  fs.forEach { $0() }; withUnsafeMutablePointer(to: &n) { $0.pointee = 2 }; let k = \Co.a;
  print(
    k, Mirror(reflecting: n), type(of: k), n as Any as? Int as Any, ObjectIdentifier(Box(1)),
    (0..<3).lazy.map { $0 }.filter { $0 > 1 }, stride(from: 0, to: 3, by: 1), zip([1], [2]),
    Set([1]), Dictionary(grouping: [1]) { $0 }, [1, 2].sorted { $0 > $1 }, [3, 1].shuffled(),
    Int.random(in: 0..<3), [1].randomElement() as Any, readLine() as Any,
    UnsafeMutablePointer<Int>.allocate(capacity: 3), CommandLine.arguments, ContinuousClock.now,
    unsafeBitCast(1.0, to: Int.self), SIMD4<Float>(repeating: 1) * 2, (1.0 as Float).bitPattern)
}
/// A protocol with an associated type.
public protocol Steps { associatedtype M; func step(_ m: M) -> M }
extension Steps {
  /// One step after another.
  public func twice(_ m: M) -> M { step(step(m)) }
}
/// A class that others may inherit from.
open class Base {
  open func f() {}
  /// Creates one.
  public init() {}
  class var z: Int { 3 }
}
class Derived: Base { override func f() { super.f() } }
indirect enum Tree { case leaf, node(Tree, Int, Tree) }
struct NC: ~Copyable { var x = 1; deinit { print(x) }; consuming func eat() {} }
weak var weakGlobal: Base? = nil
class Weak {
  weak var b: Base?; unowned let c: Base; unowned(unsafe) let d: Base;
  init(_ c: Base) { self.c = c; d = c }
}
func typed() throws(E) { throw .a(1) }
func opaque() -> some Collection<Int> { [1] }
func exist(_ x: any Collection<Int>, _ y: any Shape) -> Any { x.map { $0 } }
func inlineArr() { let v: [3 of Int] = [1, 2, 3]; print(v[0]); let sp = [1].span; print(sp.count) }
/// A function that others may inline.
@inlinable public func inl<T: Numeric>(_ x: T) -> T { x * x }
@available(*, deprecated) func dep() {}
@inline(never) func nev() {}
@discardableResult func dis() -> Int { 1 }
@usableFromInline func usable() {}
/// A struct whose layout is fixed.
@frozen public struct Frozen {
  /// A field.
  public var x = 1
}

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    upstream + pullback(upstream)
  }
}
