package import Exchange

/// What a declared total is counted over, as tieouts.csv writes it.
package enum TieoutSubject: Equatable, Sendable {
  /// Everything.
  case all
  /// A holder, by id.
  case holder(String)
  /// The holders of a group.
  case group(String)
  /// Options of a type, by its word.
  case type(String)
  /// Options of a plan, by its name.
  case plan(String)
  /// Options of an exercise price, as it is written.
  case price(String)

  /// Reads a cell; large and small letters of its words are alike, as those of measures are.
  package init(_ text: String) {
    guard text.lowercased() != "all" else {
      self = .all
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.count == 2 ? CellText(Array(parts[1].utf8)).value : ""
    self =
      switch parts[0].lowercased() {
      case "group" where parts.count == 2: .group(name)
      case "type" where parts.count == 2: .type(name)
      case "plan" where parts.count == 2: .plan(name)
      case "price" where parts.count == 2: .price(name)
      default: .holder(text)
      }
  }

  /// Whether it is counted over options rather than over holders.
  package var isOfOptions: Bool {
    switch self {
    case .type, .plan, .price: true
    case .all, .holder, .group: false
    }
  }

  /// The type of options that it means; nil if it means none.
  package var optionType: OptionType? {
    guard case .type(let word) = self else { return nil }
    return OptionType.allCases.first { $0.rawValue == word.uppercased() }
  }

  /// The exercise price that it means; nil if it means none.
  package var price: Money? {
    guard case .price(let text) = self else { return nil }
    return Money(written: text)
  }
}
