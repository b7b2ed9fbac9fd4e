/// What TeX's commands look like as text.
enum TexSymbols {
  /// Letters, and signs that stand as letters do.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ",
    "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "ell": "ℓ", "hbar": "ℏ",
    "infty": "∞", "emptyset": "∅", "varnothing": "∅", "top": "⊤", "bot": "⊥", "Re": "Re",
    "Im": "Im", "imath": "i", "jmath": "j", "ldots": "…", "dots": "…", "dotsc": "…",
    "cdots": "⋯", "dotsb": "⋯",
    "vdots": "⋮", "ddots": "⋱", "checkmark": "✓", "bullet": "•", "square": "□",
  ]

  /// Relations and operations, with a space on either side.
  static let relations: [String: String] = [
    "times": "×", "cdot": "·", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "circ": "∘",
    "star": "⋆", "ast": "*", "div": "÷", "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥",
    "geq": "≥", "geqslant": "≥", "lt": "<", "gt": ">", "ne": "≠", "neq": "≠", "approx": "≈",
    "sim": "~", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "in": "∈",
    "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃", "supseteq": "⊇",
    "cup": "∪", "cap": "∩", "setminus": "∖", "to": "→", "rightarrow": "→",
    "longrightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
    "mapsto": "↦", "longmapsto": "↦", "Rightarrow": "⇒", "implies": "⇒", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "iff": "⇔", "uparrow": "↑", "downarrow": "↓", "ll": "≪",
    "gg": "≫", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨",
    "mid": "|", "coloneqq": ":=", "triangleq": "≜", "perp": "⊥", "parallel": "∥",
    "models": "⊨", "bmod": "mod",
  ]

  /// Plus and its like: operations, or signs of what follows.
  static let signs: [String: String] = ["pm": "±", "mp": "∓", "neg": "¬", "lnot": "¬"]

  /// What belongs to the thing that follows.
  static let prefixes: [String: String] = [
    "partial": "∂", "nabla": "∇", "forall": "∀", "exists": "∃",
  ]

  /// Operators with limits.
  static let big: [String: String] = [
    "sum": "Σ", "prod": "Π", "int": "∫", "iint": "∬", "oint": "∮", "bigcup": "⋃",
    "bigcap": "⋂", "bigoplus": "⊕", "bigotimes": "⊗",
  ]

  static let functions: Set<String> = [
    "max", "min", "sup", "inf", "lim", "limsup", "liminf", "log", "ln", "lg", "exp", "sin",
    "cos", "tan", "cot", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos", "arctan", "det",
    "dim", "ker", "arg", "argmax", "argmin", "deg", "gcd", "Pr", "erf", "softmax",
  ]

  static let opening: [String: String] = [
    "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
    "lvert": "|", "lVert": "‖",
  ]

  static let closing: [String: String] = [
    "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
    "rvert": "|", "rVert": "‖",
  ]

  /// Bars, slashes and characters that a backslash only escapes.
  static let plain: [String: String] = [
    "|": "‖", "Vert": "‖", "vert": "|", "backslash": "\\", "$": "$", "%": "%", "&": "&",
    "#": "#", "_": "_", "prime": "'", "colon": ":",
  ]

  static let spaces: [String: String] = [
    ",": " ", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "space": " ",
    "thinspace": " ", "enspace": " ", "quad": "  ", "qquad": "    ",
  ]

  /// What changes only the looks.
  static let silent: Set<String> = [
    "!", "/", "limits", "nolimits", "displaystyle", "textstyle", "scriptstyle", "hline",
    "nonumber", "notag", "bf", "rm", "it", "cal", "big", "Big", "bigg", "Bigg", "normalsize",
    "small", "strut", "boldmath",
  ]

  /// Marks that sit on a letter.
  static let accents: [String: Unicode.Scalar] = [
    "hat": "\u{302}", "widehat": "\u{302}", "tilde": "\u{303}", "widetilde": "\u{303}",
    "bar": "\u{304}", "overline": "\u{304}", "vec": "\u{20D7}", "dot": "\u{307}",
    "ddot": "\u{308}", "check": "\u{30C}", "breve": "\u{306}", "acute": "\u{301}",
    "grave": "\u{300}",
  ]

  /// Letters with a double stroke.
  static let blackboard: [String: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "E": "𝔼", "P": "ℙ", "H": "ℍ", "1": "𝟙",
    "V": "𝕍",
  ]

  /// The small letters above the line that every terminal's font has.
  static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "n": "ⁿ", "T": "ᵀ", "⊤": "ᵀ",
  ]
}
