public import Findings

/// A fixed order of findings, so that the same sheets give the same bytes.
public enum FindingOrder {
  /// Findings as files keep them, in the order of the names that are kept: those typed would put them
  /// otherwise from another folder.
  public static func kept(_ findings: [Finding], _ folders: [FolderName]) -> [Finding] {
    folders.isEmpty ? findings : sorted(findings.map { $0.kept(folders) })
  }

  /// Findings by weight, class, rule, sheet, cell, subject, value and message; equal ones as they came.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    // They are looked at where they lie: to move one of so many texts costs more than to compare it.
    findings.indices.sorted { precedes(findings, $0, $1) }.map { findings[$0] }
  }

  private static func precedes(_ all: [Finding], _ one: Int, _ other: Int) -> Bool {
    if all[one].severity != all[other].severity { return all[one].severity < all[other].severity }
    if all[one].findingClass != all[other].findingClass {
      return isBefore(all[one].findingClass.rawValue, all[other].findingClass.rawValue)
    }
    if all[one].rule != all[other].rule { return isBefore(all[one].rule, all[other].rule) }
    let (place, otherPlace) = (all[one].place, all[other].place)
    let (sheet, otherSheet) = (place?.sheet ?? "", otherPlace?.sheet ?? "")
    if sheet != otherSheet { return isBefore(sheet, otherSheet) }
    let (here, there) = (cell(place), cell(otherPlace))
    if here != there { return here < there }
    if all[one].subject != all[other].subject {
      return isBefore(all[one].subject, all[other].subject)
    }
    if all[one].value != all[other].value { return isBefore(all[one].value, all[other].value) }
    return isBefore(all[one].message, all[other].message)
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func cell(_ place: Place?) -> (Int, Int) {
    (place?.row ?? 0, place?.column ?? 0)
  }
}
