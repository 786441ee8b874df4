internal import Exchange

extension Fact {
  /// The value as people read it: `0.95`, `2003-02-28`, `2003-03-31 17:00`, `yes`, `blank`.
  public func text(as kind: ValueKind) -> String {
    switch self {
    case .blank: "blank"
    case .number(let number): Fact.text(number, as: kind)
    case .flag(let flag): flag ? "yes" : "no"
    case .text(let text): text
    case .texts(let texts): texts.isEmpty ? "none" : texts.joined(separator: ", ")
    }
  }

  private static func text(_ number: Int64, as kind: ValueKind) -> String {
    switch kind {
    case .money: Money(tenThousandths: number).description
    case .date: Day(number: number)?.description ?? String(number)
    case .time: Moment(number: number)?.description ?? String(number)
    case .count, .number, .yesNo, .text, .texts: String(number)
    case .decimal: decimal(number)
    }
  }
}

extension Fact {
  /// Ten-thousandths as a number with the decimals that it has, `-1.25`.
  private static func decimal(_ number: Int64) -> String {
    let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 10_000)
    var decimals = String(String(rest + 10_000).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let sign = number < 0 ? "-" : ""
    return sign + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
  }
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
