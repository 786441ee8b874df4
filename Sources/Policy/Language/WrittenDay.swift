internal import Exchange

/// Words for a text after `date` that a rule does not read as a day.
struct WrittenDay {
  /// What is wrong with it, without a full stop.
  let message: String
  /// What to write, without a full stop.
  let repair: String

  init(_ text: String) {
    var repair = "it as in date \"2003-04-01\""
    if Self.parts(text, "-").map({ $0[0].count == 4 }) == true, text.utf8.count == 10 {
      message = "date \"\(text)\" is not a calendar date"
    } else {
      message = "date \"\(text)\" is not written as a rule reads it"
      let meant = Self.meanings(text).map { "date \"\($0)\"" }
      if !meant.isEmpty { repair = meant.joined(separator: " or ") }
    }
    self.repair = "write " + repair
  }

  /// Both as one sentence, without a full stop.
  var inWords: String { message + "; " + repair }

  /// The days that digits between slashes, dots or hyphens can mean, month first.
  private static func meanings(_ text: String) -> [Day] {
    for sign in ["/", ".", "-"] {
      guard let parts = parts(text, sign) else { continue }
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3 else { return [] }
      let days =
        parts[0].count == 4
        ? [Day(numbers[0], numbers[1], numbers[2])]
        : parts[2].count == 4
          ? [
            Day(numbers[2], numbers[0], numbers[1]), Day(numbers[2], numbers[1], numbers[0]),
          ] : []
      return days.compactMap(\.self).uniqued
    }
    return []
  }

  /// Three runs of digits between a sign.
  private static func parts(_ text: String, _ sign: String) -> [Substring]? {
    let parts = text.split(separator: Character(sign), omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ (1...4).contains($0.count) && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    return parts
  }
}
