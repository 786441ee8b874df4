import Exchange

/// What a cell that cannot be read for certain may mean: nothing else is likely.
struct PossibleReadings {
  /// A number of the column's kind, the text that says so, and for a serial number its date system.
  struct Reading {
    var number: Int64
    var text: String
    var system: DateSystem?
  }

  private(set) var all: [Reading] = []

  init(_ content: String, _ kind: CellKind) {
    let text = CellText(Array(content.utf8))
    switch kind {
    case .date: all = Self.serials(text.ascii) + Self.dates(text.ascii)
    case .money: all = Self.numbers(text.ascii, decimals: 4)
    case .count: all = Self.numbers(text.ascii, decimals: 0)
    default: break
    }
  }

  private static func serials(_ ascii: [UInt8]) -> [Reading] {
    DateSystem.allCases.compactMap { system in
      SerialNumber(ascii, system).map {
        Reading(number: Int64($0.day.number), text: $0.day.description, system: system)
      }
    }
  }

  /// `5/6/01`: either order, and either century.
  private static func dates(_ ascii: [UInt8]) -> [Reading] {
    guard let parts = DateParts(ascii[...]), parts.isYearLast || parts.hasTwoDigitYear else {
      return []
    }
    let values = parts.parts.map(\.value)
    let years = parts.hasTwoDigitYear ? [1900 + values[2], 2000 + values[2]] : [values[2]]
    return years.flatMap { year in
      [Day(year, values[0], values[1]), Day(year, values[1], values[0])].compactMap { day in
        day.map { Reading(number: Int64($0.number), text: $0.description) }
      }
    }
  }

  /// `12.000`: either mark before the decimals, or none.
  private static func numbers(_ ascii: [UInt8], decimals: Int) -> [Reading] {
    [false, true].compactMap { hasDecimalComma in
      guard let number = try? DecimalNumber(ascii, hasDecimalComma: hasDecimalComma),
        !number.hasPercent, case .value(let value) = number.scaled(decimals), value >= 0
      else { return nil }
      return Reading(number: value, text: number.plain)
    }
  }
}
