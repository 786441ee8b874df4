import Findings

// A spreadsheet that reads ids as numbers takes off their zeros, or adds decimals or separators; a
// person adds the mark of a footnote. Two sheets then write one id in two ways, and one of them is right.

/// An id without what spreadsheets and footnotes did to it.
struct IDWriting {
  /// Without marks, decimals and separators: `1001.0`, `1,001` and `1001*` are 1001.
  let plain: String
  /// The same without leading zeros: what two ways to write an id have in common.
  let core: String
  /// What was done to it, as a remark; nil if nothing shows.
  let mark: String?

  init(_ id: String) {
    var text = id[...]
    // A spreadsheet marks a number that is kept as text so.
    let hasApostrophe = text.count > 1 && text.first == "'"
    if hasApostrophe { text = text.dropFirst() }
    let length = text.count
    while text.count > 1, let last = text.last, "*†‡§".contains(last) { text = text.dropLast() }
    let hasFootnote = text.count < length
    let zeros = text.reversed().prefix { $0 == "0" }.count
    let digits = text.dropLast(zeros + 1)
    let hasDecimals =
      zeros > 0 && text.dropLast(zeros).last == "." && !digits.isEmpty
      && digits.utf8.allSatisfy { $0 &- 48 < 10 }
    if hasDecimals { text = digits }
    let bare = Self.withoutCommas(text)
    let dashed = bare ?? String(text)
    let bytes = CellText(Array(dashed.utf8))
    let hasDash = Dash.first(in: bytes) != nil
    plain = hasDash ? Dash.plain(bytes) : dashed
    let date = IDAsDate(plain)
    core = date?.core ?? Self.core(plain)
    mark =
      date?.isDate ?? false
      ? "been made dates"
      : hasDash
        ? "another dash"
        : hasApostrophe
          ? "an apostrophe"
          : hasFootnote
            ? "the mark of a footnote"
            : hasDecimals ? "decimals" : bare == nil ? nil : "a comma between thousands"
  }

  /// An id without leading zeros, or the dash behind its first letters; of one that a spreadsheet reads as a
  /// number that number.
  private static func core(_ plain: String) -> String {
    let isNumber = plain.utf8.allSatisfy { $0 &- 48 < 10 }
    let significant = plain.drop { $0 == "0" }
    if isNumber { return significant.isEmpty ? plain : String(significant) }
    if let number = IDAsNumber.made(of: plain) { return number }
    let letters = plain.prefix(while: \.isLetter)
    let rest = plain.dropFirst(letters.count)
    return !letters.isEmpty && rest.first == "-" ? String(letters + rest.dropFirst()) : plain
  }

  private static func withoutCommas(_ text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, (1...3).contains(groups[0].utf8.count),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.joined().utf8.allSatisfy({ $0 &- 48 < 10 })
    else { return nil }
    return groups.joined()
  }

  /// Whether this is the one of two ways to write an id that a spreadsheet or a person made.
  func isMade(of other: IDWriting) -> Bool {
    guard core == other.core else { return false }
    if (mark == nil) != (other.mark == nil) { return mark != nil }
    // `1E5` is shorter than the number that a spreadsheet makes of it.
    if IDAsNumber.made(of: plain) != nil { return false }
    if IDAsNumber.made(of: other.plain) != nil { return true }
    return plain.utf8.count < other.plain.utf8.count
  }
}

/// Ids that a sheet writes otherwise than the sheets that name them.
struct WrittenIDs {
  /// For an id that is not in the sheet and was made of one that is, the one that is meant.
  private(set) var meant: [String: String] = [:]
  /// For the ids of the sheet that were made of what others name, and that none names as they stand, the
  /// row and what others name.
  private(set) var made: [(row: Int, name: String)] = []
  /// The first sheets that name these.
  private(set) var naming: [String] = []
  /// What stands in the sheet for each of the names in `made`.
  private var keys: [String: String] = [:]

  /// Compares the ids of a sheet with those that others name and it has not.
  ///
  /// `unknown` has all columns that name rows of the sheet.
  init(_ unknown: [UnknownIDs]) {
    guard let target = unknown.first?.target, let key = target.schema.key else { return }
    var names: [String: [String]] = [:]
    for ids in unknown {
      for row in ids.rows {
        guard let id = ids.table[ids.column, row] else { continue }
        let core = IDWriting(id).core
        if !names[core, default: []].contains(id) { names[core, default: []].append(id) }
      }
    }
    guard !names.isEmpty else { return }
    var rows: [String: [Int]] = [:]
    for (row, id) in target.keys.enumerated() {
      let core = IDWriting(id).core
      if names[core] != nil { rows[core, default: []].append(row) }
    }
    // Of an id that two rows may be, nobody knows which.
    for (core, rows) in rows where rows.count == 1 {
      compare(rows[0], names[core] ?? [], target, key)
    }
    keepUnnamed(unknown, target, key)
    made.sort { $0.row < $1.row }
    let shown = Set(made.map(\.name))
    for ids in unknown where !naming.contains(ids.table.sheet) {
      let isNaming = ids.rows.contains { ids.table[ids.column, $0].map(shown.contains) ?? false }
      if isNaming { naming.append(ids.table.sheet) }
    }
  }

  /// What was done to ids, such as the first of two ways to write one, as it is told of several.
  static func change(_ made: String, of other: String) -> String {
    if let mark = IDWriting(made).mark { return "have \(mark)" }
    if IDAsNumber.made(of: other) != nil { return "have been read as numbers" }
    return made.contains("-") == other.contains("-")
      ? "have lost their leading zeros" : "have lost their dash"
  }

  private mutating func compare(_ row: Int, _ names: [String], _ target: SheetTable, _ key: Int) {
    let id = target.text(target.value(key, row))
    let own = IDWriting(id)
    for name in names where IDWriting(name).isMade(of: own) { meant[name] = id }
    guard names.count == 1, let name = names.first, own.isMade(of: IDWriting(name)) else { return }
    made.append((row, name))
    keys[name] = id
  }

  /// The id of the sheet that is written otherwise than one that it has not.
  func counterpart(of name: String) -> String? {
    meant[name] ?? (made.contains { $0.name == name } ? keys[name] : nil)
  }

  /// Takes back the ids that a row of another sheet names as they stand: written otherwise they would
  /// not be there for it.
  private mutating func keepUnnamed(_ naming: [UnknownIDs], _ target: SheetTable, _ key: Int) {
    var open = Set(made.map { target.text(target.value(key, $0.row)) })
    for ids in naming where !open.isEmpty {
      for row in 0..<ids.table.rowCount {
        if let id = ids.table[ids.column, row] { open.remove(id) }
      }
    }
    made.removeAll { !open.contains(target.text(target.value(key, $0.row))) }
  }

  /// That the sheet's own ids were changed: one finding, whatever names them.
  func finding(_ target: SheetTable) -> Finding? {
    guard let first = made.first, let key = target.schema.key else { return nil }
    let id = target.text(target.value(key, first.row))
    let what = Self.change(id, of: first.name)
    let name = target.schema.columns[key].name
    let others = naming.listed(with: "and")
    return target.finding(
      .idWritten,
      first.row,
      key,
      subject: id,
      made.count == 1
        ? "\(name) \(Shown.quoted(id)) is \(Shown.visible(first.name)) in \(others)."
        : "\(made.count) cells of \(name), such as \(Shown.quoted(id)), \(what): this one is "
          + "\(Shown.visible(first.name)) in \(others).",
      repair: made.count == 1
        ? "Write \(first.name) in \(target.sheet)."
        : "Write the ids in \(target.sheet) as the other sheets do, such as \(first.name)."
    )
  }
}
