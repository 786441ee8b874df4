internal import Findings

/// Findings of one cause: of the same code in the same column of a sheet, or of the same rule.
struct FindingGroup {
  /// What findings of a group have in common.
  struct Cause: Hashable {
    var severity: Severity
    var findingClass: FindingClass
    var rule: String
    var sheet: String
    var column: Int?
    var waivedBy: String

    init(_ finding: Finding) {
      severity = finding.severity
      findingClass = finding.findingClass
      rule = finding.rule
      waivedBy = finding.waivedBy
      sheet = finding.place?.sheet ?? ""
      // What a rule finds is one cause wherever it points; what is wrong with a sheet is a matter
      // of its column.
      column = finding.findingClass == .data ? finding.place?.column : nil
    }
  }

  let cause: Cause
  var findings: [Finding]

  /// The groups in the order of their first findings, but those about sheets sheet by sheet and
  /// column by column, as one who repairs them goes through a sheet.
  static func groups(_ findings: [Finding]) -> [FindingGroup] {
    var runs: [[FindingGroup]] = []
    for group in inOrder(findings) {
      if let last = runs.last?.last, group.isLike(last) {
        runs[runs.count - 1].append(group)
      } else {
        runs.append([group])
      }
    }
    return runs.flatMap(bySheet)
  }

  /// Whether both are about sheets and weigh the same, so that their order is free.
  private func isLike(_ other: FindingGroup) -> Bool {
    cause.findingClass == .data && other.cause.findingClass == .data
      && cause.severity == other.cause.severity
  }

  private static func bySheet(_ groups: [FindingGroup]) -> [FindingGroup] {
    groups.enumerated().sorted { one, other in
      let (left, right) = (one.element.cause, other.element.cause)
      return (left.sheet, left.column ?? -1, one.offset)
        < (right.sheet, right.column ?? -1, other.offset)
    }.map(\.element)
  }

  private static func inOrder(_ findings: [Finding]) -> [FindingGroup] {
    var groups: [FindingGroup] = []
    var places: [Cause: Int] = [:]
    for finding in findings {
      let cause = Cause(finding)
      if let place = places[cause] {
        groups[place].findings.append(finding)
      } else {
        places[cause] = groups.count
        groups.append(FindingGroup(cause: cause, findings: [finding]))
      }
    }
    return groups
  }

  /// The column's name as it stands in the header; nil if no finding shows it.
  var header: String? {
    let excerpt = findings.lazy.compactMap(\.excerpt).first
    return excerpt.flatMap { $0.header.indices.contains($0.marked) ? $0.header[$0.marked] : nil }
  }

  /// The repair that all have in common; nil if they differ.
  var commonRepair: String? { common(\.repair) }

  /// The message that all have in common; nil if they differ.
  var commonMessage: String? { common(\.message) }

  private func common(_ text: (Finding) -> String) -> String? {
    guard let first = findings.first.map(text) else { return nil }
    return findings.allSatisfy { text($0) == first } ? first : nil
  }
}
