internal import Findings
public import Offering

/// What is said of holders who were left out because their rows are broken.
public enum LeftOutText {
  /// That rows of others are broken; nil if none are.
  public static func others(_ leftOut: LeftOut) -> String? {
    let count = leftOut.findings.count
    guard count > 0 || !leftOut.ofNobody.isEmpty else { return nil }
    let whose =
      count == 0
      ? "There are rows to repair, none of them of this holder"
      : "Rows of \(count) other holder\(count == 1 ? "" : "s") have to be repaired"
    return whose + ": see `exchequer check`."
  }

  /// Who has no letters yet.
  public static func withoutLetters(_ leftOut: LeftOut) -> String {
    let ids = leftOut.findings.keys.sorted()
    return "There are no letters to \(ids.listed(most: most)) until these rows are repaired."
  }

  private static let most = 12
}
