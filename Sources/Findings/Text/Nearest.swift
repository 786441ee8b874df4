/// The nearest name to one that is not known, by how many letters would have to change.
public enum Nearest {
  /// The name that takes the fewest changes, if they are few enough; none if two are equally near.
  ///
  /// Compared without regard to case, spaces, hyphens and underscores. `limit` defaults to a third
  /// of the name's length, at least one.
  public static func name(
    to wanted: String,
    among names: some Sequence<String>,
    within limit: Int? = nil
  ) -> String? {
    NearestNames(names).name(to: wanted, within: limit)
  }

  /// The same of what has several names: the one of whose names one takes the fewest changes.
  public static func one<Named>(
    to wanted: String,
    among all: some Sequence<Named>,
    within limit: Int? = nil,
    names: (Named) -> [String]
  ) -> Named? {
    ComparedLetters(wanted).nearest(among: all, within: limit) {
      names($0).lazy.map(ComparedLetters.init)
    }
  }

  /// A question that names the nearest; nil if none is near.
  public static func question(_ name: String, among names: some Sequence<String>) -> String? {
    self.name(to: name, among: names).map { "Did you mean \($0)?" }
  }

  /// The end of a sentence that says that a name is not known: the name near it, if there is one.
  public static func end(_ near: String?) -> String {
    near.map { "; \($0) is close to it." } ?? "."
  }

  /// A question that names the nearest, or else a sentence that lists what there is.
  public static func repair(_ name: String, among names: some Collection<String>) -> String {
    if let question = question(name, among: names) { return question }
    guard !names.isEmpty else { return "" }
    return "There is: \(names.sorted().joined(separator: ", "))."
  }

  /// Changes, insertions, deletions and exchanges of neighbours (Damerau, optimal alignment); nil if
  /// more than `most`.
  public static func distance<Letter: Equatable>(
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
      next.reserveCapacity(other.count + 1)
      for column in 0..<other.count {
        let isSame = one[row] == other[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      // A later row is made of this one and, by an exchange, of the one before.
      guard next.min() ?? 0 <= most || last.min() ?? 0 < most else { return nil }
      (before, last) = (last, next)
    }
    return last[other.count] <= most ? last[other.count] : nil
  }
}
