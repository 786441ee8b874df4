internal import Findings

extension KindReading {
  /// Looks at two values that are compared.
  mutating func compare(_ sign: String, _ left: LuaExpression, _ right: LuaExpression) {
    if comparesAgain(sign, left, right) || negatesFirst(sign, left, right) { return }
    let (one, two) = (kind(left), kind(right))
    let isOrder = sign != "==" && sign != "~="
    for (value, kind, other) in [(left, one, two), (right, two, one)] {
      guard isOrder, let kind, !kind.isOrdered, kind.base != .none else { continue }
      // What could not be written so at all is told by its kind.
      if let other, other.isOrdered, other.written(kind) != nil { continue }
      note(
        value.bytes,
        "\(sign) compares numbers, amounts, dates and times; \(shown(value)) is \(kind.words)."
      )
      return
    }
    guard let one, let two, one.base != .none, two.base != .none else { return }
    guard one.fits(two) else { return mismatch(sign, (left, one), (right, two)) }
    lookUp(left, one, in: two, right)
    lookUp(right, two, in: one, left)
  }

  /// A word that a text's list does not have.
  private mutating func lookUp(
    _ value: LuaExpression,
    _ kind: WrittenKind,
    in other: WrittenKind,
    _ whole: LuaExpression
  ) {
    guard let text = kind.text, other.base == .text, !other.choices.isEmpty,
      !other.choices.contains(text)
    else { return }
    note(
      value.bytes,
      Choices.message(shown(whole), text, other.choices),
      Choices.repair(text, other.choices)
    )
  }

  /// Two values of kinds that have nothing to do with each other.
  mutating func mismatch(
    _ sign: String,
    _ left: (value: LuaExpression, kind: WrittenKind),
    _ right: (value: LuaExpression, kind: WrittenKind)
  ) {
    let isLeftWritten = left.kind.number != nil || left.kind.text != nil
    let (whole, written) = isLeftWritten ? (right, left) : (left, right)
    let due = whole.kind.written(written.kind)
    // `1,000` has been told: its first digits alone are no value of their own.
    if written.kind.number != nil, correctThousands(at: written.value.bytes.lowerBound, whole.kind)
    {
      return
    }
    var what = "\(shown(written.value)) is \(written.kind.words)"
    if whole.kind.base == .money, let amount = written.kind.asAmount,
      let number = written.kind.number
    {
      let name = shown(written.value)
      what =
        name == number
        ? "\(number) alone is \(amount)" : "\(name) is \(number), which alone is \(amount)"
    }
    note(
      written.value.bytes,
      "\(shown(whole.value)) is \(whole.kind.words), and \(what).",
      due.map { "Write \($0)." } ?? repair(whole, written)
    )
  }

  private func repair(
    _ one: (value: LuaExpression, kind: WrittenKind),
    _ other: (value: LuaExpression, kind: WrittenKind)
  ) -> String {
    for (time, date) in [(one, other), (other, one)]
    where time.kind.base == .time && date.kind.base == .date {
      return "Write day_of(\(shown(time.value)))."
    }
    // A year of four digits.
    if one.kind.base == .date, let year = other.kind.number, year.count == 4 {
      return "Write year_of(\(shown(one.value)))."
    }
    return ""
  }

  /// Looks for `1 < x < 10`, which compares yes or no with 10.
  private mutating func comparesAgain(
    _ sign: String,
    _ left: LuaExpression,
    _ right: LuaExpression
  ) -> Bool {
    guard case .binary(let first, let one, let two) = left.form,
      ["==", "~=", "<", ">", "<=", ">="].contains(first)
    else { return false }
    if let last = kind(right), last.base == .flag, sign == "==" || sign == "~=" {
      _ = kind(left)
      return true
    }
    // True in capitals has been told.
    guard !["true", "false"].contains(shown(right).lowercased()) else { return true }
    if case .binary(let bits, let inner, _) = two.bare.form, bits == "&" || bits == "|" {
      note(
        operatorBytes(after: inner, before: two),
        "\(bits) is for the bits of numbers, and goes before \(first) and \(sign).",
        "Write \(bits == "&" ? "and" : "or") for \(bits)."
      )
      return true
    }
    note(
      left.bytes.lowerBound..<right.bytes.upperBound,
      "The outcome of \(shown(left)) is compared with \(shown(right)).",
      "Write \(shown(one)) \(first) \(shown(two)) and \(shown(two)) \(sign) \(shown(right))."
    )
    return true
  }

  /// The bytes of the operator after a value in a pair, and what stands on its other side.
  private func operatorBytes(after value: LuaExpression, before pair: LuaExpression) -> Range<Int> {
    let rest = lines.text(value.bytes.upperBound..<pair.bytes.upperBound)
    let spaces = rest.utf8.prefix { $0 <= 0x20 }.count
    return (value.bytes.upperBound + spaces)..<pair.bytes.upperBound
  }

  /// Looks for `not type == "ISO"`, which asks whether yes or no is "ISO".
  private mutating func negatesFirst(
    _ sign: String,
    _ left: LuaExpression,
    _ right: LuaExpression
  ) -> Bool {
    guard case .unary("not", let inner) = left.form, let kind = kind(right), kind.base != .flag
    else { return false }
    let opposite = ["==": "~=", "~=": "=="][sign]
    let due =
      opposite.map { "\(shown(inner)) \($0) \(shown(right))" }
      ?? "not (\(shown(inner)) \(sign) \(shown(right)))"
    note(
      left.bytes.lowerBound..<right.bytes.upperBound,
      "not belongs to \(shown(inner)) alone here, and its outcome is compared with \(shown(right)).",
      "Write \(due)."
    )
    return true
  }

  // Sums.

  /// The kind of a sum, difference, product or quotient.
  mutating func sum(
    _ sign: String,
    _ left: LuaExpression,
    _ right: LuaExpression
  ) -> WrittenKind? {
    let (one, two) = (kind(left), kind(right))
    if noteFraction(sign, (left, one), (right, two)) { return nil }
    for (value, kind) in [(left, one), (right, two)] {
      guard let kind, !kind.isOrdered, kind.base != .none else { continue }
      note(
        value.bytes,
        "\(sign) is for numbers; \(shown(value)) is \(kind.words).",
        repairOfSum(sign, kind, one, two)
      )
      return nil
    }
    guard let one, let two, one.isOrdered, two.isOrdered else { return nil }
    switch sign {
    case "+", "-": return added(sign, (left, one), (right, two))
    case "*", "//", "%": return multiplied(sign, (left, one), (right, two))
    default: return nil
    }
  }

  private func repairOfSum(
    _ sign: String,
    _ kind: WrittenKind,
    _ one: WrittenKind?,
    _ two: WrittenKind?
  ) -> String {
    switch (sign, kind.base) {
    case ("+", .text) where one?.base == .text && two?.base == .text: "Write .. to join two texts."
    case ("&", .flag): "Write and."
    case ("|", .flag): "Write or."
    default: ""
    }
  }

  private mutating func added(
    _ sign: String,
    _ left: (value: LuaExpression, kind: WrittenKind),
    _ right: (value: LuaExpression, kind: WrittenKind)
  ) -> WrittenKind? {
    let days: Set<WrittenKind.Base> = [.date, .time]
    switch (left.kind.base, right.kind.base) {
    case (let one, let two) where one == two && days.contains(one):
      if sign == "-" { return WrittenKind(.number) }
      note(
        left.value.bytes.lowerBound..<right.value.bytes.upperBound,
        "\(shown(left.value)) and \(shown(right.value)) are both \(one == .date ? "dates" : "times"), "
          + "which are not added."
      )
      return nil
    case (let one, .number) where days.contains(one): return WrittenKind(one)
    case (.number, let two) where days.contains(two) && sign == "+": return WrittenKind(two)
    default:
      guard left.kind.fits(right.kind) else {
        mismatch(sign, left, right)
        return nil
      }
      return left.kind.base == .money || right.kind.base == .money
        ? WrittenKind(.money)
        : left.kind.base == right.kind.base ? WrittenKind(left.kind.base) : nil
    }
  }

  private mutating func multiplied(
    _ sign: String,
    _ left: (value: LuaExpression, kind: WrittenKind),
    _ right: (value: LuaExpression, kind: WrittenKind)
  ) -> WrittenKind? {
    switch (left.kind.base, right.kind.base) {
    case (.number, .number): return WrittenKind(.number)
    case (.decimal, .number): return WrittenKind(.decimal)
    case (.number, .decimal) where sign == "*": return WrittenKind(.decimal)
    case (.money, .number): return WrittenKind(.money)
    case (.number, .money) where sign == "*": return WrittenKind(.money)
    case (.money, .money) where sign == "//": return WrittenKind(.number)
    case (.money, .money) where sign == "%": return WrittenKind(.money)
    case (.money, .money):
      note(
        left.value.bytes.lowerBound..<right.value.bytes.upperBound,
        "\(shown(left.value)) and \(shown(right.value)) are both amounts, which are not multiplied."
      )
      return nil
    default: return nil
    }
  }
}

/// Words for a text that is none of the few it can be.
enum Choices {
  static func message(_ name: String, _ text: String, _ choices: [String]) -> String {
    "\(name) is never \(text); it is \(choices.listed(with: "or"))."
  }

  static func repair(_ text: String, _ choices: [String]) -> String {
    if let same = choices.first(where: { $0.lowercased() == text.lowercased() }) {
      return "Write \"\(same)\"."
    }
    return Nearest.name(to: text, among: choices).map { "Did you mean \"\($0)\"?" } ?? ""
  }
}
