import Exchange
import Findings

/// grants.csv: numbers of the offer's own, such as a ratio, that do not follow the exercise price as those of
/// all other options do.
enum OwnNumberCheck {
  // Two cells that have changed places.
  private static let mostOdd = 2
  // Of five numbers in no order a third have all but one or two in order by chance.
  private static let fewestPrices = 8
  // So many prices are each compared with all others.
  private static let mostPrices = 1_000

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let grants = sheets.grants
    return grants.schema.columns.indices.dropFirst(grants.schema.contractColumns)
      .filter { column in
        [.money, .decimal, .whole, .count, .number].contains(grants.schema.columns[column].kind)
          && grants.hasColumn(column)
      }
      .flatMap { column -> [Finding] in
        let groups = groups(grants, column)
        let ofPrice = ofPrice(groups)
        let ofOrder = ofPrice.isEmpty ? ofOrder(groups) : nil
        guard !ofPrice.isEmpty || ofOrder != nil else { return [] }
        // Of a price that is in doubt itself nothing follows.
        let told = Set(SlippedPriceCheck.findings(sheets).map { $0.place?.row })
        let why =
          ofOrder.map {
            "is out of order: in the other rows the number \($0.verb) with exercise_price"
          } ?? "is another than that of the other options at its price: it follows exercise_price"
        return (ofOrder?.rows ?? ofPrice)
          .filter { !told.contains(grants.spreadsheetRow($0)) }
          .map { tell(grants, $0, column, why) }
      }
  }

  /// The options of one price, by what they have.
  private typealias Group = (price: Int64, rows: [Int64: [Int]])

  private static func groups(_ grants: SheetTable, _ column: Int) -> [Group] {
    var groups: [Int64: [Int64: [Int]]] = [:]
    for row in 0..<grants.rowCount {
      guard let price = grants.present(GrantsSheet.exercisePrice.index, row),
        let number = grants.present(column, row)
      else { continue }
      groups[price, default: [:]][number, default: []].append(row)
    }
    return groups.map { (price: $0.key, rows: $0.value) }.sorted { $0.price < $1.price }
  }

  /// The rows that have another number than the others of their price, where all other prices have one.
  private static func ofPrice(_ groups: [Group]) -> [Int] {
    let shared = groups.filter { $0.rows.values.reduce(0) { $0 + $1.count } > 1 }
    let mixed = shared.filter { $0.rows.count > 1 }
    let odd = mixed.flatMap { group -> [Int] in
      let usual = group.rows.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }?.key
      return group.rows.filter { $0.key != usual }.flatMap(\.value)
    }
    guard odd.count <= mostOdd, shared.count - mixed.count >= mixed.count else { return [] }
    return odd.sorted()
  }

  /// The rows without which the number rises, or falls, with the price.
  private static func ofOrder(_ groups: [Group]) -> (verb: String, rows: [Int])? {
    let single = groups.filter { $0.rows.count == 1 }
    let numbers = single.compactMap { $0.rows.keys.first }
    guard (fewestPrices...mostPrices).contains(numbers.count), Set(numbers).count > 2 else {
      return nil
    }
    let orders = [("rises", numbers), ("falls", numbers.map { -$0 })]
    let found = orders.compactMap { verb, numbers in
      oddPlaces(numbers).map { (verb: verb, places: $0) }
    }
    guard let least = found.min(by: { $0.places.count < $1.places.count }), !least.places.isEmpty
    else { return nil }
    let rows = least.places.compactMap { single[$0].rows.values.first?.first }.sorted()
    return (least.verb, rows)
  }

  /// The places without which the numbers rise: one, or two that have changed places; nil if there are more.
  private static func oddPlaces(_ numbers: [Int64]) -> [Int]? {
    let kept = rising(numbers)
    let odd = numbers.indices.filter { !kept.contains($0) }
    guard odd.count <= mostOdd else { return nil }
    var exchanged = numbers
    if odd.count == mostOdd { exchanged.swapAt(odd[0], odd[1]) }
    let rises = odd.count < mostOdd || zip(exchanged, exchanged.dropFirst()).allSatisfy { $0 <= $1 }
    return rises ? odd : nil
  }

  /// The most places whose numbers do not fall from one to the next.
  private static func rising(_ numbers: [Int64]) -> Set<Int> {
    var best: [(count: Int, before: Int?)] = []
    for place in numbers.indices {
      let before = (0..<place).filter { numbers[$0] <= numbers[place] }
        .max { best[$0].count < best[$1].count }
      best.append(((before.map { best[$0].count } ?? 0) + 1, before))
    }
    var kept: Set<Int> = []
    var place = best.indices.max { best[$0].count < best[$1].count }
    while let current = place {
      kept.insert(current)
      place = best[current].before
    }
    return kept
  }

  private static func tell(_ grants: SheetTable, _ row: Int, _ column: Int, _ why: String)
    -> Finding
  {
    grants.finding(
      .cellUnlikeOthers,
      row,
      column,
      subject: grants.subject(row),
      "\(grants.schema.columns[column].name) \(grants.cellText(row, column)) \(why)."
    )
  }
}
