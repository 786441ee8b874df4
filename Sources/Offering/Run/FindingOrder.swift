public import Findings

/// A fixed order of findings, so that the same sheets give the same bytes.
public enum FindingOrder {
  /// Findings as files keep them, in the order of the names that are kept: those typed would put them
  /// otherwise from another folder.
  public static func kept(_ findings: [Finding], _ folders: [FolderName]) -> [Finding] {
    folders.isEmpty ? findings : sorted(findings.map { $0.kept(folders) })
  }

  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { precedes($0, $1) }
  }

  private static func precedes(_ one: Finding, _ other: Finding) -> Bool {
    if one.severity != other.severity { return one.severity < other.severity }
    if one.findingClass != other.findingClass {
      return isBefore(one.findingClass.rawValue, other.findingClass.rawValue)
    }
    if one.rule != other.rule { return isBefore(one.rule, other.rule) }
    let (sheet, otherSheet) = (one.place?.sheet ?? "", other.place?.sheet ?? "")
    if sheet != otherSheet { return isBefore(sheet, otherSheet) }
    let (here, there) = (cell(one), cell(other))
    if here != there { return here < there }
    if one.subject != other.subject { return isBefore(one.subject, other.subject) }
    if one.value != other.value { return isBefore(one.value, other.value) }
    return one.message != other.message && isBefore(one.message, other.message)
  }

  private static func isBefore(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func cell(_ finding: Finding) -> (Int, Int) {
    (finding.place?.row ?? 0, finding.place?.column ?? 0)
  }
}
