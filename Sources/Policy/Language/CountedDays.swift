/// A number of days as a rule returns it where a number alone would be months: what the word `days` makes
/// of it.
public enum CountedDays {
  private static let ending = " days"

  /// The text that stands for so many days.
  static func text(_ count: Int64) -> String { "\(count)\(ending)" }

  /// The days that a text stands for; nil of any other text.
  public static func count(in text: String) -> Int64? {
    text.hasSuffix(ending) ? Int64(text.dropLast(ending.count)) : nil
  }
}
