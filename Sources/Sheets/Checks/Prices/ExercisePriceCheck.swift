import Exchange
import Findings

/// grants.csv and awards.csv: an exercise price is above zero.
enum ExercisePriceCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    zero(sheets.grants, GrantsSheet.exercisePrice, GrantsSheet.grantID)
      + zero(sheets.awards, AwardsSheet.exercisePrice, AwardsSheet.awardID) { row in
        // Stock may be given for nothing; an option is bought at its price.
        sheets.awards[AwardsSheet.kind, row] != AwardsSheet.stock
      }
  }

  private static func zero(
    _ table: SheetTable,
    _ price: Column<Money>,
    _ id: Column<String>,
    _ isOption: (Int) -> Bool = { _ in true }
  ) -> [Finding] {
    (0..<table.rowCount).filter { table[price, $0] == .zero && isOption($0) }.map { row in
      let id = table[id, row] ?? ""
      return table.finding(
        .priceZero,
        row,
        price.index,
        subject: id,
        "\(price.name) of \(id) is 0.",
        repair: "Compare the price with the agreement."
      )
    }
  }
}
