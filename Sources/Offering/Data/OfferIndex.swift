internal import Exchange
internal import Sheets

/// Which rows belong to which: a holder's grants and forms, a form's lines, a grant's tranches.
///
/// All lists are in an order of their own, so that no order of rows in a sheet matters; but papers of one
/// minute are taken in the order of their rows, with a warning. One reference, since it is asked for every row.
final class OfferIndex: Sendable {
  /// Rows of holders.csv in order of id.
  let holders: [Int]
  /// Rows of grants.csv by row of holders.csv, in order of id.
  private let grantsByHolder: RowGroups
  /// Rows of forms.csv known at as-of by row of holders.csv, in order of receipt and, of papers of one
  /// minute, of their rows.
  private let formsByHolder: RowGroups
  /// Rows of elections.csv by row of forms.csv, in order of the grants' ids, then of what they tender.
  private let electionsByForm: RowGroups
  private let tranchesByGrant: FewRows
  private let serviceByHolder: FewRows
  private let awardsByHolder: FewRows
  private let exercisesByHolder: FewRows
  private let paymentsByExercise: FewRows
  private let salesByExercise: FewRows
  private let links: SheetLinks

  /// Puts the rows in order, those of some holders left out.
  init(_ sheets: OfferSheets, asOf: Day, without leftOut: Set<Int> = []) {
    let links = sheets.links
    self.links = links
    holders = sheets.holders.order.map(Int.init).filter { !leftOut.contains($0) }
    grantsByHolder = Self.group(
      sheets.grants.order.map(Int.init),
      by: links.holderOfGrant,
      into: sheets.holders.rowCount
    )
    formsByHolder = Self.group(
      Self.formsByReceipt(sheets.forms, asOf: asOf),
      by: links.holderOfForm,
      into: sheets.holders.rowCount
    )
    electionsByForm = Self.group(
      Self.electionsByGrant(sheets),
      by: links.formOfElection,
      into: sheets.forms.rowCount
    )
    tranchesByGrant = FewRows(0..<sheets.vesting.rowCount) { links.grantOfVesting.row($0) }
    serviceByHolder = FewRows(0..<sheets.service.rowCount) { links.holderOfService.row($0) }
    awardsByHolder = FewRows(0..<sheets.awards.rowCount) { links.holderOfAward.row($0) }
    exercisesByHolder = FewRows(Self.exercisesByDay(sheets.exercises, asOf: asOf)) { row in
      links.grantOfExercise.row(row).flatMap { links.holder(ofOption: $0) }
    }
    paymentsByExercise = FewRows(0..<sheets.payments.rowCount) { links.exerciseOfPayment.row($0) }
    salesByExercise = FewRows(Self.salesByID(sheets.sales, asOf: asOf)) {
      links.exerciseOfSale.row($0)
    }
  }

  func grants(of holder: Int) -> RowGroup { grantsByHolder[holder] }
  func forms(of holder: Int) -> RowGroup { formsByHolder[holder] }
  func elections(of form: Int) -> RowGroup { electionsByForm[form] }
  func tranches(of grant: Int) -> [Int] { tranchesByGrant[grant] }
  func service(of holder: Int) -> [Int] { serviceByHolder[holder] }

  func awards(of holder: Int) -> [Int] { awardsByHolder[holder] }

  /// Rows of exercises.csv known at as-of for the holder's options, in order of day and then of id.
  func exercises(of holder: Int) -> [Int] { exercisesByHolder[holder] }

  /// Rows of payments.csv for a row of exercises.csv, as they stand.
  func payments(of exercise: Int) -> [Int] { paymentsByExercise[exercise] }

  /// Rows of sales.csv known at as-of for a row of exercises.csv, in order of id.
  func sales(of exercise: Int) -> [Int] { salesByExercise[exercise] }

  /// The number of the option that is exercised, or that the new one exercised replaces.
  func grant(ofExercise row: Int) -> Int? { links.grantOfExercise.row(row) }

  /// The number of the option that a row of elections.csv names; nil if there is none.
  func grant(ofElection row: Int) -> Int? { links.grantOfElection.row(row) }

  /// The row of holders.csv whose option it is; nil if there is none.
  func holder(ofGrant number: Int) -> Int? { links.holder(ofOption: number) }

  private static func formsByReceipt(_ forms: SheetTable, asOf: Day) -> [Int] {
    // Forms received in the same minute are taken in the order of their rows.
    (0..<forms.rowCount).compactMap { row in
      forms[FormsSheet.received, row].map { (row: row, received: $0) }
    }
    .filter { $0.received.day <= asOf }
    .sorted { ($0.received, $0.row) < ($1.received, $1.row) }
    .map(\.row)
  }

  private static func exercisesByDay(_ exercises: SheetTable, asOf: Day) -> [Int] {
    let known = exercises.order.map(Int.init).compactMap { row in
      exercises[ExercisesSheet.exerciseDate, row].map { (row: row, day: $0) }
    }.filter { $0.day <= asOf }
    return known.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element.row)
  }

  private static func salesByID(_ sales: SheetTable, asOf: Day) -> [Int] {
    sales.order.map(Int.init).filter { row in
      sales[SalesSheet.saleDate, row].map { $0 <= asOf } ?? false
    }
  }

  private static func electionsByGrant(_ sheets: OfferSheets) -> [Int] {
    let grants = sheets.grants.rowCount
    var rank = [Int](repeating: 0, count: grants + sheets.awards.rowCount)
    for (position, row) in sheets.grants.order.enumerated() { rank[Int(row)] = position + 1 }
    for (position, row) in sheets.awards.order.enumerated() {
      rank[grants + Int(row)] = grants + position + 1
    }
    let link = sheets.links.grantOfElection
    // Rank 0 is of lines whose option is not there.
    let ranks = (0..<sheets.elections.rowCount).map { row in
      link.row(row).map { rank[$0] } ?? 0
    }
    var rows = counted(ranks, upTo: rank.count)
    // Lines alike in form and grant are ordered by what they tender and state; where they stand counts only
    // for lines alike in all of it.
    let elections = sheets.elections
    let stated = { (row: Int) in ElectionsSheet.numbersInOrder.map { elections.value($0, row) } }
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, ranks[rows[end]] == ranks[rows[start]] { end += 1 }
      if end - start > 1 {
        rows[start..<end] = ArraySlice(
          rows[start..<end].map { (row: $0, stated: stated($0)) }.sorted { one, other in
            one.stated == other.stated
              ? one.row < other.row : one.stated.lexicographicallyPrecedes(other.stated)
          }.map(\.row)
        )
      }
      start = end
    }
    return rows
  }

  /// The places of numbers from 0 to `most` in order of number, of equal ones the earlier first.
  private static func counted(_ numbers: [Int], upTo most: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: most + 2)
    for number in numbers { starts[number + 1] += 1 }
    for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
    var places = [Int](repeating: 0, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      places[starts[number]] = place
      starts[number] += 1
    }
    return places
  }

  private static func group(_ rows: [Int], by link: [Int32], into count: Int) -> RowGroups {
    RowGroups(rows, count) { link.row($0) }
  }
}
