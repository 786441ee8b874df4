extension Int {
  /// Whether so many are most of a whole: four fifths, so that one cause is told of rows a few of which may be
  /// wrong for other reasons.
  func isMost(of whole: Int) -> Bool { self * 5 >= whole * 4 }

  /// Whether so many are nearly all of a whole: nine tenths, where little else speaks for a cause.
  func isNearlyAll(of whole: Int) -> Bool { self * 10 >= whole * 9 }
}
