internal import Exchange

extension Shares {
  /// The number with its noun: `1 share`, `4,068 shares`.
  var words: String { isOne ? "1 share" : "\(Thousands.marked(count)) shares" }

  /// The verb after them: `1 share is`.
  var are: String { isOne ? "is" : "are" }

  /// Whether a verb after them is in the singular.
  var isOne: Bool { count == 1 }
}
