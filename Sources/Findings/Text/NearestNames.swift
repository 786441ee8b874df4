/// Names among which the nearest to another is looked for, made ready once: they may be asked for often.
public struct NearestNames: Sendable {
  private let names: [(name: String, letters: ComparedLetters)]

  /// Makes names ready.
  public init(_ names: some Sequence<String>) {
    self.names = names.map { ($0, ComparedLetters($0)) }
  }

  /// The name that takes the fewest changes, if they are few enough; none if two are equally near, as
  /// `Nearest.name` has it.
  ///
  /// - Parameters:
  ///   - wanted: the name that is not known.
  ///   - limit: the most changes; a third of its letters, at least one, if it is nil.
  ///   - isItself: whether the name itself counts where it is one of them.
  /// - Returns: the nearest name.
  public func name(
    to wanted: String,
    within limit: Int? = nil,
    orItself isItself: Bool = true
  ) -> String? {
    ComparedLetters(wanted).nearest(
      among: names.lazy.filter { isItself || $0.name != wanted },
      within: limit
    ) { CollectionOfOne($0.letters) }?.name
  }
}

/// A name as it is compared: its letters without regard to case, spaces, hyphens and underscores, and how many of
/// each there are.
struct ComparedLetters: Sendable {
  private let letters: [Unicode.Scalar]
  /// How many letters there are of each of sixteen kinds, a letter's number deciding of which it is.
  private let counts: SIMD16<UInt8>

  init(_ name: String) {
    letters = Array(ComparedName.normal(name).unicodeScalars)
    var counts = SIMD16<UInt8>()
    for letter in letters { counts[Int(letter.value % 16)] &+= 1 }
    self.counts = counts
  }

  /// The one of whose names one takes the fewest changes, if they are few enough; none if two are equally near.
  func nearest<Named>(
    among all: some Sequence<Named>,
    within limit: Int?,
    names: (Named) -> some Sequence<ComparedLetters>
  ) -> Named? {
    let limit = limit ?? max(1, letters.count / 3)
    var best: (named: Named?, distance: Int)?
    for named in all {
      let most = min(limit, best?.distance ?? .max)
      let distances = names(named).lazy.compactMap { distance(to: $0, most: most) }
      guard let distance = distances.min() else { continue }
      best = (distance == best?.distance ? nil : named, distance)
    }
    return best?.named
  }

  /// How many letters would have to change; nil if more than `most`.
  private func distance(to other: ComparedLetters, most: Int) -> Int? {
    // A change takes one letter away and gives another at most, and names of over 64 letters are not near.
    let most = min(most, 64)
    guard abs(letters.count - other.letters.count) <= most,
      max(letters.count, other.letters.count) <= 64
    else { return nil }
    let more = pointwiseMax(counts, other.counts) &- pointwiseMin(counts, other.counts)
    guard Int(SIMD16<UInt16>(truncatingIfNeeded: more).wrappedSum()) <= 2 * most else { return nil }
    return Nearest.distance(letters, other.letters, most: most)
  }
}
