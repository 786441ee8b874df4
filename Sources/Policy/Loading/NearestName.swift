/// The known name that a mistyped one is most likely meant to be.
enum NearestName {
  /// The nearest of `names`, or nil if none is near enough to suggest.
  static func of(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
      let isBetter = best.map { distance < $0.distance } ?? true
      if isBetter { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, min(wanted.count, best.name.utf8.count) / 2) else {
      return nil
    }
    return best.name
  }

  /// A repair that names the nearest, or nil if none is near.
  static func suggestion(_ name: String, among names: some Sequence<String>) -> String? {
    of(name, among: names).map { "Did you mean \($0)?" }
  }

  /// A repair that names the nearest, or else what there is.
  static func repair(_ name: String, among names: some Collection<String>) -> String {
    if let nearest = of(name, among: names) { return "Did you mean \(nearest)?" }
    guard !names.isEmpty else { return "" }
    return "There is: \(names.sorted().joined(separator: ", "))."
  }

  /// How many letters must be put in, taken out, changed or swapped with the next.
  private static func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (row, letter) in one.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(other.count + 1)
      for (column, otherLetter) in other.enumerated() {
        var least = min(last[column + 1] + 1, current[column] + 1)
        least = min(least, last[column] + (letter == otherLetter ? 0 : 1))
        let isSwap =
          row > 0 && column > 0 && letter == other[column - 1] && one[row - 1] == otherLetter
        if isSwap { least = min(least, beforeLast[column - 1] + 1) }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last.last ?? one.count
  }
}
