public import Findings
public import Policy

/// `--format sarif`: findings for code scanning and editors.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
public struct FindingsSARIF {
  private let rules: RuleSet?
  private let paths: FindingPaths
  private let version: String

  /// Findings beside the rules that were in force (nil if they did not load) and the program's
  /// version.
  public init(rules: RuleSet?, paths: FindingPaths, version: String) {
    self.rules = rules
    self.paths = paths
    self.version = version
  }

  /// The log as UTF-8, ending in a line break.
  public func bytes(of findings: [Finding]) throws -> [UInt8] {
    let descriptors = SARIFDescriptors.all(rules)
    var index: [String: Int] = [:]
    for (place, descriptor) in descriptors.enumerated() { index[descriptor.id] = place }
    let driver = SARIFLog.Driver(
      name: "exchequer",
      semanticVersion: version,
      rules: descriptors
    )
    let run = SARIFLog.Run(
      tool: SARIFLog.Tool(driver: driver),
      results: findings.map { result($0, index) },
      columnKind: "unicodeCodePoints"
    )
    return try JSONText.bytes(of: SARIFLog(runs: [run]))
  }

  private func result(_ finding: Finding, _ index: [String: Int]) -> SARIFLog.Result {
    let id = finding.rule.isEmpty ? finding.findingClass.rawValue : finding.rule
    let repair = finding.repair.isEmpty ? "" : "\nRepair: \(finding.repair)"
    return SARIFLog.Result(
      ruleId: id,
      ruleIndex: index[id],
      level: finding.severity.rawValue,
      message: SARIFLog.Message(finding.message + repair),
      locations: [location(finding)],
      suppressions: finding.waivedBy.isEmpty
        ? nil : [SARIFLog.Suppression(justification: "Waived by \(finding.waivedBy).")],
      properties: SARIFLog.Properties(
        findingClass: finding.findingClass.rawValue,
        cell: finding.place?.cell ?? "",
        subject: finding.subject,
        value: finding.value
      )
    )
  }

  /// Where a finding is; of one that is about no file, the offer's terms or the rule's file: code
  /// scanning refuses a run in which one result has no location.
  private func location(_ finding: Finding) -> SARIFLog.Location {
    guard let place = finding.place, let uri = paths.uri(place) else {
      let rule = rules?.rule(finding.rule).map { Place(sheet: $0.heading.file) }
      return SARIFLog.Location(
        physicalLocation: SARIFLog.PhysicalLocation(
          artifactLocation: SARIFLog.ArtifactLocation(uri: paths.uri(besides: rule)),
          region: nil
        ),
        logicalLocations: nil
      )
    }
    let region = place.line.map { line in
      SARIFLog.Region(
        startLine: line,
        startColumn: place.lineColumn,
        endLine: place.endLine,
        endColumn: place.endColumn,
        byteOffset: place.byte
      )
    }
    return SARIFLog.Location(
      physicalLocation: SARIFLog.PhysicalLocation(
        artifactLocation: SARIFLog.ArtifactLocation(uri: uri),
        region: region
      ),
      logicalLocations: place.cell.isEmpty
        ? nil
        : [SARIFLog.LogicalLocation(name: place.cell, fullyQualifiedName: place.address)]
    )
  }
}

/// What there is to say of every code and rule, whether or not it spoke.
enum SARIFDescriptors {
  static func all(_ rules: RuleSet?) -> [SARIFLog.Descriptor] {
    FindingKind.all.map(descriptor) + (rules?.rules ?? []).map(descriptor)
  }

  private static func descriptor(_ kind: FindingKind) -> SARIFLog.Descriptor {
    return SARIFLog.Descriptor(
      id: kind.code,
      shortDescription: SARIFLog.Message(kind.title + "."),
      fullDescription: SARIFLog.Message(kind.explanation),
      help: SARIFLog.Message(kind.repair),
      defaultConfiguration: SARIFLog.Configuration(level: kind.severity.rawValue)
    )
  }

  private static func descriptor(_ rule: Rule) -> SARIFLog.Descriptor {
    let heading = rule.heading
    // Whose offer it is stands in none of the findings: law is cited, and what the offer's own rules cite.
    let citation = heading.cited(inOfferOf: "")
    return SARIFLog.Descriptor(
      id: rule.id,
      shortDescription: SARIFLog.Message(heading.title),
      fullDescription: SARIFLog.Message(
        [heading.title, heading.note].filter { !$0.isEmpty }.joined(separator: "\n")
      ),
      help: SARIFLog.Message(citation.isEmpty ? heading.title : citation),
      defaultConfiguration: SARIFLog.Configuration(level: level(rule))
    )
  }

  /// A blocking rule is an error where it fails; one that is off, a hook or parameters say nothing.
  private static func level(_ rule: Rule) -> String {
    guard case .check(let check) = rule else { return "none" }
    switch check.level {
    case .hard, .soft: return "error"
    case .advisory: return "warning"
    case .off: return "none"
    }
  }
}
