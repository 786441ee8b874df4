import Findings

/// Two forms whose holders have changed places.
enum ExchangedIDs {
  /// Looks at what forms, their signatures and the options that they list say of their holders.
  ///
  /// Two holders who list each other's options with their own names are refused by a rule.
  ///
  /// - Parameters:
  ///   - holders: the pair of grants.csv and forms.csv.
  ///   - names: the pair of holders.csv and forms.csv.
  /// - Returns: the finding; nil if no two ids have changed places.
  static func finding(_ holders: ColumnPair, _ names: ColumnPair) -> Finding? {
    guard let forms = exchanged(holders.turned), let signed = Disagreement(names.turned),
      Set(forms.rows).isSubset(of: signed.rows)
    else { return nil }
    return tell(forms)
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
      "\(found.column.name) of this row and of \(other) may have changed places: each "
        + "form is signed by the holder of the other, and lists options of that one."
    )
  }
}
