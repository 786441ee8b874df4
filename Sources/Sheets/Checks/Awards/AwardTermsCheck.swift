import Exchange
import Findings

/// awards.csv: what is an option has a type where the others have one, and stock has nothing of an option (E9).
enum AwardTermsCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    let awards = sheets.awards
    let options = (0..<awards.rowCount).filter { !isStock(awards, $0) }
    return untyped(awards, options) + ofStock(awards)
  }

  /// Whether an award is of stock; what is neither, and what cannot be read, is none.
  static func isStock(_ awards: SheetTable, _ row: Int) -> Bool {
    awards[AwardsSheet.kind, row]?.lowercased() == AwardsSheet.stock
  }

  private static func untyped(_ awards: SheetTable, _ options: [Int]) -> [Finding] {
    let type = AwardsSheet.type
    guard options.contains(where: { awards[type, $0] != nil }) else { return [] }
    return options.compactMap { row in
      guard awards.value(type.index, row) == CellValue.blank,
        let told = [AwardsSheet.exercisePrice.index, AwardsSheet.schedule.index]
          .first(where: { CellValue.isPresent(awards.value($0, row)) })
      else { return nil }
      let name = awards.schema.columns[told].name
      return awards.finding(
        .awardType,
        row,
        type.index,
        subject: awards.subject(row),
        "type is blank, and \(awards.subject(row)) has the \(name) \(awards.cellText(row, told)), as an option has; "
          + "other awards have a type."
      )
    }
  }

  // What is used of an option alone.
  private static let ofOptions = [
    AwardsSheet.type.index, AwardsSheet.exercisePrice.index, AwardsSheet.schedule.index,
    AwardsSheet.expires.index,
  ]

  private static func ofStock(_ awards: SheetTable) -> [Finding] {
    (0..<awards.rowCount).compactMap { row in
      let filled = ofOptions.filter { column in
        // Stock may be given for nothing, and a sheet may say so.
        awards.present(column, row).map { $0 != 0 || column != AwardsSheet.exercisePrice.index }
          ?? false
      }
      guard isStock(awards, row), let first = filled.first else { return nil }
      let named = filled.map { "\(awards.schema.columns[$0].name) \(awards.cellText(row, $0))" }
      return awards.finding(
        .awardStock,
        row,
        first,
        subject: awards.subject(row),
        "\(awards.subject(row)) is stock, and has the \(named.listed(with: "and")), which only an option has."
      )
    }
  }
}
