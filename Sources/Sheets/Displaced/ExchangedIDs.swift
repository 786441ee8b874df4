import Findings

/// Two holders' ids that have changed places, in forms.csv or in grants.csv.
enum ExchangedIDs {
  /// Looks at what forms and the options that they list say of their holders.
  ///
  /// - Parameters:
  ///   - holders: the pair of grants.csv and forms.csv.
  ///   - names: the pair of holders.csv and forms.csv.
  /// - Returns: the finding; nil if no two ids have changed places.
  static func finding(_ holders: ColumnPair, _ names: ColumnPair) -> Finding? {
    let (options, forms) = (exchanged(holders), exchanged(holders.turned))
    let misnamed = Set(Disagreement(names.turned)?.rows ?? [])
    // Where one option of each is listed, the names under the forms show whose ids were exchanged.
    if let forms, forms.rows.allSatisfy(misnamed.contains) || options == nil {
      return tell(forms)
    }
    return options.map(tell)
  }

  /// What disagrees, if it is two cells each of which fits the row of the other.
  private static func exchanged(_ pair: ColumnPair) -> Disagreement? {
    guard let found = Disagreement(pair), found.rows.count == 2 else { return nil }
    let (one, two) = (found.rows[0], found.rows[1])
    return found.expected.fit(found.column, one, for: two)
      && found.expected.fit(found.column, two, for: one) ? found : nil
  }

  private static func tell(_ found: Disagreement) -> Finding {
    let (table, column) = (found.column.table, found.column.column)
    let (one, two) = (found.rows[0], found.rows[1])
    let other = table.place(two, column).address
    return table.finding(
      .cellsExchanged,
      one,
      column,
      "\(found.column.name) of this row and of \(other) may have changed places: each fits what "
        + "\(found.other.table.sheet) says of the other row."
    )
  }
}
