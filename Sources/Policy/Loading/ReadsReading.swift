internal import Exchange
internal import Findings
internal import Lua

extension RuleReading {
  private static let readsKeys: Set<String> = ["sheet", "column", "type", "choices"]

  /// What the rule says of the columns and terms of the offer's own that it reads, in order of name.
  mutating func readOwnInputs() -> [OwnInput] {
    namedTables("reads", "sheet = \"holders\", type = \"yes/no\"")
      .compactMap { readOwnInput($0.name, $0.table) }
  }

  private mutating func readOwnInput(_ name: String, _ table: LuaTable) -> OwnInput? {
    let path = "reads.\(name)"
    if table.fields["optional"] != nil {
      problem(
        "\(path).optional",
        "\(path) has no entry named optional.",
        "Write optional = { \"\(name)\" } beside reads."
      )
      return nil
    }
    unknownKeys(table, at: path, known: RuleReading.readsKeys)
    let sheet = readName(table, path, "sheet")
    let type = readType(table, path, among: ParameterType.ofColumns)
    guard let sheet, let type else { return nil }
    var column = name
    if table.fields["column"] != nil {
      guard let given = readName(table, path, "column") else { return nil }
      column = given
    }
    let (word, lines) = (outline.word(path), lines)
    let place =
      word.map { lines.place(source.file, $0) }
      ?? Place(sheet: source.file, line: outline.line(path))
    return OwnInput(
      name: name,
      sheet: sheet.hasSuffix(".csv") ? String(sheet.dropLast(4)) : sheet,
      column: column,
      type: type,
      choices: readChoices(table, path, type),
      source: source,
      place: place,
      excerpt: lines.excerpt(place)
    )
  }

  /// A text that must be there.
  private mutating func readName(_ table: LuaTable, _ path: String, _ key: String) -> String? {
    switch table.fields[key] {
    case .text(let text)? where !text.trimmed.isEmpty: return text.trimmed
    case nil, .some(.none):
      problem(path, "\(path) has no \(key).", "Say which sheet it stands in: sheet = \"holders\".")
    case let other?:
      problem(
        "\(path).\(key)",
        "\(path).\(key) must be text in quotes, not \(other.words)."
      )
    }
    return nil
  }

  /// Looks at each declared input as one of the scope, and notes what keeps it from being read.
  mutating func checkOwnInputs(
    _ reads: [OwnInput],
    _ scope: ScopeDescription,
    _ parameters: [Parameter]
  ) {
    for read in reads {
      let path = "reads.\(read.name)"
      if Word.names.contains(read.name) {
        problem(
          path,
          "\(read.name) is a word of the rule language, so no input can have that name.",
          renaming(read)
        )
      } else if scope.fields.contains(where: { $0.own == nil && $0.name == read.name }) {
        problem(
          path,
          "\(read.name) is a field of the scope \(scope.name) already.",
          "To read that field, take the entry out of reads. " + renaming(read)
        )
      } else if parameters.contains(where: { $0.name == read.name }) {
        problem(path, "\(read.name) is one of the params already.", renaming(read))
      } else {
        checkSheet(read, scope, path)
      }
    }
    checkRepeated(reads)
  }

  private func renaming(_ read: OwnInput) -> String {
    "Give the input another name, with column = \"\(read.column)\"."
  }

  private mutating func checkSheet(_ read: OwnInput, _ scope: ScopeDescription, _ path: String) {
    let readable = scope.sheets
    guard !readable.contains(read.sheet) else { return }
    let all = Set(scopes.flatMap(\.sheets))
    let list = readable.joined(separator: ", ")
    guard all.contains(read.sheet) else {
      problem(
        "\(path).sheet",
        "There is no sheet named \(read.sheet) that rules can read.",
        Nearest.question(read.sheet, among: all)
          ?? "A rule of the scope \(scope.name) reads: \(list)."
      )
      return
    }
    problem(
      "\(path).sheet",
      "A rule of the scope \(scope.name) does not know which row of \(read.sheet).csv is meant.",
      "It can read: \(list)."
    )
  }

  private mutating func checkRepeated(_ reads: [OwnInput]) {
    var seen: [OwnField: String] = [:]
    for read in reads {
      let own = OwnField(sheet: read.sheet, column: read.column)
      guard let first = seen.updateValue(read.name, forKey: own) else { continue }
      problem(
        "reads.\(read.name)",
        "\(first) and \(read.name) are both \(read.inWords).",
        "Keep one of them."
      )
    }
  }
}

extension RuleReading {
  /// Tells of `row.extra.NAME`, once, and shows what to write in its place.
  mutating func noteRow(_ scope: ScopeDescription) {
    let message = "row is no input: a rule names each column of the offer's own that it reads."
    guard !findings.contains(where: { $0.message == message }) else { return }
    let sheets = scope.sheets
    let sheet = sheets.first { $0 == scope.name + "s" } ?? sheets.first ?? "offer"
    let names = zip(tokens, tokens.dropFirst(4)).compactMap { row, column in
      row.text == "row" && column.kind == .name ? column.text : nil
    }.uniqued
    let entries = (names.isEmpty ? ["NAME"] : names).map { name in
      "\(name) = { sheet = \"\(sheet)\", type = \"text\" }"
    }
    let repair =
      "Write reads = { \(entries.joined(separator: ", ")) } with the type of its cells, and read "
      + "\(names.isEmpty ? "NAME" : names.listed(with: "and"))."
    if let row = tokens.first(where: { $0.kind == .name && $0.text == "row" }) {
      problem(at: row.bytes, message, repair)
    } else {
      problem(line: 1, message, repair)
    }
  }
}

extension RuleSet {
  /// What the rules of folders say of columns and terms of the offer's own (`reads`), in the order of
  /// the files' names.
  ///
  /// They are asked for before the sheets are read, whose cells they say how to read. A file that cannot
  /// be read says nothing here: `load` tells of it.
  public static func ownInputs(of folders: [RuleFolder]) -> [OwnInput] {
    let files = FolderMerging(folders)
    let word = Array("reads".utf8)
    let sources = files.rules.values
      .filter { $0.bytes.contains(word) }
      .sorted { $0.name < $1.name }
    guard !sources.isEmpty,
      let state = try? RuleState.open(files.libraries, Vocabulary(), FactsDay())
    else {
      return []
    }
    return sources.flatMap { source -> [OwnInput] in
      var reading = RuleReading(running: source, in: state, scopes: [], hooks: [])
      return reading?.readOwnInputs() ?? []
    }
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these, one after the other.
  fileprivate func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return indices.dropLast(word.count - 1).contains { start in
      self[start] == first && self[start..<(start + word.count)].elementsEqual(word)
    }
  }
}
