internal import Messages

extension ExerciseRules {
  /// The modules whose members the standard library's and the kit's own code brings along.
  private static let libraries: Set<String> = [
    "Swift", "_Concurrency", "_StringProcessing", "_RegexParser", "SwiftOnoneSupport",
    "Foundation", "FoundationEssentials", LearnersType.module,
  ]

  /// Modules that extend types of others, and are refused where the problem does not allow them.
  private static let extending: Set<String> = [
    "Matrices", "Tensors", "Layers", "Messages", "ExerciseKit", "WorkerMain", "Labs", "LabMain",
    "Glibc", "SwiftGlibc", "Dispatch", "Synchronization", "FoundationInternationalization",
  ]

  /// What a kit module's interface shows of others.
  private static let exposed: [String: [String]] = ["Layers": ["Tensors"]]

  /// The functions of C that the compiler calls by itself: for memory, for mathematics of every width,
  /// and for numbers that the processor has no instructions for.
  private static let compilerCalls: Set<String> = {
    let functions = [
      "sqrt", "fma", "fmod", "remainder", "trunc", "round", "roundeven", "rint", "nearbyint",
      "floor",
      "ceil", "fmin", "fmax", "exp", "exp2", "exp10", "log", "log2", "log10", "pow", "sin", "cos",
      "tan", "ldexp", "copysign",
    ]
    let types = ["hf", "sf", "df", "xf", "tf"]
    let conversions = types.flatMap { from in
      types.flatMap { ["__extend\(from)\($0)2", "__trunc\(from)\($0)2"] }
        + ["fix", "fixuns"].map { "__\($0)\(from)ti" }
        + ["float", "floatun"].map { "__\($0)ti\(from)" }
    }
    return Set(functions.flatMap { [$0, $0 + "f", $0 + "l"] } + conversions).union([
      "memcpy", "memmove", "memset", "memcmp", "bzero", "malloc", "free", "posix_memalign",
      "__udivti3", "__umodti3", "__divti3", "__modti3", "__multi3", "__muloti4", "__ashlti3",
      "__ashrti3", "__lshrti3", "__udivmodti4", "__divmodti4", "__gnu_f2h_ieee", "__gnu_h2f_ieee",
      "__powidf2", "__powisf2", "__stack_chk_fail", "_GLOBAL_OFFSET_TABLE_",
    ])
  }()

  /// What the compiler calls its own helpers, where others do not see them.
  private static let helperPrefixes: [String] = [
    "$s", "got.", "symbolic ", "associated conformance ", "default associated conformance",
    "get_witness_table ", "get_type_metadata ", "keypath_", "__swift_", "_swift_", "swift_",
  ]

  /// The sections that the compiler makes, besides those of a single function or variable.
  private static let sections: Set<String> = [
    "", ".text", ".data", ".bss", ".rodata", ".data.rel.ro", ".data.rel.ro.local", ".eh_frame",
    ".symtab", ".symtab_shndx", ".strtab", ".shstrtab", ".group", ".comment", ".note.GNU-stack",
    ".llvm_addrsig", ".linker-options", ".swift1_autolink_entries", ".swift_modhash", ".swift_ast",
    ".rodata.__swift_reflection_version", ".tdata", ".tbss", "swift5_accessible_functions",
    "swift5_assocty", "swift5_builtin", "swift5_capture", "swift5_fieldmd", "swift5_mpenum",
    "swift5_protocol_conformances", "swift5_protocols", "swift5_reflstr", "swift5_replac2",
    "swift5_replace", "swift5_type_metadata", "swift5_type_metadata_2", "swift5_typeref",
  ]

  /// How the compiler's names of other sections begin: one function or variable, constants of one
  /// size, and what the backtracer reads.
  private static let sectionPrefixes: [String] = [
    ".text.$s", ".data.$s", ".bss.$s", ".data.rel.ro.$s", ".rodata.$s", ".rodata.cst",
    ".rodata.str", ".text.__swift_", ".text.swift_", ".debug_",
  ]

  /// The kinds of sections whose contents are called before or after the program: `.preinit_array`,
  /// `.init_array`, `.fini_array`, whatever they are named.
  private static let calledSections: ClosedRange<UInt32> = 14...16

  /// The longest name that is shown, in Unicode scalars.
  private static let maximumName: Int = 80

  /// The first symbol or section of an object file that the compiler has made and that does not come
  /// from an exercise, or nil.
  ///
  /// - Parameters:
  ///   - object: The object file.
  ///   - source: The file's text.
  ///   - modules: The modules of the kit that the problem allows.
  /// - Returns: Which rule, and where, if the file spells the name.
  static func violation(of object: ObjectFile, in source: String, modules: [String]) -> Violation? {
    let allowed = libraries.union(common + modules + modules.flatMap { exposed[$0] ?? [] })
    for symbol in object.symbols {
      if symbol.isDefined {
        guard !isDefinedByAnExercise(symbol) else { continue }
        return refusal(of: "defines the symbol", symbol.name, in: source)
      }
      guard let swift = SwiftSymbol(symbol.name) else {
        guard !isOfTheRuntime(symbol.name) else { continue }
        return refusal(of: "uses the symbol", symbol.name, in: source)
      }
      if let module = foreignModule(of: swift, allowed: allowed) {
        return Violation(
          line: nil,
          message: refusal(ofModule: module.shown(atMost: maximumName), allowed: modules))
      }
    }
    for section in object.sections where !isMadeByTheCompiler(section) {
      return refusal(of: "defines the section", section.name, in: source)
    }
    return nil
  }

  /// Whether a symbol is the learner's own, such as an extension of a type of the kit, or a helper of
  /// the compiler's that only the file itself sees.
  ///
  /// No name of ours contains the learner's module, so that none can be put in the place of ours.
  private static func isDefinedByAnExercise(_ symbol: ObjectFile.Symbol) -> Bool {
    if symbol.isIndirect { return false }
    if symbol.isHidden { return helperPrefixes.contains { symbol.name.utf8.starts(with: $0.utf8) } }
    let module = LearnersType.module
    return symbol.name.hasPrefix("$s") && symbol.name.contains("\(module.utf8.count)\(module)")
  }

  private static func isOfTheRuntime(_ name: String) -> Bool {
    ["swift_", "_swift"].contains { name.utf8.starts(with: $0.utf8) }
      || compilerCalls.contains(name)
  }

  /// The module of a symbol that the problem does not allow: that of its type, or that which extends
  /// the type.
  private static func foreignModule(of symbol: SwiftSymbol, allowed: Set<String>) -> String? {
    if !allowed.contains(symbol.module) { return symbol.module }
    let isOfTheStandardLibrary = symbol.module == "Swift"
    return symbol.names.first { name in
      (name.isExtending || isOfTheStandardLibrary) && extending.contains(name.text)
        && !allowed.contains(name.text)
    }?.text
  }

  private static func isMadeByTheCompiler(_ section: ObjectFile.Section) -> Bool {
    if calledSections.contains(section.kind) { return false }
    let name = section.name.hasPrefix(".rela") ? String(section.name.dropFirst(5)) : section.name
    return sections.contains(name) || sectionPrefixes.contains { name.utf8.starts(with: $0.utf8) }
  }

  private static func refusal(of what: String, _ name: String, in source: String) -> Violation {
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    let line = lines.firstIndex { $0.utf8.count < 4096 && $0.contains("\"\(name)\"") }
    return Violation(
      line: line.map { $0 + 1 },
      message: "this file \(what) \(name.shown(atMost: maximumName)), "
        + "which no problem allows; solve it without")
  }
}

extension String {
  /// The text without control characters, and cut.
  fileprivate func shown(atMost count: Int) -> String { sanitized.limited(to: count) }
}
