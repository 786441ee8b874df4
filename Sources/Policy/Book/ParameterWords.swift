public import Exchange
internal import Findings

extension Parameter {
  /// Whether it says anything: neither `no`, 0, nothing, an empty text nor an empty list.
  var isSet: Bool {
    switch value {
    case .blank: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .number(let number): number != 0
    }
  }

  /// The value in force in words, for sentences: `6 months`, `110%`, `$40,000`, `fax or hand`.
  public var words: String { words(counting: nil) }

  /// The same, where the number counts things: `10 years`, `1 business day`.
  func words(counting noun: String?) -> String {
    switch value {
    case .blank: "none"
    case .flag(let flag): flag ? "yes" : "no"
    case .text(let text): text.isEmpty ? "none" : text.replacing("_", with: " ")
    case .texts(let texts):
      ParameterWords.alternatives(texts.map { $0.replacing("_", with: " ") })
    case .number(let number): words(number, noun)
    }
  }

  private func words(_ number: Int64, _ noun: String?) -> String {
    if let noun { return ParameterWords.counted(number, noun) }
    return switch type {
    case .months: ParameterWords.counted(number, "month")
    case .days: ParameterWords.counted(number, "day")
    case .basisPoints:
      Fact.number(number.multipliedReportingOverflow(by: 100).partialValue)
        .text(as: .decimal) + "%"
    case .usd: ParameterWords.dollars(Money(tenThousandths: number))
    case .wholeNumber: Thousands.marked(number)
    default: Fact.number(number).text(as: type.kind)
    }
  }
}

/// Values of terms as sentences write them.
public enum ParameterWords {
  /// `1 month`, `6 months`.
  public static func counted(_ number: Int64, _ noun: String) -> String {
    "\(Thousands.marked(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The same of a count of things.
  public static func counted(_ number: Int, _ noun: String) -> String {
    counted(Int64(number), noun)
  }

  /// `fax`, `fax or hand`, `fax, hand or mail`; `none` of nothing.
  public static func alternatives(_ words: [String]) -> String {
    words.isEmpty ? "none" : words.listed(with: "or")
  }

  /// `$40,000`, with cents where there are any.
  public static func dollars(_ amount: Money) -> String {
    let text = "$" + Thousands.marked(in: amount.description)
    return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
  }
}
