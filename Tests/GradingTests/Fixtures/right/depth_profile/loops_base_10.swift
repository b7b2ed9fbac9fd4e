import LearnerSupport
import Matrices
import Problems

struct DepthProfileSolution: DepthProfileContract {
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    var result = 0.0
    for i in 0..<gradients[0].rows {
      for j in 0..<gradients[0].columns {
        // the mean, updated example by example
        var m = 0.0
        for (k, g) in gradients.enumerated() { m += (g[i, j] - m) / Double(k + 1) }
        result += m * m
      }
    }
    return pow(result, 0.5)
  }

  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    var norms: [Double] = []
    for l in 0..<w1.count {
      var s = 0.0
      for row in w1[l].rowArrays { for e in row { s += e * e } }
      for row in w2[l].transposed.rowArrays { for e in row { s += e * e } }
      norms.append(sqrt(s))
    }
    return norms
  }

  func streamRMS(_ stream: [Matrix]) -> [Double] {
    var out = Array(repeating: 0.0, count: stream.count)
    for (k, x) in stream.enumerated() {
      var perToken: [Double] = []
      for i in 0..<x.rows { perToken.append(mean(x.row(i).map { $0 * $0 })) }
      out[k] = sqrt(mean(perToken))
      print("rms", k, out[k])
    }
    return out
  }

  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    var sx = 0.0, sy = 0.0, sxx = 0.0, sxy = 0.0
    let n = Double(depths.count)
    for k in depths.indices {
      let x = log(depths[k]) / log(10), y = log(sizes[k]) / log(10)
      sx += x; sy += y; sxx += x * x; sxy += x * y
    }
    return (sxy / n - sx / n * sy / n) / (sxx / n - sx / n * sx / n)
  }
}
