import Foundation
import Layers
import Tensors
import Testing

/// Adam against torch.optim.AdamW in float64; `Data/generate_adam.py` made the numbers.
@Suite struct AdamTests {
  struct Run: Decodable, Sendable {
    struct Step: Decodable, Sendable {
      let rate: Double
      let gradients: [String: [Double]]
      let parameters: [String: [Double]]
    }
    let beta1: Double
    let beta2: Double
    let epsilon: Double
    let weightDecay: Double
    let shapes: [String: [Int]]
    let start: [String: [Double]]
    let steps: [Step]

    func tensors(_ numbers: [String: [Double]]) -> NamedTensors {
      var result = NamedTensors()
      for name in shapes.keys.sorted() {
        result[name] = Tensor(shape: shapes[name]!, data: numbers[name]!)
      }
      return result
    }
  }

  @Test func everyStepIsThatOfTorch() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/adam.json")
    let runs = try JSONDecoder().decode([Run].self, from: Data(contentsOf: file))
    #expect(runs.count == 2)
    for run in runs {
      var adam = Adam()
      adam.beta1 = run.beta1
      adam.beta2 = run.beta2
      adam.epsilon = run.epsilon
      adam.weightDecay = run.weightDecay
      var parameters = run.tensors(run.start)
      for (number, step) in run.steps.enumerated() {
        adam.update(&parameters, gradients: run.tensors(step.gradients), rate: step.rate)
        #expect(adam.step == number + 1)
        for (name, tensor) in parameters {
          #expect(tensor.shape == run.shapes[name])
          for (got, expected) in zip(tensor.data, step.parameters[name]!) {
            #expect(abs(got - expected) < 1e-13 * max(1, abs(expected)), "\(name), step \(number)")
          }
        }
      }
    }
  }

  @Test func aParameterWithoutAGradientStays() {
    var parameters = NamedTensors()
    parameters["a"] = Tensor([1, 2])
    parameters["b"] = Tensor([3])
    var gradients = NamedTensors()
    gradients["b"] = Tensor([-4])
    var adam = Adam()
    adam.update(&parameters, gradients: gradients, rate: 0.5)
    #expect(parameters["a"]?.data == [1, 2])
    // The first step of Adam has the size of the rate, whatever the gradient.
    #expect(abs(parameters["b"]!.data[0] - 3.5) < 1e-8)
  }
}
