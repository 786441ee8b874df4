import Findings

/// Two forms whose holders have changed places, or two holders whose names have.
enum ExchangedIDs {
  /// Looks at what forms, their signatures and the options that they list say of their holders.
  ///
  /// Two holders who list each other's options with their own names are refused by a rule.
  ///
  /// Only from the side of the forms: what an earlier form says of a holder or an option is all that is
  /// compared from the other.
  ///
  /// - Parameters:
  ///   - pairs: all pairs of an offer.
  ///   - found: what disagrees of each of them; nil where fewer than two rows do.
  ///   - differs: of each of them, whether more than one cell differs.
  /// - Returns: what was found; nil if no two ids have changed places.
  static func displacement(
    _ pairs: [ColumnPair],
    _ found: [Disagreement?],
    differs: [Bool]
  ) -> Displacement? {
    let ofForms = pairs.indices.filter { ColumnPair.isOfHolders(pairs[$0]) }
    guard ofForms.contains(where: { differs[$0] }),
      let holders = ofForms.first(where: { pairs[$0].one.kind == .id }),
      let names = ofForms.first(where: { pairs[$0].one.kind == .text })
    else { return nil }
    guard differs[holders] else {
      return pairs[holders].rows.isEmpty ? nil : exchanged(found[names]).map(tellNames)
    }
    guard let forms = exchanged(Disagreement(differing: pairs[holders].turned)), differs[names],
      let signed = Disagreement(differing: pairs[names].turned),
      Set(forms.rows).isSubset(of: signed.rows)
    else { return nil }
    return tell(forms)
  }

  /// Two names of holders.csv that have changed places: forms are signed with each for the other, and list the
  /// options of the holders that they name.
  private static func tellNames(_ found: Disagreement) -> Displacement {
    let (table, column) = (found.column.table, found.column.column)
    return found.column.displaced(
      .cellsExchanged,
      found.rows[0],
      "\(found.column.name) of this row and of \(table.place(found.rows[1], column).address) may have changed "
        + "places: the forms of each holder are signed with the name of the other."
    )
  }

  /// What disagrees, if it is two cells each of which fits the row of the other.
  private static func exchanged(_ found: Disagreement?) -> Disagreement? {
    guard let found, found.rows.count == 2 else { return nil }
    let (one, two) = (found.rows[0], found.rows[1])
    return found.expected.fit(found.column, one, for: two)
      && found.expected.fit(found.column, two, for: one) ? found : nil
  }

  private static func tell(_ found: Disagreement) -> Displacement {
    let (table, column) = (found.column.table, found.column.column)
    let (one, two) = (found.rows[0], found.rows[1])
    let other = table.place(two, column).address
    return found.column.displaced(
      .cellsExchanged,
      one,
      "\(found.column.name) of this row and of \(other) may have changed places: each "
        + "form is signed by the holder of the other, and lists options of that one."
    )
  }
}
