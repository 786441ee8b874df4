/// The place of each of a holder's options, by its id.
///
/// Few are looked through; many stand in a table, so that finding each of them takes no longer.
struct PlacesByID {
  private static var mostLookedThrough: Int { 32 }

  private var ids: [String] = []
  private var places: [String: Int] = [:]

  /// No options yet.
  init() {}

  /// Enters the id of the next option; of two with one id the later one counts.
  mutating func add(_ id: String) {
    ids.append(id)
    if ids.count == Self.mostLookedThrough + 1 {
      places = Dictionary(zip(ids, ids.indices)) { _, later in later }
    } else if ids.count > Self.mostLookedThrough {
      places[id] = ids.count - 1
    }
  }

  /// The place of an option; nil if there is none of that id.
  subscript(_ id: String) -> Int? {
    ids.count > Self.mostLookedThrough ? places[id] : ids.lastIndex(of: id)
  }
}
