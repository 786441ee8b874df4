import Findings

/// A column of ids that was moved: everything that stands beside it then belongs to something else.
struct DisplacedIDs {
  private(set) var found: [Displacement] = []

  /// Looks at what lines of forms say of the options that they list.
  ///
  /// `found` has nil where rows of another sheet do not disagree, or fewer than two; `differs` says whether
  /// lines do.
  init(_ pairs: [ColumnPair], _ found: [Disagreement?], differs: [Bool]) {
    let ofLines = pairs.indices.filter {
      differs[$0] && pairs[$0].other.table.schema.name == ElectionsSheet.schema.name
    }
    let lines = ofLines.map { pairs[$0] }
    let wrong = ofLines.filter { found[$0] != nil }.map { (pairs[$0], found[$0]) }
    // With one column only, it is that column.
    guard lines.count > 1, let pair = lines.first else { return }
    guard wrong.count > 1 else {
      // What an option's first line says of it is right where others were copied.
      self.found = [Self.repeated(lines)].compactMap(\.self)
      return
    }
    let names = wrong.map(\.0.other.name).joined(separator: " and ")
    let why = "\(names) of its rows fit other options"
    let isOfMost = wrong.count { $0.1?.isOfMost ?? false } > 1
    let all = wrong.map(\.0)
    let displacement =
      Self.shifted(all, pair) ?? Self.draggedThroughout(lines)
      ?? (isOfMost ? Self.sorted(pair, mayRise: true) : nil).map { $0.sorted(why) }
      ?? Self.repeated(lines) ?? Self.dragged(all)
    self.found = [displacement].compactMap(\.self)
  }

  private static let misfit = "what stands beside it does not fit"

  /// Whether a pair of columns disagrees for no other reason.
  func explains(_ pair: ColumnPair) -> Bool {
    !found.isEmpty
      && (pair.other.table.schema.name == ElectionsSheet.schema.name || pair.one.kind == .id)
  }

  /// That the ids of a single pair of columns were moved, and not what stands beside them.
  static func displacement(_ pair: ColumnPair, _ found: Disagreement) -> Displacement? {
    guard pair.one.kind == .text || pair.one.kind == .id else { return nil }
    let why = misfit
    // What does not fit belongs to other rows; a wrong name on a form belongs to none.
    guard found.isExchanged else { return nil }
    let moved = found.isOfMost ? sorted(pair, mayRise: pair.one.kind == .text) : nil
    return moved.map { $0.sorted(why) } ?? dragged([pair])
  }

  /// That a column of ids by which lines name forms, or of the forms' own, is in order downwards, which nobody
  /// keeps.
  static func fallen(_ pair: ColumnPair, _ found: Disagreement) -> Displacement? {
    guard found.isOfMost, found.isExchanged else { return nil }
    return pair.ordered.first { $0.order == .falling }.map { $0.sorted(misfit) }
  }

  /// That options stand beside the ids of other holders, in no order: the forms that list them are signed by
  /// their own holders.
  static func misplaced(_ pair: ColumnPair, _ found: Disagreement) -> Displacement? {
    guard found.isOfMost, found.isExchanged, let first = found.rows.first else { return nil }
    return pair.one.displaced(
      .columnSorted,
      first,
      "\(pair.one.name) of \(found.rows.count) options is another than that of the forms that list them, and "
        + "each form is signed by its holder: the column may have been sorted alone."
    )
  }

  /// The column of ids that is in order: one that is so downwards, which nobody keeps, or the one by
  /// which rows are named.
  private static func sorted(_ pair: ColumnPair, mayRise: Bool) -> ComparedColumn? {
    (pair.ordered + [pair.naming]).first { $0.order == .falling }
      ?? (mayRise && pair.naming.order != nil ? pair.naming : nil)
  }

  /// Whether most lines fit the option that the next line names, or the one before.
  private static func shifted(_ pairs: [ColumnPair], _ pair: ColumnPair) -> Displacement? {
    guard let key = pair.ordered.first else { return nil }
    for (step, word) in [(1, "down"), (-1, "up")] {
      if let row = firstShifted(pairs, step) { return tell(pair.naming, row, word) }
      if let row = firstShifted(pairs.map(\.turned), step) { return tell(key, row, word) }
    }
    return nil
  }

  /// The first row that does not fit as it is, if nearly all that do not do with the rows of `other`
  /// moved by a step.
  private static func firstShifted(_ pairs: [ColumnPair], _ step: Int) -> Int? {
    guard let rows = pairs.first?.rows else { return nil }
    var byOther: [Int: Int] = [:]
    for row in rows { byOther[row.other] = row.one }
    var (first, wrong, fitting) = (Int?.none, 0, 0)
    for row in rows where !fits(pairs, row.one, row.other) {
      wrong += 1
      first = min(first ?? row.other, row.other)
      if let one = byOther[row.other + step], fits(pairs, one, row.other) { fitting += 1 }
    }
    return wrong > 2 && fitting.isMost(of: wrong) ? first : nil
  }

  private static func fits(_ pairs: [ColumnPair], _ one: Int, _ other: Int) -> Bool {
    pairs.indices.allSatisfy { pairs[$0].one.agrees(one, with: pairs[$0].other, other) }
  }

  private static func tell(_ ids: ComparedColumn, _ row: Int, _ word: String) -> Displacement {
    ids.shifted(
      row,
      word,
      "the other cells fit the \(ids.name) of the row \(word == "down" ? "below" : "above"): the cells "
        + "of \(ids.name) may have been moved"
    )
  }

  /// One id in lines that state different things, or things of different holders: it was copied into those
  /// below it.
  ///
  /// Two lines may be of an option of somebody else.
  static func repeated(_ pairs: [ColumnPair]) -> Displacement? {
    guard let naming = pairs.first?.naming, let rows = pairs.first?.rows,
      naming.table.schema.name == ElectionsSheet.schema.name
    else { return nil }
    // A notice may state nothing. By index: of each pair many references would be copied with every row.
    let wrong = rows.filter { row in pairs.indices.contains { pairs[$0].contradicts(row) } }
    guard let first = wrong.map(\.naming).min() else { return nil }
    let run = naming.run(around: first)
    let copied = wrong.filter { run.contains($0.naming) }
    guard copied.count > 2, copied.count.isMost(of: wrong.count),
      pairs.contains(where: { pair in
        Set(copied.map { pair.one.cell($0.one) }).count > 1
          || Set(copied.map { pair.other.cell($0.other) }).count > 1
      })
    else { return nil }
    return naming.copied(first, run, "\(misfit) in \(copied.count)")
  }

  /// Ids that count up through nearly the whole column, where a sorted one would have those that the lines
  /// are about: of some of these no line states the terms.
  private static func draggedThroughout(_ pairs: [ColumnPair]) -> Displacement? {
    guard let naming = pairs.first?.naming, let rows = pairs.first?.rows, naming.order == .rising
    else { return nil }
    let wrong = rows.filter { !fits(pairs, $0.one, $0.other) }
    let stated = Set(rows.map { row in pairs.map { $0.other.cell(row.other) } })
    for run in CountingCells.runs(naming, around: wrong.map(\.naming).sorted())
    where run.count.isMost(of: naming.table.rowCount) {
      let strangers = wrong.filter { row in
        run.contains(row.naming) && !stated.contains(pairs.map { $0.one.cell(row.one) })
      }
      guard !strangers.isEmpty else { continue }
      return dragged(naming, run, wrong.map(\.naming).filter(run.contains).sorted())
    }
    return nil
  }

  private static func dragged(
    _ naming: ComparedColumn,
    _ run: ClosedRange<Int>,
    _ strangers: [Int]
  ) -> Displacement? {
    strangers.first.map { naming.dragged($0, run, "\(misfit) in \(strangers.count)") }
  }

  /// Whether rows without a gap belong to what the row above them names: the ids around them may count up by
  /// themselves.
  private static func fitAbove(_ pairs: [ColumnPair], _ strangers: [Int]) -> Bool {
    guard let first = strangers.first, let last = strangers.last,
      last - first + 1 == strangers.count, let rows = pairs.first?.rows,
      let above = rows.first(where: { $0.naming == first - 1 })
    else { return false }
    let moved = rows.filter { (first...last).contains($0.naming) }
    return !moved.isEmpty && moved.allSatisfy { fits(pairs, $0.one, above.other) }
  }

  private static func dragged(_ pairs: [ColumnPair]) -> Displacement? {
    guard let naming = pairs.first?.naming, let rows = pairs.first?.rows,
      // Ids that are in order from top to bottom count up by themselves.
      naming.order != .rising
    else { return nil }
    let wrong = Set(rows.filter { !fits(pairs, $0.one, $0.other) }.map(\.naming))
    for run in CountingCells.runs(naming, around: wrong.sorted()) {
      let strangers = run.filter(wrong.contains)
      guard strangers.count > 1,
        strangers.count.isMost(of: run.count - 1) || fitAbove(pairs, strangers)
      else { continue }
      return dragged(naming, run, strangers)
    }
    return nil
  }
}
