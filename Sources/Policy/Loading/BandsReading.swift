internal import Lua

extension RuleReading {
  /// The name of the one input that the bands are over.
  mutating func readBandsInput() -> String? {
    guard let table = subtable("bands") else { return nil }
    if case .text(let name)? = table.fields["over"] { return name }
    problem(
      "bands",
      "The bands do not say what they are over.",
      "Begin them with over = \"exercise_price\","
    )
    return nil
  }

  /// The table of bands; every gap and overlap is a problem that names its two rows.
  mutating func readBands(_ input: RuleInput?, answers: [HookDescription.Answer]) -> Bands? {
    guard let table = subtable("bands"), let input else { return nil }
    unknownKeys(table, at: "bands", known: ["over"])
    guard input.kind.isOrdered else {
      problem("bands", "Bands need a number, an amount or a date; \(input.name) is none.")
      return nil
    }
    guard !table.elements.isEmpty else {
      problem("bands", "The bands have no rows.", "Write { from = ..., below = ..., value = ... },")
      return nil
    }
    var rows: [(number: Int, band: Bands.Band)] = []
    for (index, element) in table.elements.enumerated() {
      guard let band = readBand(element, index + 1, input.kind, answers) else { continue }
      rows.append((index + 1, band))
    }
    guard rows.count == table.elements.count else { return nil }
    rows.sort { ($0.band.from ?? .min, $0.number) < ($1.band.from ?? .min, $1.number) }
    for (one, next) in zip(rows, rows.dropFirst()) { compare(one, next, input) }
    return Bands(input: input, rows: rows.map(\.band))
  }

  private mutating func readBand(
    _ value: LuaValue,
    _ number: Int,
    _ kind: ValueKind,
    _ answers: [HookDescription.Answer]
  ) -> Bands.Band? {
    let path = "bands[\(number)]"
    guard case .table(let table) = value else {
      problem(path, "Row \(number) of the bands must be a table, not \(value.words).")
      return nil
    }
    unknownKeys(table, at: path, known: ["from", "below", "value"])
    guard let value = table.fields["value"] else {
      let answer =
        answers.count == 1 ? "ANSWER" : "{ \(answers.map(\.name).joined(separator: ", ")) }"
      problem(
        path,
        "Row \(number) of the bands has no value.",
        "Write the row as { from = ..., below = ..., value = \(answer) }."
      )
      return nil
    }
    guard let answer = readAnswer(value, answers, path) else { return nil }
    let from = readBandLimit(table, "from", path, kind)
    let below = readBandLimit(table, "below", path, kind)
    if let from, let below, below <= from {
      problem(path, "Row \(number) of the bands covers nothing: below is not above from.")
      return nil
    }
    return Bands.Band(from: from, below: below, answer: answer)
  }

  private mutating func readBandLimit(
    _ table: LuaTable,
    _ key: String,
    _ path: String,
    _ kind: ValueKind
  ) -> Int64? {
    guard let value = table.fields[key] else { return nil }
    if case .integer(let limit) = value { return limit }
    problem("\(path).\(key)", "\(path).\(key) must be \(kind.expectation), not \(value.words).")
    return nil
  }

  private mutating func compare(
    _ one: (number: Int, band: Bands.Band),
    _ next: (number: Int, band: Bands.Band),
    _ input: RuleInput
  ) {
    let from = next.band.from ?? .min
    let end = one.band.below ?? .max
    let (first, second) = (min(one.number, next.number), max(one.number, next.number))
    let path = "bands[\(next.number)]"
    func text(_ number: Int64) -> String { Fact.number(number).text(as: input.kind) }
    if from < end || one.band.below == nil {
      let example = next.band.from.map { "; \(input.name) \(text($0)) falls in both" } ?? ""
      problem(
        path,
        "Rows \(first) and \(second) of the bands overlap\(example).",
        "Let each row begin (from) where the one before ends (below)."
      )
    } else if from > end {
      problem(
        path,
        "Between rows \(first) and \(second) of the bands is a gap: \(input.name) from "
          + "\(text(end)) to below \(text(from)) falls in neither.",
        "Let the later row begin where the earlier ends."
      )
    }
  }
}
