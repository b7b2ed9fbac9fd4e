/// Things that are said in many words.
///
/// Each is a list of ways to say it, separated by bars. A way is one word or several in a row; a star
/// stands for any ending.
enum Concept: String, CaseIterable {
  case norm, main, branch, place, normJacobian, gradient, multiply, identity, breaks
  case compound, depth, eachLayer, clean, move, shape, same, add, widen, narrow, ffn
  case formula, fixedSize, inverse, branchOutput, stream, grow, sensitive, initialization
  case post, pre, doubt

  /// The ways to say it.
  var ways: String {
    switch self {
    case .norm:
      """
      ln|lns|layernorm*|layer norm*|normali*|norm|norms|standardi*|rmsnorm|renormali*
      """
    case .main:
      """
      shortcut*|skip|skips|skip connection*|residual stream|residual path*|residual connection*|
      residual highway|residual route|residual line|residual lane|residual trunk|residual signal|
      residual sum*|residual itself|residual addition*|residual add|the residual|residual backbone|
      highway*|trunk*|backbone*|main path*|main line|main road|main branch|main route|main stream|
      main signal|main track|mainline|identity path*|identity branch*|identity route|identity lane|
      identity connection*|identity mapping|identity map|stream|bypass*|postform|sumform|spine|
      direct path*|direct route|the sum|whole sum|the addition|the add|running sum|carried signal|
      carry path|result of the sum|sum of x|sum x|express lane|main artery|bus|central path|
      main highway|skip path*|skip route|information path|add result|summed signal|summed output|
      added signal|main flow|whole signal|entire signal|combined signal|merged signal|residual|sums
      """
    case .branch:
      """
      branch*|side path|side road|side branch|sublayer input*|input of the sublayer*|
      input to the sublayer*|inputs of the sublayer*|inputs to the sublayer*|input of each sublayer|
      input to each sublayer|input of f|input to f|input to attention|input of every sublayer|
      sublayers input*|before the sublayer*|before each sublayer|before every sublayer|before f|
      before attention|before the attention|before the function|ahead of the sublayer*|inside f|
      in front of f|in front of the sublayer*|in front of each sublayer|in front of attention|
      inside the sublayer*|inside the function|function path|preform|bform|into the sublayer*|
      what enters the sublayer*|what the sublayer* see*|what f see*|only what f|f only|f alone|
      output of the sublayer*|output of f|sublayers output|sublayer output|copy that enters|
      copy that goes|copy fed|entrance of the sublayer*|entry of the sublayer*|side of the addition|
      feeds the sublayer*|fed to the sublayer*|the block input|before the block*|before each block|
      side lane|side street|detour|transformed part|update path|update|updates|
      attention and ffn input*|before the transformation|residual branch|residual function|
      attention or the ffn|attention or ffn|reads into attention
      """
    case .place:
      """
      sit|sits|sitting|sat|place*|put|puts|putting|on|onto|inside|within|lie|lies|appl*|
      after|wrap*|live|lives|stand|stands|standing|normalizes|normalises|normalized|
      normalised|normalize|normalizing|renormalizes|renormalises|renormalized|renormalised|
      standardizes|standardized|rescal*|across|over|through|astride|act|acts|acting|
      interrupt*|block*|touch*|hits|belong*|around|follow*
      """
    case .normJacobian:
      """
      jln|postjac|wrongjac|fln|jacobian of ln|jacobian of the ln|jacobian of the norm*|jacobian of the layer*|
      jacobian of layer*|jacobian of its norm*|jacobian of that norm*|norm jacobian|norms jacobian|
      ln jacobian|layernorm jacobian|layernorms jacobian|layer norm jacobian|
      derivative of ln|derivative of the norm*|derivative of the layer*|derivative of the ln|
      derivative of layer*|normalization jacobian|normalisation jacobian|norm derivative|
      ln derivative|norm factor|normalization derivative|normalization factor|
      jacobian of that layer*|jacobian of every norm|norm*|ln|layernorm*|layer norm*|ln jacobians
      """
    case .gradient:
      """
      gradient*|backward*|backprop*|error signal*|training signal|loss signal|learning signal|
      jacobian*|derivative*|signal|signals|chain rule|error|errors|backpass
      """
    case .multiply:
      """
      multipl*|product*|factor*|scaled|rescale*|scales|pass through|passes through|passing through|
      travel* through|go through|goes through|going through|went through|chain*|squeez*|distort*|
      reshape*|filter*|shrink*|shrunk|attenuat*|run through|runs through|flow* through|cross|
      crosses|crossing|transform*|times|squash*|traverse*|pushed through|forced through|
      sent through|filtered|modulat*|pay toll|toll|tolls|hit by|hits|meet|meets|modif*|
      pull* back through|pulled back
      """
    case .identity:
      """
      identity|identity term*|iplus|prejac|bjac|id|clean path*|clean route*|clean shortcut*|
      clean skip|clear path*|direct path*|direct route*|unobstructed|untouched|unmodified|
      unimpeded|free path|unnormali*|open path|open road|free route|bare i|plain i|unit term|
      additive term|standalone i|clean gradient path|straight path|term i|i term|
      uninterrupted|identities|straight line|straight route|safe path|escape route
      """
    case .breaks:
      """
      lost|lose|loses|losing|destroy*|broken|break|breaks|interrupt*|block*|cut|cuts|sever*|
      obstruct*|gone|disappear*|vanishes|kill*|erase*|swallow*|absorbed|contaminat*|corrupt*|
      spoil*|wipe*|removes|removed|denies|deprive*|dissolv*|blocked|missing|absent|lacks|lacking
      """
    case .compound:
      """
      compound*|accumulat*|multiplies up|multiply up|product of|product over|long product|repeat*|
      again and again|n times|l times|power|powers|times over|builds up|build up|piles up|pile up|
      stack up|stacks up|adds up|add up|add up|grows with|grow with|worse with|gets worse|get worse|
      worsen*|amplif*|over and over|layer after layer|block after block|layer by layer|
      block by block|scales with|scale with|increases with|increase with|exponential*|
      geometric*|multiplicative*|multiply along|multiply together|snowball*|aggregat*|
      one after another|a hundred times|hundreds of times|dozens of times|96 times|192 times|
      192 factors|96 factors|n factors|many factors|192 of them|multiplied together|
      sublayer after sublayer|harder with|depth makes|cascade*|mount up|mounts up|mounts with|
      as many times
      """
    case .depth:
      """
      depth*|layers|deep*|stack|stacked|stacks|blocks|sublayers|96|100|192|hundred*|many layers|
      levels|network|whole model|layer after layer|block after block|layer by layer|block by block|
      sublayer after sublayer|tower|l|n|dozens of|number of layers
      """
    case .eachLayer:
      """
      each layer|every layer|each block|every block|each sublayer|every sublayer|per layer|
      per block|per sublayer|all layers|each level|each step down|each of the layers|every one of|
      each of them|each of the|all 96|every level|every single layer|every single block|
      layer by layer|block by block|each time
      """
    case .clean:
      """
      clean*|untouched|unobstructed|identity|unnormali*|uninterrupted|free|intact|direct|directly|
      straight|unchanged|pure|iplus|unimpeded|undisturbed|unmodified|preserv*|
      plain addition|as is|verbatim|open|unaltered|alone|clear|bare|raw|pristine|unblocked|
      without passing|without meeting|without crossing|without going|without touching|
      without any norm*|without a norm*|without norm*|meets no norm*|no norm*|no layer*|no ln|
      never meets|never passes|never crosses|never touches|never sees|never normali*|
      is not normali*|not normali*|bypass*|adds x|simply added|just added|only ever add*|
      straight through|all the way|pass freely|flows freely|flow freely|freely|unhindered|
      unfiltered|stays linear|purely additive|undamaged|stays out of
      """
    case .move:
      "move*|moving|relocat*|shift*|put|puts|putting|place*|placing|taking|take|takes|push*|pull*|transfer*"
    case .shape:
      """
      shape*|dimension*|size|sizes|m x d|r m d|width*|d columns|m by d|m times d|space|
      conform*|m d matri*|d dimensional|length d|d numbers|d wide
      """
    case .same:
      """
      same|match*|equal*|identical|agree*|both|also|back to|fit|fits|coincid*|preserv*|maps r|
      to r|returns to|to m x d|conform*|elementwise|element by element|entry by entry|share|
      shares|unchanged|again|returns m x d|return m x d|gives m x d|back in|common|out|keeps|keep
      """
    case .add:
      """
      add|adds|added|adding|addition|additive|sum|sums|summed|summing|residual*|plus|sumform|x|
      elementwise|element by element|shortcut|skip
      """
    case .widen:
      """
      expand*|widen*|lift*|up project*|project up|projects up|d to dh|into dh|to dh|dh wide|
      wider|to the hidden|to hidden|up to|increase* the width|blow* up|enlarge*|hidden width|
      hidden space
      """
    case .narrow:
      """
      back to d|back down|brings back|bring back|brings it back|brings them back|
      project* back|contract*|compress*|down project*|projects down|project down|return*|
      back into|dh to d|back from|narrow*|shrink*|map* back|come* back|back to the|reduce*|
      restor*|to d|take* it back|back to width
      """
    case .ffn:
      "ffn|feed forward|feedforward|mlp|wh|wf|sublayer|two matrices|hidden|both matrices|dh|token*|network"
    case .formula:
      """
      jln|jf|iplus|preform|postform|bform|sumform|lnf|fln|postjac|prejac|bjac|wrongjac|sumjac|sqrt|
      inverse|square root|inversely
      """
    case .fixedSize:
      """
      fixed size|fixed magnitude|fixed norm|fixed scale|unit size|unit scale|unit variance|
      unit rms|same size|constant size|constant magnitude|rescal*|same magnitude|unit norm|
      bounded|set by the gain|fixed length|fixed rms|erases the scale|regardless of the size|
      regardless of how|however small|however large|forget* how large|
      independent of the size|scale invariant|always the same|standard size
      """
    case .inverse:
      """
      inverse|inversely|divided by|divides by|reciprocal|1 f|one over|1 over|over its size|
      smaller the|steep|blows up when|large when|grows when|shrinks with|falls with|divid*|
      amplif*|magnif*
      """
    case .branchOutput:
      "branch*|bform|f|update*|output of f|sublayer output|lnf|contribution*|sublayer"
    case .stream:
      """
      stream*|residual|activations|activation|hidden state*|magnitude|rms|variance|backbone|
      size of x|norm of x|trunk
      """
    case .grow:
      "grow|grows|growing|grown|growth|increas*|accumulat*|sqrt|square root|adds up|swell*|drift*|expand*|inflat*|larger and larger|gets larger|climb*|rises|rising"
    case .sensitive:
      "sensitiv*|depend*|delicate|fragile|needs|need|requires|rely|relies|hinges|matters|brittle|critical*|careful*|unforgiving"
    case .initialization:
      "initiali*|initial weight*|initial scale*|xavier|init|weight scale|starting weights|scale of the weights|qknorm|qk norm*|small weights|weights at the start|starting point"
    case .doubt:
      """
      myth|untrue|false|falsely|mistake*|mistaken|misconception*|wrong*|supposedly|folklore|
      not true|not correct|not right|incorrect|disagree*|claim*|claims|believe*|might think|
      may think|people say|love to say|would think|you often read|often said|one might say|
      is not the case|are not the case|allegedly|i read|i have read|somebody|someone|colleague*|
      it is not|it does not|this is not|that is not|they do not|contrary|nobody|if the norm|
      were placed|not sure|do not remember|have no idea|fortunately|in fact|actually|culprit
      """
    case .post:
      """
      postnorm|designa|postform|postjac|original transformer|
      2017 transformer|vanilla transformer|original design|original placement|original layout|
      norm after|normalize after|normalizing after|bert style|classic layout|classical layout|
      normalizing the sum|old layout|old design
      """
    case .pre:
      """
      prenorm|designb|preform|bform|prejac|bjac|
      res post norm|the fix|the change|the one change|architectural change|the remedy|the cure|
      norm first|the solution|moving the norm|moving ln|moving the ln|moving layer*|
      move the norm|the alternative|the modern layout|newer layout|normalize first|
      moving the layer*|the other design|new layout|move ln|move layer*|move the layer*|the repair
      """
    }
  }
}

/// Finds concepts in words.
struct Lexicon: Sendable {
  /// A way to say a concept: its words, each with whether any ending may follow.
  private struct Way: Sendable {
    let concept: Concept
    let words: [(stem: String, isOpen: Bool)]
  }

  /// A place in a sentence where a concept is named.
  struct Mention: Equatable, Sendable {
    let concept: Concept
    let range: Range<Int>
  }

  private let ways: [Character: [Way]]

  /// The lexicon of the course.
  static let course: Lexicon = Lexicon()

  private init() {
    var ways: [Character: [Way]] = [:]
    for concept in Concept.allCases {
      for way in concept.ways.split(separator: "|") {
        let words = way.split(whereSeparator: \.isWhitespace).map { word in
          word.last == "*" ? (String(word.dropLast()), true) : (String(word), false)
        }
        guard let first = words.first?.0.first else { continue }
        ways[first, default: []].append(Way(concept: concept, words: words))
      }
    }
    self.ways = ways
  }

  /// All mentions of all concepts, in the order of their first words.
  func mentions(in words: [String]) -> [Mention] {
    var mentions: [Mention] = []
    for place in words.indices {
      guard let first = words[place].first else { continue }
      for way in ways[first] ?? [] where place + way.words.count <= words.count {
        let fits = way.words.indices.allSatisfy { k in
          let word = words[place + k]
          return way.words[k].isOpen ? word.hasPrefix(way.words[k].stem) : word == way.words[k].stem
        }
        if fits {
          mentions.append(
            Mention(concept: way.concept, range: place..<place + way.words.count))
        }
      }
    }
    return mentions
  }
}
