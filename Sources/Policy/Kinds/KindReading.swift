/// Goes through a rule's text and finds values that are compared, added or handed over and cannot be:
/// an amount with a bare number, a date with text, a word that its list does not have.
///
/// What the text does not tell has no kind, and nothing is said of it; the second run of the tests
/// sees it (`RuleTesting`).
struct KindReading {
  let lines: SourceLines
  /// Values that no row can have.
  var mistakes: [Mistake] = []
  /// Answers that the rule's hook cannot take, or a check does not give: told by the rule's tests, and
  /// each time that it is asked.
  var remarks: [Mistake] = []
  /// Where the numbers with a comma that were told begin, each with the place of what was told.
  var thousands: [Int: Int] = [:]
  /// The parameters whose own limit cannot be one.
  var wrongLimits: Set<String> = []
  /// The kinds of the names in sight, the innermost last; a name without a kind can be anything.
  private var names: [[String: WrittenKind?]] = [[:]]
  /// The names that are given a value after they were declared: what they hold depends on the way.
  private let assigned: Set<String>
  /// What the returns of the function being read answer; nil within another function.
  var answers: Answers?

  /// What a rule's function answers.
  struct Answers {
    /// Whether it answers true or false, and perhaps a table of further values.
    var isCheck: Bool
    var values: [HookDescription.Answer]
  }

  /// The rule's own function, which is read by itself, with what its inputs are.
  private(set) var ownFunction: Range<Int>?

  init(_ block: [LuaStatement], _ lines: SourceLines, ownFunction: Range<Int>? = nil) {
    self.lines = lines
    self.ownFunction = ownFunction
    assigned = AssignedNames.of(block)
  }

  // Names.

  mutating func declare(_ name: String, _ kind: WrittenKind?) {
    names[names.count - 1][name] = .some(assigned.contains(name) ? nil : kind)
  }

  func kind(of name: String) -> WrittenKind? {
    for scope in names.reversed() {
      if let known = scope[name] { return known }
    }
    return nil
  }

  /// Whether the file declares the name itself, so that it is not a word of the vocabulary.
  func isDeclared(_ name: String) -> Bool { names.contains { $0[name] != nil } }

  private mutating func within(_ read: (inout KindReading) -> Void) {
    names.append([:])
    read(&self)
    names.removeLast()
  }

  // Statements.

  mutating func read(_ block: [LuaStatement]) {
    for statement in block { read(statement) }
  }

  private mutating func read(_ statement: LuaStatement) {
    switch statement.form {
    case .local(let names, let values):
      let kinds = kinds(values)
      for (index, name) in names.enumerated() {
        declare(name, kinds.indices.contains(index) ? kinds[index] : nil)
      }
    case .assignment(let targets, let values):
      for target in targets {
        if case .name = target.form { continue }
        _ = kind(target)
      }
      _ = kinds(values)
    case .call(let value): _ = kind(value)
    case .function(_, let body):
      if statement.bytes != ownFunction { read(body, inputs: [:]) }
    case .localFunction(let name, let body):
      declare(name, WrittenKind(.function))
      if statement.bytes != ownFunction { read(body, inputs: [:]) }
    case .branch(let parts):
      for part in parts {
        if let condition = part.condition { asked(condition) }
        within { $0.read(part.block) }
      }
    case .block(let condition, let block):
      within { $0.read(block) }
      if let condition { asked(condition) }
    case .loop(let names, let isOverNumbers, let values, let block):
      readLoop(names, isOverNumbers, values, block)
    case .answer(let values): readAnswer(values)
    case .jump: break
    }
  }

  /// Reads a function with the kinds of its inputs; those not given can be anything.
  mutating func read(_ body: LuaBody, inputs: [String: WrittenKind], answering: Answers? = nil) {
    let outer = answers
    answers = answering
    within { reading in
      for name in body.parameters { reading.declare(name, inputs[name]) }
      reading.read(body.block)
    }
    answers = outer
  }

  private mutating func readLoop(
    _ names: [String],
    _ isOverNumbers: Bool,
    _ values: [LuaExpression],
    _ block: [LuaStatement]
  ) {
    let kinds = kinds(values)
    if !isOverNumbers, values.count == 1, kinds[0]?.base == .texts || kinds[0]?.base == .table {
      note(
        values[0].bytes,
        "for goes through a list with ipairs.",
        "Write for _, \(names[0]) in ipairs(\(lines.text(values[0].bytes))) do."
      )
    }
    within { reading in
      for name in names { reading.declare(name, isOverNumbers ? WrittenKind(.number) : nil) }
      reading.read(block)
    }
  }

  // What is found.

  mutating func note(_ bytes: Range<Int>, _ message: String, _ repair: String = "") {
    let mistake = Mistake(bytes: bytes, message: message, repair: repair)
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }

  /// A value as it is written, short enough for a sentence.
  func shown(_ value: LuaExpression) -> String {
    let words = lines.text(value.bytes).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return words.count <= 40 ? words : words.prefix(36) + " ..."
  }

  /// The kinds of several values, each looked through.
  mutating func kinds(_ values: [LuaExpression]) -> [WrittenKind?] {
    lookForThousands(values)
    return values.map { kind($0) }
  }
}

/// The names that a file gives a value to, other than by declaring them.
enum AssignedNames {
  static func of(_ block: [LuaStatement]) -> Set<String> {
    var names: Set<String> = []
    for statement in block { add(statement, &names) }
    return names
  }

  private static func add(_ statement: LuaStatement, _ names: inout Set<String>) {
    if case .assignment(let targets, _) = statement.form {
      for target in targets {
        if case .name(let name) = target.form { names.insert(name) }
      }
    }
    statement.values.forEach { add($0, &names) }
    statement.blocks.forEach { names.formUnion(of($0)) }
  }

  private static func add(_ value: LuaExpression, _ names: inout Set<String>) {
    if let block = value.block { names.formUnion(of(block)) }
    value.values.forEach { add($0, &names) }
  }
}
