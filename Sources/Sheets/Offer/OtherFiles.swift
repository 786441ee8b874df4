public import Findings

/// Files of an offer folder that are no CSV files, and sheets in folders of it: nothing of them is read, and a
/// person may think so.
public enum OtherFiles {
  /// Adds these files to what was found in the sheets: one that stands in the place of a sheet is named
  /// where the sheet is missed.
  ///
  /// - Parameters:
  ///   - names: the files that are not CSV files, and sheets in folders of the offer, as `old/grants.csv`.
  ///   - found: the findings of the sheets.
  ///   - sheets: the CSV files.
  /// - Returns: the findings of both.
  public static func adding(
    _ names: [String],
    to found: [Finding],
    beside sheets: some Sequence<String>
  ) -> [Finding] {
    var others = names
    let told = found.map { finding -> Finding in
      guard finding.rule == FindingKind.fileMissing.code, let sheet = finding.place?.sheet,
        let place = others.firstIndex(where: { isInPlace($0, of: sheet) })
      else { return finding }
      var named = finding
      let other = others.remove(at: place)
      named.value = other
      let isElsewhere = isInFolder(other)
      named.message =
        "There is no \(sheet); \(other) is " + (isElsewhere ? "not read." : "not a CSV file.")
      named.repair =
        isElsewhere
        ? "Move \(other) beside the other sheets, if it is the right one."
        : "Save \(other) as \(sheet), in the format CSV UTF-8."
      return named
    }
    return told + findings(others, beside: sheets)
  }

  /// Whether a file may be a sheet that is missed: that of a workbook, or the sheet itself in a folder.
  private static func isInPlace(_ name: String, of sheet: String) -> Bool {
    guard isInFolder(name) else { return name.lowercased().hasPrefix(sheet.dropLast(3)) }
    return name.lowercased().hasSuffix("/\(sheet)")
  }

  /// Whether a file has the name of a sheet, in upper or lower case.
  public static func isSheet(_ name: String) -> Bool { sheet(name.lowercased()) != nil }

  private static func sheet(_ fileName: String) -> SheetSchema? {
    AllSheets.files.first { $0.fileName == fileName }
  }

  private static func isInFolder(_ name: String) -> Bool { name.contains("/") }

  /// A warning for each file that nobody expects there; a sheet in a folder may be a copy, and has none.
  ///
  /// - Parameters:
  ///   - names: the files that are not CSV files, and sheets in folders of the offer.
  ///   - sheets: those that are.
  /// - Returns: the warnings, in the order of the names.
  public static func findings(
    _ names: [String],
    beside sheets: some Sequence<String>
  ) -> [Finding] {
    let present = Set(sheets.map { $0.lowercased() })
    return names.filter { !isInFolder($0) && !isExpected($0) }.map { finding($0, present) }
  }

  /// A README, what systems and editors hide, and the lock files of open workbooks.
  private static func isExpected(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["readme", ".", "~$", "#"].contains { lower.hasPrefix($0) } || lower.hasSuffix("~")
      || ["thumbs.db", "desktop.ini"].contains(lower)
  }

  private static func finding(_ name: String, _ present: Set<String>) -> Finding {
    let stem = name.lowercased().prefix { $0 != "." }
    let meant = sheet("\(stem).csv")?.fileName
    let isThere = meant.map { present.contains($0) } ?? false
    return .of(
      .fileUnknown,
      at: Place(sheet: name),
      value: name,
      "\(name) is not a CSV file; it was ignored."
        + (isThere ? meant.map { " \($0) was read." } ?? "" : ""),
      repair: meant.map {
        isThere ? "Move it out of the folder, if \($0) is up to date." : "Save it as \($0)."
      } ?? "Move it out of the folder."
    )
  }
}
