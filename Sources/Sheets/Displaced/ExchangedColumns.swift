import Findings

/// Two columns of a sheet whose headers, or cells, have changed places.
struct ExchangedColumns {
  private let one: ComparedColumn
  private let two: ComparedColumn
  private let found: Disagreement
  /// The rows in which the two have different cells, and those of them that fit the other way round:
  /// two at least.
  private let different: Int
  private let fitting: Int

  /// The finding of that of a pair's columns that explains most; nil if none explains nearly all.
  static func displacement(_ sides: [Disagreement]) -> Displacement? {
    let all = sides.flatMap { side in
      side.column.table.schema.columns.indices.compactMap { ExchangedColumns(side, $0) }
    }
    let likely = all.filter { $0.fitting.isNearlyAll(of: $0.different) }
    return likely.max { $0.fitting * $1.different < $1.fitting * $0.different }?.displacement
  }

  private init?(_ found: Disagreement, _ other: Int) {
    let table = found.column.table
    guard other != found.column.column, table.hasColumn(other),
      table.schema.columns[other].kind == found.column.kind
    else { return nil }
    let column = ComparedColumn(table, at: other)
    (one, two, self.found) = (found.column, column, found)
    // Where the two differ and the other one fits, this one does not.
    fitting = found.rows.count { found.expected.fit(column, $0) }
    guard fitting > 1 else { return nil }
    different = found.expected.rows.count { !column.agrees($0, with: found.column, $0) }
  }

  private var displacement: Displacement {
    two.exchanged(
      with: one,
      "\(found.other.table.sheet) states as \(found.other.name) what stands under \(two.name)"
    )
  }
}
