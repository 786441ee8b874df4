public import Findings

/// Files of an offer folder that are no CSV files: nothing of them is read, and a person may think so.
public enum OtherFiles {
  /// Adds these files to what was found in the sheets: one that stands in the place of a sheet is named
  /// where the sheet is missed.
  ///
  /// - Parameters:
  ///   - names: the files that are not CSV files.
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
        let place = others.firstIndex(where: { $0.lowercased().hasPrefix(sheet.dropLast(3)) })
      else { return finding }
      var named = finding
      let other = others.remove(at: place)
      named.value = other
      named.message = "There is no \(sheet); \(other) is not a CSV file."
      named.repair = "Save \(other) as \(sheet), in the format CSV UTF-8."
      return named
    }
    return told + findings(others, beside: sheets)
  }

  /// A warning for each file that nobody expects there.
  ///
  /// - Parameters:
  ///   - names: the files that are not CSV files.
  ///   - sheets: those that are.
  /// - Returns: the warnings, in the order of the names.
  public static func findings(
    _ names: [String],
    beside sheets: some Sequence<String>
  ) -> [Finding] {
    let present = Set(sheets.map { $0.lowercased() })
    return names.filter { !isExpected($0) }.map { finding($0, present) }
  }

  /// A README, what systems and editors hide, and the lock files of open workbooks.
  private static func isExpected(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["readme", ".", "~$", "#"].contains { lower.hasPrefix($0) } || lower.hasSuffix("~")
      || ["thumbs.db", "desktop.ini"].contains(lower)
  }

  private static func finding(_ name: String, _ present: Set<String>) -> Finding {
    let stem = name.lowercased().prefix { $0 != "." }
    let schemas = [OfferTermsSheet.schema] + AllSheets.schemas
    let meant = schemas.first { $0.name == stem }?.fileName
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
