internal import Exchange

extension KindReading {
  /// A value with its kind.
  typealias Operand = (value: LuaExpression, kind: WrittenKind?)

  /// Notes a sum with a number such as `1.1` in it.
  ///
  /// Lua keeps it in binary, where it is a little more or less than it says: $10.00 times 1.15 comes to a
  /// ten-thousandth below $11.50, or to $11.50, as it happens.
  mutating func noteFraction(_ sign: String, _ left: Operand, _ right: Operand) -> Bool {
    let (isLeft, isRight) = (left.kind?.base == .fraction, right.kind?.base == .fraction)
    guard isLeft || isRight else { return false }
    let (fraction, other) = isRight ? (right, left) : (left, right)
    let bytes = left.value.bytes.lowerBound..<right.value.bytes.upperBound
    note(
      bytes,
      "\(shown(fraction.value)) is a number with a fraction, which Lua does not keep exactly: "
        + "\(sign) with it may come out too high or too low.",
      isLeft && isRight ? "" : repair(sign, fraction, other, isSecond: isRight)
    )
    return true
  }

  private func repair(
    _ sign: String,
    _ fraction: Operand,
    _ other: Operand,
    isSecond: Bool
  ) -> String {
    guard let text = fraction.kind?.number, !text.hasPrefix("-"),
      let amount = Money(written: text)?.tenThousandths
    else { return "" }
    switch sign {
    case "*": return "Write mul_div(\(shown(other.value)), \(amount), 10000, \"half\")."
    case "/", "//":
      guard isSecond, amount > 0 else { return "" }
      let direction = sign == "/" ? "half" : "down"
      return "Write mul_div(\(shown(other.value)), 10000, \(amount), \"\(direction)\")."
    case "+", "-":
      switch other.kind?.base {
      case .money: return "Write usd \"\(text)\"."
      case .decimal: return "Write decimal \"\(text)\"."
      default: return ""
      }
    default: return ""
    }
  }
}
