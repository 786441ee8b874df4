/// What there is to say about a kind of finding.
public struct CatalogueEntry: Hashable, Sendable {
  /// How much it weighs, unless the reader has a reason to weigh it otherwise.
  public let severity: Severity
  /// What it is, in a line.
  public let title: String
  /// Why it is a finding.
  public let explanation: String
  /// What to do about it.
  public let repair: String
  /// A cell, row or file that has it.
  public let example: String
  /// What such a finding is about.
  public let findingClass: FindingClass

  init(
    _ severity: Severity,
    of findingClass: FindingClass = .data,
    _ title: String,
    because explanation: String,
    repair: String,
    example: String
  ) {
    self.severity = severity
    self.findingClass = findingClass
    self.title = title
    self.explanation = explanation
    self.repair = repair
    self.example = example
  }

  /// Stands in for an entry that nobody wrote; a test finds it.
  static let unwritten = CatalogueEntry(.error, "", because: "", repair: "", example: "")
}

/// The catalogue of findings that no rule of the Committee makes, a file for each family of codes.
enum Catalogue {
  static let entries: [DataCode: CatalogueEntry] = {
    var entries: [DataCode: CatalogueEntry] = [:]
    for family in [
      files, headers, rows, quotes, cells, dates, numbers, ids, offer, across, carryingOut,
    ] {
      entries.merge(family) { first, _ in first }
    }
    return entries
  }()
}
