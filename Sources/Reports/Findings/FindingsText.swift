public import Findings

/// Findings for people: place and cause on a line of their own, what was found, what to do.
///
/// Findings of one cause stand together; where there are many, the first places are shown and the
/// rest are counted. The order is that of findings.csv, the gravest first.
public struct FindingsText {
  private let style: TextStyle
  private let width: Int
  private let most: Int
  private let excerpt: (Finding) -> Excerpt?

  /// How many findings of one cause are shown.
  static let mostOfOneCause = 3

  /// Text with or without colour, in lines of at most `width` columns where words allow it; with
  /// all findings of one cause, or the first few; `excerpt` is asked for the row of each that is
  /// shown.
  public init(
    colour: Bool,
    width: Int = 100,
    showsAll: Bool = true,
    excerpt: @escaping (Finding) -> Excerpt? = \.excerpt
  ) {
    self.excerpt = excerpt
    style = TextStyle(colour: colour)
    self.width = max(40, width)
    most = showsAll ? Int.max : Self.mostOfOneCause
  }

  /// The findings, cause after cause, then their counts unless these are not wanted.
  ///
  /// - Parameters:
  ///   - findings: those that are shown.
  ///   - counting: whether the counts are wanted.
  ///   - all: those that are counted, if some of them are not shown.
  ///   - isOfRun: whether what stops a run is told apart.
  /// - Returns: the text.
  public func text(
    of findings: [Finding],
    counting: Bool = true,
    amongst all: [Finding]? = nil,
    isOfRun: Bool = true
  ) -> String {
    let stopping = isOfRun ? findings.filter(\.stopsTheRun) : []
    let others = isOfRun ? findings.filter { !$0.stopsTheRun } : findings
    var parts = groups(stopping)
    if !stopping.isEmpty, !others.isEmpty {
      parts.insert(style.bold("What stops the run:") + "\n", at: 0)
      parts.append(style.bold("What else was found:") + "\n")
    }
    parts += groups(others)
    if counting { parts.append(closing(all ?? findings, lines: parts.joined())) }
    return parts.joined(separator: "\n") + "\n"
  }

  private func groups(_ findings: [Finding]) -> [String] {
    FindingGroup.groups(findings).map { group in
      FindingGroupText(group, style: style, width: width, most: most, excerpt: excerpt).text
    }
  }

  /// The line of counts that closes every listing.
  public func counts(_ findings: [Finding]) -> String {
    let waived = findings.count { !$0.waivedBy.isEmpty }
    let counts = Severity.allCases.map { severity in
      let count = findings.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ") + ", \(waived) waived"
  }

  /// What stops the run, apart from what rules refuse, which is a result: "1 thing stops the run; 4
  /// forms are refused." Nothing if neither is there.
  public func standing(_ findings: [Finding]) -> String {
    // Of one cause, a hundred cells are one thing to mend.
    let stopping = FindingGroup.groups(findings.filter(\.stopsTheRun)).count
    let refused = RefusedThings(findings).text
    let parts =
      (stopping > 0 ? ["\(stopping) thing\(stopping == 1 ? " stops" : "s stop") the run"] : [])
      + (refused.isEmpty ? [] : [refused])
    return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
  }

  /// The counts, and after a listing longer than a screen where its errors are.
  private func closing(_ findings: [Finding], lines: String) -> String {
    let counts = [standing(findings), self.counts(findings)].filter { !$0.isEmpty }
      .joined(separator: "\n")
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty, errors.count < findings.count,
      lines.utf8.count(where: { $0 == UInt8(ascii: "\n") }) > Self.screen
    else { return counts }
    let sheets = Dictionary(grouping: errors) { $0.place?.sheet ?? "" }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { "\($0.key.isEmpty ? "the offer" : $0.key) \($0.value.count)" }
    return counts + "\nErrors, at the top: " + sheets.joined(separator: ", ")
  }

  /// The lines of a usual terminal.
  private static let screen = 40
}
