internal import Exchange
internal import Policy

/// The values that a rule returned, as many and of the kinds that the hook asks for.
struct HookAnswer {
  /// The values; one left out is blank.
  let values: [Fact]

  /// The value at a position as a whole number; nil if it was left out.
  func number(_ index: Int = 0) -> Int64? {
    guard values.indices.contains(index), case .number(let number) = values[index] else {
      return nil
    }
    return number
  }

  /// The value at a position as text; nil if it was left out.
  func text(_ index: Int = 0) -> String? {
    guard values.indices.contains(index), case .text(let text) = values[index] else { return nil }
    return text
  }

  /// The value at a position as yes or no; nil if it was left out.
  func flag(_ index: Int = 0) -> Bool? {
    guard values.indices.contains(index), case .flag(let flag) = values[index] else { return nil }
    return flag
  }

  /// The first value as a date, which is not before another if one is given.
  func day(notBefore earliest: Day = .first) throws(WrongAnswer) -> Day {
    guard let day = try day(0, notBefore: earliest) else { throw Self.noDate }
    return day
  }

  /// The value at a position as a date not before another; nil if it was left out.
  func day(_ index: Int, notBefore earliest: Day) throws(WrongAnswer) -> Day? {
    guard let number = number(index) else { return nil }
    guard let day = Day(number: number) else { throw Self.noDate }
    guard day >= earliest else {
      throw WrongAnswer("Its answer, \(day), is before \(earliest).")
    }
    return day
  }

  private static let noDate = WrongAnswer("Its answer is not a date.")

  /// The value at a position as a whole number within limits.
  func whole(_ index: Int = 0, in range: ClosedRange<Int>) -> Int? {
    number(index).flatMap(Int.init(exactly:)).flatMap { range.contains($0) ? $0 : nil }
  }
}
