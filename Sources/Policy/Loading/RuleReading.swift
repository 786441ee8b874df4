internal import Findings
internal import Lua

/// Makes a rule of the table that its file returns, and notes every problem with its line.
struct RuleReading {
  let source: RuleSource
  let outline: LazyOutline
  /// Its words; of a rule that is in order and known, nobody asks for them.
  private(set) lazy var tokens = LuaTokens.of(source.textBytes)
  private(set) lazy var lines = SourceLines(source.textBytes)
  let table: LuaTable
  let scopes: [ScopeDescription]
  let hooks: [HookDescription]
  /// What was found wrong so far.
  var findings: [Finding] = []

  /// What a rule may say, and what it is for.
  static let keys: Set<String> = [
    "id", "title", "citation", "scope", "level", "message", "check", "tests", "params", "when",
    "optional", "note", "effective", "hook", "value", "bands", "column", "sheet", "type", "reads",
  ]

  init(
    _ table: LuaTable,
    source: RuleSource,
    scopes: [ScopeDescription],
    hooks: [HookDescription]
  ) {
    self.table = table
    self.source = source
    self.scopes = scopes
    self.hooks = hooks
    // The words of a known rule are looked at only if something is to be told of it.
    let tokens = KnownRules.has(source) ? nil : LuaTokens.of(source.textBytes)
    outline = tokens.map { LazyOutline(source, $0) } ?? LazyOutline(source)
    if let tokens { self.tokens = tokens }
  }

  /// Runs a file and reads the table that it gives; nil if it gives none, which `RuleLoading` tells.
  init?(
    running source: RuleSource,
    in state: LuaState,
    scopes: [ScopeDescription],
    hooks: [HookDescription]
  ) {
    guard let bytes = try? ReadableSource(source).bytes,
      case .table(let table)? = try? state.run(bytes, file: source.file)
    else { return nil }
    self.init(table, source: source, scopes: scopes, hooks: hooks)
  }

  /// Notes a problem of the entry at a path.
  mutating func problem(_ path: String, _ message: String, _ repair: String = "") {
    if let word = outline.word(path) {
      problem(at: word, message, repair)
    } else {
      problem(line: outline.line(path), message, repair)
    }
  }

  /// Notes a problem of the words that take these bytes.
  mutating func problem(at bytes: Range<Int>, _ message: String, _ repair: String = "") {
    problem(at: lines.place(source.file, bytes), lines.text(bytes), message, repair)
  }

  /// Notes a problem on a line.
  mutating func problem(line: Int?, _ message: String, _ repair: String = "") {
    problem(at: Place(sheet: source.file, line: line), "", message, repair)
  }

  private mutating func problem(
    at place: Place,
    _ value: String,
    _ message: String,
    _ repair: String
  ) {
    findings.append(
      Finding(
        .error,
        .rule,
        of: source,
        at: place,
        value: value,
        message,
        repair: repair,
        excerpt: lines.excerpt(place)
      )
    )
  }

  /// Notes the keys of a table that mean nothing there.
  mutating func unknownKeys(
    _ table: LuaTable,
    at path: String,
    known: Set<String>,
    besides told: Set<String> = []
  ) {
    for key in table.fields.keys.sorted() where !known.contains(key) && !told.contains(key) {
      let inner = path.isEmpty ? key : "\(path).\(key)"
      let whose = path.isEmpty ? "A rule" : path
      problem(
        inner,
        "\(whose) has no entry named \(key).",
        Nearest.repair(key, among: known)
      )
    }
  }

  /// The text of an entry; nil if it is not there or, with a problem noted, not text.
  mutating func text(_ key: String) -> String? {
    switch table.fields[key] {
    case nil, .some(.none): return nil
    case .text(let text): return text.trimmed.isEmpty ? nil : text
    case let other?:
      problem(key, "\(key) must be text in quotes, not \(other.words).")
      return nil
    }
  }

  /// The text of an entry that every rule of the kind has.
  mutating func requiredText(_ key: String, _ example: String) -> String? {
    let before = findings.count
    if let text = text(key) { return text }
    if findings.count == before {
      problem(key, "The rule has no \(key).", "Add one, such as \(key) = \"\(example)\",")
    }
    return nil
  }

  /// The table under a key; nil if it is not there or, with a problem noted, no table.
  mutating func subtable(_ key: String) -> LuaTable? {
    switch table.fields[key] {
    case nil, .some(.none): return nil
    case .table(let table): return table
    case let other?:
      problem(key, "\(key) must be a table in braces, not \(other.words).")
      return nil
    }
  }

  /// The tables under a key, in order of their names, each of which says something of a name.
  ///
  /// `example` is what such a table holds, for the repair of an entry that is none.
  mutating func namedTables(_ key: String, _ example: String) -> [(name: String, table: LuaTable)] {
    guard let entries = subtable(key) else { return [] }
    if !entries.elements.isEmpty {
      problem(key, "\(key) has an entry without a name.", "Write { NAME = { \(example) } }.")
    }
    var tables: [(name: String, table: LuaTable)] = []
    for (name, value) in entries.fields.sorted(by: { $0.key < $1.key }) {
      if case .table(let table) = value {
        tables.append((name, table))
      } else {
        problem(
          "\(key).\(name)",
          "\(key).\(name) must be a table, not \(value.words).",
          "Write \(name) = { \(example) },"
        )
      }
    }
    return tables
  }

  /// The function under a key; nil if it is not there or, with a problem noted, no function.
  mutating func function(_ key: String) -> LuaFunction? {
    switch table.fields[key] {
    case nil, .some(.none): return nil
    case .function(let function): return function
    case let other?:
      problem(
        key,
        "\(key) must be a function, not \(other.words).",
        "Write \(key) = function(INPUTS) ... end,"
      )
      return nil
    }
  }
}
