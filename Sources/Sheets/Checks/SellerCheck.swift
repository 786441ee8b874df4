import Exchange
import Findings

/// sales.csv: the holder sells while alive, estate and heirs from the day of death on (F4).
enum SellerCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let sales = sheets.sales
    guard sheets.exercises.rowCount > 0 else { return [] }
    let services = Services(sheets)
    return unused(sheets, services)
      + (0..<sales.rowCount).compactMap { row in
        guard let exercise = sheets.links.exerciseOfSale.row(row),
          let option = sheets.links.grantOfExercise.row(exercise),
          let holder = sheets.links.holder(ofOption: option),
          let day = sales[SalesSheet.saleDate, row]
        else { return nil }
        return finding(sheets, row, on: day, services.of(holder), exercise)
      }
  }

  /// Values at death of the living, whose estate neither exercises nor sells.
  private static func unused(_ sheets: OfferTables, _ services: Services) -> [Finding] {
    let exercises = sheets.exercises
    guard exercises.hasColumn(ExercisesSheet.valueAtDeath.index) else { return [] }
    let ofEstate = Set(
      sheets.links.exerciseOfSale.enumerated().compactMap { row, exercise in
        sheets.sales[SalesSheet.soldBy, row] == .estate ? exercise : nil
      }
    )
    return (0..<exercises.rowCount).compactMap { row in
      guard let value = exercises[ExercisesSheet.valueAtDeath, row],
        !isByEstate(exercises[ExercisesSheet.exercisedBy, row]),
        !ofEstate.contains(Int32(clamping: row)),
        let option = sheets.links.grantOfExercise.row(row),
        let holder = sheets.links.holder(ofOption: option), services.of(holder).died == nil
      else { return nil }
      let id = exercises[ExercisesSheet.exerciseID, row] ?? ""
      return exercises.finding(
        .valueAtDeathUnused,
        row,
        ExercisesSheet.valueAtDeath.index,
        subject: id,
        "\(id) has the value at death \(value), and no death of its holder is in the sheets: it is not used."
      )
    }
  }

  /// Whether an exercise is by the estate or an heir; others, such as a family trust, buy for the living.
  private static func isByEstate(_ buyer: String?) -> Bool { buyer == "estate" || buyer == "heir" }

  private static func finding(
    _ sheets: OfferTables,
    _ row: Int,
    on day: Day,
    _ service: Services.OfHolder,
    _ exercise: Int
  ) -> Finding? {
    let sales = sheets.sales
    let seller = sales[SalesSheet.soldBy, row]
    let buyer = sheets.exercises[ExercisesSheet.exercisedBy, exercise]
    let boughtByEstate = isByEstate(buyer)
    // Shares of another, such as a family trust, are sold by whoever has them.
    if seller == nil, !boughtByEstate, buyer ?? "holder" != "holder" { return nil }
    let id = sales[SalesSheet.saleID, row] ?? ""
    let message: String
    switch seller ?? (boughtByEstate ? .estate : .holder) {
    case .estate where service.died.map({ day < $0 }) ?? service.isInService(onOrAfter: day):
      let alive =
        service.died.map { "who died on \($0)" } ?? "who was in service then or later"
      message = "\(id) is a sale of \(day) by the estate of a holder \(alive)"
    case .holder where service.died.map({ day > $0 }) ?? false:
      let died = service.died.map { "\($0)" } ?? ""
      let blank = seller == nil ? "; a blank sold_by is the holder" : ""
      message = "\(id) is a sale of \(day) by a holder who died on \(died)\(blank)"
    default: return nil
    }
    let column =
      sales.hasColumn(SalesSheet.soldBy.index) && (seller != nil || !boughtByEstate)
      ? SalesSheet.soldBy.index : SalesSheet.saleDate.index
    return sales.finding(.saleBySeller, row, column, subject: id, message + ".")
  }
}

/// When holders served, and when they died, as the sheets say; service.csv replaces the dates of
/// holders.csv.
private struct Services {
  struct OfHolder {
    /// The last days of the services; nil of one that goes on.
    var ends: [Day?] = []
    var died: Day?

    func isInService(onOrAfter day: Day) -> Bool {
      ends.contains { end in end.map { $0 >= day } ?? true }
    }
  }

  private let sheets: OfferTables
  private var rows: [Int: [Int]] = [:]

  init(_ sheets: OfferTables) {
    self.sheets = sheets
    for (row, holder) in sheets.links.holderOfService.enumerated() where holder >= 0 {
      rows[Int(holder), default: []].append(row)
    }
  }

  func of(_ holder: Int) -> OfHolder {
    guard let own = rows[holder] else {
      let table = sheets.holders
      return of(table, [holder], HoldersSheet.serviceEnd, HoldersSheet.endReason)
    }
    return of(sheets.service, own, ServiceSheet.serviceEnd, ServiceSheet.endReason)
  }

  private func of(
    _ table: SheetTable,
    _ rows: [Int],
    _ end: Column<Day>,
    _ reason: Column<EndReason>
  ) -> OfHolder {
    var service = OfHolder()
    for row in rows {
      service.ends.append(table[end, row])
      if table[reason, row] == .death, let day = table[end, row] { service.died = day }
    }
    return service
  }
}
