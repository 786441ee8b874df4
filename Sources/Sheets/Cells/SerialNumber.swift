import Exchange

/// The day from which a workbook counts its dates.
enum DateSystem: String, CaseIterable {
  /// Day 1 is 1900-01-01, as spreadsheets for Windows have it.
  case from1900
  /// Day 0 is 1904-01-01, as spreadsheets for the Macintosh had it for long.
  case from1904

  /// By how many days it is later than the other.
  fileprivate var days: Int64 { self == .from1904 ? 1_462 : 0 }

  /// What the workbook's settings call it.
  var name: String { self == .from1904 ? "1904" : "1900" }
}

/// A date as spreadsheets keep it: days since 1899-12-30 (the 1900 date system, right from
/// 1900-03-01 on), with the time of day as a fraction.
struct SerialNumber: CustomStringConvertible {
  let day: Day
  private let minute: Int?

  /// Takes a number from 61 (1900-03-01) to 2958465 (9999-12-31), with or without decimals.
  ///
  /// Behind five digits a comma stands before decimals: thousands are marked from the right.
  init?(_ ascii: [UInt8], _ system: DateSystem = .from1900) {
    let parts = ascii.split(omittingEmptySubsequences: false) { Self.isMark($0, ascii) }
    guard (1...2).contains(parts.count), (2...7).contains(parts[0].count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 48 < 10 } })
    else { return nil }
    let whole = parts[0].reduce(0) { $0 * 10 + Int64($1 - 48) } + system.days
    guard (61...2_958_465).contains(whole), let day = Day(number: whole - 25_569) else {
      return nil
    }
    self.day = day
    minute = parts.count == 2 ? SerialNumber.minute(parts[1]) : nil
  }

  private static func isMark(_ byte: UInt8, _ ascii: [UInt8]) -> Bool {
    byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ",") && ascii.firstIndex(of: byte) == 5
  }

  /// Whether it has decimals, as a time has and a date has not.
  var hasTime: Bool { minute != nil }

  /// The minute of the day nearest to a decimal fraction of it.
  private static func minute(_ digits: ArraySlice<UInt8>) -> Int {
    let used = digits.prefix(9)
    var (part, whole) = (0, 1)
    for digit in used { (part, whole) = (part * 10 + Int(digit - 48), whole * 10) }
    return min((part * 1440 + whole / 2) / whole, 1439)
  }

  var description: String {
    guard let minute, let moment = Moment(day, minute: minute) else { return day.description }
    return moment.description
  }
}
