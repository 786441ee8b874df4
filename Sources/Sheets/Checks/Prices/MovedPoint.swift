/// Numbers whose decimal point was lost, or stands in another place.
enum MovedPoint {
  /// How many times too large such a number is, or which part of what is meant.
  static let factors: [Int64] = [10, 100, 1_000]

  /// `a tenth`: one of so many parts.
  static func part(_ factor: Int64) -> String {
    switch factor {
    case 10: "a tenth"
    case 100: "a hundredth"
    case 1_000: "a thousandth"
    default: "1/\(factor)"
    }
  }

  /// `100 times`, or `a hundredth of`.
  static func ratio(_ factor: Int64, isAbove: Bool) -> String {
    isAbove ? "\(factor) times" : "\(part(factor)) of"
  }
}
