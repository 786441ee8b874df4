internal import Exchange

extension Shares {
  /// The number with its noun: `1 share`, `4068 shares`.
  var words: String { count == 1 ? "1 share" : "\(count) shares" }
}
