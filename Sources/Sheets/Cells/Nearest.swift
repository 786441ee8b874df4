/// The nearest name to one that is not known, by how many letters would have to change.
enum Nearest {
  /// The name that takes the fewest changes, if they are few enough; none if two are equally near.
  ///
  /// Compared without regard to case, spaces, hyphens and underscores. `limit` defaults to a third
  /// of the name's length, at least one.
  static func name(to wanted: String, among names: [String], within limit: Int? = nil) -> String? {
    let letters = Array(HeaderName.normal(wanted).unicodeScalars)
    var best: (name: String?, distance: Int)?
    for name in names {
      let other = Array(HeaderName.normal(name).unicodeScalars)
      let most = min(limit ?? max(1, letters.count / 3), best?.distance ?? .max)
      guard let distance = distance(letters, other, most: most) else { continue }
      best = (distance == best?.distance ? nil : name, distance)
    }
    return best?.name
  }

  /// Changes, insertions, deletions and exchanges of neighbours (Damerau, optimal alignment); nil if
  /// more than `most`.
  static func distance<Letter: Equatable>(
    _ one: [Letter],
    _ other: [Letter],
    most: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= most, max(one.count, other.count) <= 64 else {
      return nil
    }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in 0..<one.count {
      var next = [row + 1]
      for column in 0..<other.count {
        let isSame = one[row] == other[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      (before, last) = (last, next)
    }
    return last[other.count] <= most ? last[other.count] : nil
  }
}
