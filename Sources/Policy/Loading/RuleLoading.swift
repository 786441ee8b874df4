public import Findings
internal import Lua

extension RuleSet {
  /// Reads rule files, binds their inputs to the scopes, and applies the settings.
  ///
  /// - Parameters:
  ///   - folders: in order; a later folder's rule replaces an earlier one's of the same id.
  ///   - scopes: what the rules may read; `RuleRunner` asks for facts by position in `fields`.
  ///   - hooks: what the rules may answer.
  ///   - sheets: the result sheets that rules may add columns to.
  ///   - settings: in the order in which they apply: policy.csv by date, then `--set`.
  ///   - vocabulary: what `is_business_day`, `closing_price` and their like answer.
  ///   - isPartial: whether a hook may be without a rule, as when a folder is tested on its own.
  /// - Returns: the rules, or nil if a file is at fault (a finding of class `rule` and severity
  ///   error says which); a setting at fault is left out and is a finding of class `data`.
  public static func load(
    folders: [RuleFolder],
    scopes: [ScopeDescription],
    hooks: [HookDescription],
    sheets: [ResultSheetDescription] = [],
    settings: [PolicySetting] = [],
    vocabulary: Vocabulary,
    isPartial: Bool = false
  ) -> (rules: RuleSet?, findings: [Finding]) {
    var loading = RuleLoading(folders, scopes, hooks)
    loading.read(vocabulary)
    let (rules, findings) = loading.checked(sheets, settings) { loading, asSet in
      loading.rules = asSet
      loading.checkHooks(isPartial: isPartial)
      return loading.ruleSet()
    }
    return (rules, findings)
  }
}

/// The reading of all files, until they are a set.
struct RuleLoading {
  let files: FolderMerging
  let scopes: [ScopeDescription]
  let hooks: [HookDescription]
  let order: DefaultOrder
  var rules: [Rule] = []
  /// The function of each of the rules; nil for settings and bands.
  var functions: [LuaFunction?] = []
  /// The state that ran the files; nil if it could not be opened.
  var state: LuaState?
  /// The day whose facts a question asked in the state is judged by.
  let factsDay = FactsDay()
  /// Whether the tests of shipped rules are read too, which only those who run or show them need.
  var keepsTests = true
  var findings: [Finding]
  /// What is worth knowing of rules that are in order.
  var notes: [Finding] = []

  init(_ folders: [RuleFolder], _ scopes: [ScopeDescription], _ hooks: [HookDescription]) {
    files = FolderMerging(folders)
    self.scopes = scopes
    self.hooks = hooks
    order = DefaultOrder(hooks)
    findings = files.findings
  }

  /// Reads every file, in the order of the set.
  mutating func read(_ vocabulary: Vocabulary) {
    let state: LuaState
    do throws(LuaFault) {
      state = try RuleState.open(files.libraries, vocabulary, factsDay)
    } catch {
      findings.append(FaultInWords(error, nil).finding(of: FindingKind.rulesNotLoaded))
      return
    }
    self.state = state
    for (_, library) in files.libraries.sorted(by: { $0.key < $1.key }) {
      check(library)
    }
    for id in order.sorted(files.rules.keys) {
      if let source = files.rules[id] { read(source, in: state) }
    }
    notes = replacements(in: state)
  }

  /// Checks what was read, and makes of it what is wanted.
  ///
  /// - Parameters:
  ///   - sheets: the result sheets that rules may add columns to.
  ///   - settings: what is set, in the order in which it applies.
  ///   - make: checks the hooks too; it is given the rules as the settings leave them.
  /// - Returns: what was made, or nil if a file is at fault; and everything that was found.
  mutating func checked<Loaded>(
    _ sheets: [ResultSheetDescription],
    _ settings: [PolicySetting],
    make: (_ loading: inout RuleLoading, _ asSet: [Rule]) -> Loaded?
  ) -> (loaded: Loaded?, findings: [Finding]) {
    var application = SettingApplication(rules)
    for setting in settings { application.apply(setting) }
    let loaded = make(&self, application.rules)
    checkColumns(of: sheets)
    checkBindings()
    checkSteps()
    return (findings.isEmpty ? loaded : nil, findings + notes + application.findings)
  }

  /// Looks through a library, whether or not a rule asks for it.
  private mutating func check(_ library: RuleSource) {
    do throws(ReadableSource.Problem) {
      let bytes = try ReadableSource(library).bytes
      let lines = SourceLines(bytes)
      for mistake in RuleLoading.freeNamesAndKinds(bytes) {
        findings.append(mistake.finding(library, lines))
      }
    } catch { note(error, library) }
  }

  private mutating func note(_ problem: ReadableSource.Problem, _ source: RuleSource) {
    let place = Place(sheet: source.file, line: problem.line)
    findings.append(
      Finding(.error, .rule, of: source, at: place, problem.message, repair: problem.repair)
    )
  }

  private mutating func read(_ source: RuleSource, in state: LuaState) {
    do throws(ReadableSource.Problem) {
      let readable = try ReadableSource(source)
      read(source, readable, in: state)
    } catch { note(error, source) }
  }

  private mutating func read(
    _ source: RuleSource,
    _ readable: ReadableSource,
    in state: LuaState
  ) {
    do throws(LuaFault) {
      let value = try state.run(text(of: source, readable), file: source.file)
      guard case .table(let table) = value else {
        findings.append(noTable(source, value))
        return
      }
      var reading = RuleReading(table, source: source, scopes: scopes, hooks: hooks)
      let rule = reading.rule()
      findings += reading.findings
      if let rule {
        rules.append(rule)
        functions.append(table.function)
      }
    } catch {
      // The fault may lie in a library that the file requires.
      let library = files.libraries.values.first { $0.file == error.file }
      note(error, in: library ?? source, of: source)
    }
  }

  /// What of a file is run.
  private func text(of source: RuleSource, _ readable: ReadableSource) -> [UInt8] {
    guard !keepsTests, KnownRules.has(source) else { return readable.bytes }
    return KnownRules.withoutTests(readable.bytes) ?? readable.bytes
  }

  /// What a reading finds in a file whatever its functions are handed: names that mean nothing, and
  /// values that cannot be.
  private static func freeNamesAndKinds(_ bytes: [UInt8]) -> [Mistake] {
    let names = FreeNames.of(LuaTokens.of(bytes)).map { name in
      let (message, repair) = name.inWords
      return Mistake(bytes: name.bytes, message: message, repair: repair)
    }
    return (names + RuleKinds.mistakes(library: bytes))
      .sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Notes why Lua does not run a file, a fault of a library only once.
  private mutating func note(_ fault: LuaFault, in file: RuleSource, of rule: RuleSource) {
    let bytes = file.textBytes
    let mistakes =
      fault.kind == .syntax
      ? LuaReading(refused: bytes).mistakes : RuleLoading.freeNamesAndKinds(bytes)
    let lines = SourceLines(bytes)
    var told = mistakes.map { $0.finding(file, lines) }
    if told.isEmpty { told = [FaultInWords(fault, file).finding(of: rule)] }
    findings += told.filter { !findings.contains($0) }
  }

  private func noTable(_ source: RuleSource, _ value: LuaValue) -> Finding {
    Finding(
      .error,
      .rule,
      of: source,
      at: Place(sheet: source.file, line: 1),
      value == .none
        ? "The file returns nothing." : "The file returns \(value.words), not a table.",
      repair: "Begin the rule with return { and end it with }."
    )
  }

  /// Numbers the rules and makes a set of them.
  func ruleSet() -> RuleSet {
    let numbered = rules.enumerated().map { $1.numbered($0) }
    return RuleSet(
      rules: numbered,
      hooks: hooks.map { RuleLoading.hook($0, numbered) },
      scopes: scopes,
      libraries: files.libraries
    )
  }

  static func hook(_ description: HookDescription, _ rules: [Rule]) -> HookRules {
    let answering: [DecisionRule] = rules.compactMap { rule in
      guard case .decision(let decision) = rule, decision.hook == description.name, !decision.isOff
      else { return nil }
      return decision
    }
    return HookRules(description: description, rules: answering)
  }
}

extension Rule {
  /// The rule with its number in the set.
  func numbered(_ index: Int) -> Rule {
    switch self {
    case .check(var rule):
      rule.index = index
      return .check(rule)
    case .decision(var rule):
      rule.index = index
      return .decision(rule)
    case .settings(var rule):
      rule.index = index
      return .settings(rule)
    case .column(var rule):
      rule.index = index
      return .column(rule)
    }
  }
}
