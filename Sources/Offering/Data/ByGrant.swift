/// What one holder has, each thing about an option or a line, found by the option's number or the line's
/// row in elections.csv.
///
/// Few are looked through; many, as an agent that holds for others has, stand in a table, so that
/// finding each of them takes no longer.
struct ByGrant<Element> {
  private static var mostLookedThrough: Int { 8 }

  private let elements: [Element]
  private let row: (Element) -> Int
  private var places: [Int: Int] = [:]

  /// The elements with how each tells its number; of two with one number the first counts.
  init(_ elements: [Element], row: @escaping (Element) -> Int) {
    self.elements = elements
    self.row = row
    guard elements.count > Self.mostLookedThrough else { return }
    places = Dictionary(
      elements.enumerated().map { (row($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The one of a number; nil if there is none.
  subscript(_ wanted: Int) -> Element? {
    guard elements.count > Self.mostLookedThrough else {
      return elements.first { row($0) == wanted }
    }
    return places[wanted].map { elements[$0] }
  }
}

/// The same where a holder may have several of one number.
struct AllByGrant<Element> {
  private static var mostLookedThrough: Int { 8 }

  private let elements: [Element]
  private let row: (Element) -> Int
  private var groups: [Int: [Element]] = [:]

  /// The elements with how each tells its number.
  init(_ elements: [Element], row: @escaping (Element) -> Int) {
    self.elements = elements
    self.row = row
    guard elements.count > Self.mostLookedThrough else { return }
    groups = Dictionary(grouping: elements, by: row)
  }

  /// Those of a number, in their order.
  subscript(_ wanted: Int) -> [Element] {
    guard elements.count > Self.mostLookedThrough else {
      return elements.filter { row($0) == wanted }
    }
    return groups[wanted] ?? []
  }
}
