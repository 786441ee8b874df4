/// What one holder has, each thing about an option or a line, found by the option's number or the line's
/// row in elections.csv.
///
/// Few are looked through; many, as an agent that holds for others has, stand in a table, so that
/// finding each of them takes no longer.
struct ByGrant<Element> {
  private static var mostLookedThrough: Int { 8 }

  private let elements: [Element]
  /// The number of each element.
  private let rows: [Int]
  private var places: [Int: Int] = [:]

  /// The elements with how each tells its number; of two with one number the first counts.
  init(_ elements: [Element], row: (Element) -> Int) {
    self.elements = elements
    rows = elements.map(row)
    guard elements.count > Self.mostLookedThrough else { return }
    places = Dictionary(zip(rows, rows.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Whether there is none.
  var isEmpty: Bool { rows.isEmpty }

  /// The one of a number; nil if there is none.
  subscript(_ wanted: Int) -> Element? {
    let place =
      rows.count > Self.mostLookedThrough ? places[wanted] : rows.firstIndex(of: wanted)
    return place.map { elements[$0] }
  }
}

extension ByGrant: Sendable where Element: Sendable {}

/// The same where a holder may have several of one number.
struct AllByGrant<Element> {
  private static var mostLookedThrough: Int { 8 }

  private let elements: [Element]
  /// The number of each element.
  private let rows: [Int]
  private var groups: [Int: [Element]] = [:]

  /// The elements with how each tells its number.
  init(_ elements: [Element], row: (Element) -> Int) {
    self.elements = elements
    rows = elements.map(row)
    guard elements.count > Self.mostLookedThrough else { return }
    for (row, element) in zip(rows, elements) { groups[row, default: []].append(element) }
  }

  /// Those of a number, in their order.
  subscript(_ wanted: Int) -> [Element] {
    guard rows.count <= Self.mostLookedThrough else { return groups[wanted] ?? [] }
    guard let first = rows.firstIndex(of: wanted) else { return [] }
    // Hardly any number has two.
    var found = [elements[first]]
    for place in (first + 1)..<rows.count where rows[place] == wanted {
      found.append(elements[place])
    }
    return found
  }
}
