import Findings

/// What became of a column, or of two cells of it.
struct Displacement {
  let finding: Finding
  /// The columns whose cells were moved, or stand under another header: where one of them is blank, that
  /// follows.
  let moved: [ComparedColumn]

  init(_ finding: Finding, moved: [ComparedColumn] = []) {
    (self.finding, self.moved) = (finding, moved)
  }

  /// Whether it is about the same column as another.
  func isAboutColumn(of other: Displacement) -> Bool {
    finding.place?.sheet == other.finding.place?.sheet
      && finding.place?.column == other.finding.place?.column
  }

  /// Whether the cells of a column were moved, or stand under another header.
  func isMoved(_ column: ComparedColumn) -> Bool {
    moved.contains { $0.isSame(as: column) }
  }

  /// Whether it is why a cell is blank.
  func leavesBlank(_ blank: Finding) -> Bool {
    moved.contains { $0.table.sheet == blank.place?.sheet && $0.cell == blank.place?.column }
  }
}

extension ComparedColumn {
  /// That something became of the column, told at a row of it.
  func displaced(_ kind: FindingKind, _ row: Int, _ message: String) -> Displacement {
    Displacement(table.finding(kind, row, column, message))
  }

  /// That a cell of it was dragged down; `contradiction` says in how many of the rows, which it follows.
  func dragged(_ row: Int, _ run: ClosedRange<Int>, _ contradiction: String) -> Displacement {
    displaced(
      .columnDragged,
      row,
      "\(name) counts up from row \(table.spreadsheetRow(run.lowerBound)) to "
        + "\(table.spreadsheetRow(run.upperBound)), and \(contradiction) of these rows: a cell may have been "
        + "dragged down."
    )
  }

  /// That a cell of it was copied into those below; `contradiction` says in how many of them.
  func copied(_ row: Int, _ run: ClosedRange<Int>, _ contradiction: String) -> Displacement {
    displaced(
      .columnRepeated,
      row,
      "\(name) is the same in rows \(table.spreadsheetRow(run.lowerBound)) to "
        + "\(table.spreadsheetRow(run.upperBound)), and \(contradiction) of them: a cell may have been copied into "
        + "those below it."
    )
  }

  /// That its cells were moved up or down by one, and why that is thought.
  func shifted(_ row: Int, _ word: String, _ why: String) -> Displacement {
    Displacement(
      table.finding(
        .columnShifted,
        row,
        column,
        "From row \(table.spreadsheetRow(row)) on, \(why) \(word) by one."
      ),
      moved: [self]
    )
  }

  /// That the column was sorted alone, and why that is thought.
  func sorted(_ why: String, _ severity: Severity? = nil) -> Displacement {
    Displacement(
      .of(
        .columnSorted,
        severity: severity,
        at: table.headerPlace(column),
        value: table.headerText(column),
        "\(name) is in order from top to bottom\(order == nil && textOrder != nil ? ", as text" : ""), and "
          + "\(why): the column may have been sorted alone."
      ),
      moved: [self]
    )
  }

  /// That two columns have changed places, and why that is thought.
  func exchanged(with other: ComparedColumn, _ why: String) -> Displacement {
    let (left, right) = cell <= other.cell ? (self, other) : (other, self)
    return Displacement(
      .of(
        .columnExchanged,
        at: table.headerPlace(left.column),
        value: table.headerText(left.column),
        "\(left.name) and \(right.name) may have changed places: \(why)."
      ),
      moved: [left, right]
    )
  }
}
