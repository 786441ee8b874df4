public import Findings

/// `--format github`: workflow commands that a run on GitHub shows as annotations at their lines.
///
/// Source: GitHub, "Workflow commands for GitHub Actions"; the escapes are those of its toolkit.
public enum FindingsGitHub {
  /// A line a finding.
  public static func text(of findings: [Finding], paths: FindingPaths) -> String {
    findings.map { line($0, paths) + "\n" }.joined()
  }

  private static func line(_ finding: Finding, _ paths: FindingPaths) -> String {
    var properties: [(String, String)] = []
    if let path = paths.path(finding.place) { properties.append(("file", path)) }
    if let line = finding.place?.line { properties.append(("line", String(line))) }
    if let column = finding.place?.lineColumn { properties.append(("col", String(column))) }
    properties.append(("title", title(finding)))
    let listed = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
    return "::\(command(finding)) \(listed)::\(escaped(message(finding)))"
  }

  /// What is waived is told and does not weigh.
  private static func command(_ finding: Finding) -> String {
    guard finding.waivedBy.isEmpty else { return "notice" }
    switch finding.severity {
    case .error: return "error"
    case .warning: return "warning"
    case .note: return "notice"
    }
  }

  private static func title(_ finding: Finding) -> String {
    let cell = finding.place.map(\.address) ?? ""
    return [cell, finding.subject, "[\(finding.rule)]"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func message(_ finding: Finding) -> String {
    let waiver = finding.waivedBy.isEmpty ? "" : "Waived by \(finding.waivedBy)."
    let repair = finding.repair.isEmpty ? "" : "Repair: \(finding.repair)"
    return [finding.message, waiver, repair].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").unicodeScalars.map { scalar in
      switch scalar {
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
