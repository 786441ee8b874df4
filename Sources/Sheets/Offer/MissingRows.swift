import Findings

/// Ids of one column that are not in the sheet that they name.
struct UnknownIDs {
  let table: SheetTable
  let column: Column<String>
  let target: SheetTable
  let rows: [Int]
  /// For every row of the table, the row of the other sheet that it names; below zero for none.
  let links: [Int32]

  /// The ids, each with the first row that names it.
  var firstRows: [String: Int] {
    var first: [String: Int] = [:]
    for row in rows.reversed() {
      if let id = table[column, row] { first[id] = row }
    }
    return first
  }

  /// The same but for some ids.
  func without(_ ids: Set<String>) -> UnknownIDs {
    guard !ids.isEmpty else { return self }
    return UnknownIDs(
      table: table,
      column: column,
      target: target,
      rows: rows.filter { !(table[column, $0].map(ids.contains) ?? false) },
      links: links
    )
  }
}

/// Rows that a sheet lacks, told from several ids that other sheets name: one finding for all of them.
struct MissingRows {
  /// The ids that are told so.
  private(set) var ids: Set<String> = []
  private(set) var finding: Finding?

  // Two ids that are wrong may be two slips, unless neither is like an id that is there.
  private static let fewest = 3
  // How many are named in the message.
  private static let mostNamed = 3

  /// Looks at all ids that are not in one sheet.
  ///
  /// `meant` says which id a row of a column may mean; nil if none is near.
  init(_ unknown: [UnknownIDs], meant: (UnknownIDs, Int) -> String?) {
    guard let target = unknown.first?.target, !Self.isDragged(unknown) else { return }
    let known = Set(target.keys.map(Self.plain))
    // An id that was copied over another is told.
    let isOnce = known.count == target.rowCount
    var places: [(id: String, place: String)] = []
    var (seen, near): (Set<String>, Set<String>) = ([], [])
    for ids in unknown {
      for row in ids.rows {
        guard let id = ids.table[ids.column, row], !known.contains(Self.plain(id)),
          seen.insert(id).inserted
        else { continue }
        places.append((id, ids.table.place(row, ids.column.index).address))
        // Only of two ids it is asked.
        if places.count < Self.fewest, meant(ids, row) != nil { near.insert(id) }
      }
    }
    let named = seen.union(unknown.flatMap(Self.known))
    guard places.count >= Self.fewest || places.count > 1 && near.isEmpty && isOnce,
      places.count * 20 >= named.count
    else { return }
    ids = seen
    finding = Self.finding(target, unknown, places, named.count)
  }

  private static func finding(
    _ target: SheetTable,
    _ unknown: [UnknownIDs],
    _ places: [(id: String, place: String)],
    _ count: Int
  ) -> Finding {
    let sheets = unknown.map(\.table.sheet)
    let naming = sheets.enumerated().filter { sheets.firstIndex(of: $0.element) == $0.offset }
      .map(\.element).joined(separator: " and ")
    let shown = places.prefix(mostNamed).map { "\(Shown.visible($0.id)) (\($0.place))" }
    return .of(
      .fileRowsMissing,
      at: Place(sheet: target.sheet),
      (places.count == count ? "None of the \(count) ids" : "\(places.count) of the \(count) ids")
        + " that \(naming) name\(naming.contains(" and ") ? "" : "s") "
        + (places.count == count ? "is in" : "are not in")
        + " \(target.sheet): \(shown.listed(most: mostNamed, of: places.count)). It may be an older copy, or a "
        + "part of the sheet."
    )
  }

  /// Whether a single run of ids that count up explains all of them.
  private static func isDragged(_ unknown: [UnknownIDs]) -> Bool {
    guard unknown.count == 1, let ids = unknown.first else { return false }
    return CountingIDs.runs(ids.table, ids.column, ids.rows).contains { run in
      ids.rows.allSatisfy(run.contains)
    }
  }

  /// The ids of a column that are in the other sheet.
  private static func known(_ ids: UnknownIDs) -> [String] {
    (0..<ids.table.rowCount).compactMap { ids.table[ids.column, $0] }
  }

  /// An id without what people mistake: case, signs, leading zeros, and letters that look like digits.
  private static func plain(_ id: String) -> String {
    let alike: [Character: Character] = ["o": "0", "i": "1", "l": "1"]
    let letters = IDWriting(id).plain.lowercased().filter { $0.isLetter || $0.isNumber }.map {
      alike[$0] ?? $0
    }
    return String(letters.drop { $0 == "0" })
  }
}

extension SheetTable {
  /// The ids of its rows, made when they are looked at; none if it has no key.
  var keys: LazyMapSequence<Range<Int>, String> {
    let key = schema.key
    return (0..<(key == nil ? 0 : rowCount)).lazy.map { row in
      key.map { text(value($0, row)) } ?? ""
    }
  }
}
