public import Offering

/// Every file of a run's results (`results.md`).
public struct Results {
  private let outcome: OfferOutcome
  private let conclusion: Conclusion
  private let manifest: Manifest

  /// The results of a run, with what its manifest has to say of the inputs.
  ///
  /// - Parameters:
  ///   - outcome: what the offer came to.
  ///   - conclusion: the run's end, with its findings, rules and decision log.
  ///   - sheets: the SHA-256 of each sheet by file name.
  ///   - version: the program's version.
  ///   - log: what decisions.jsonl has: `decisions`, `all` or `none`.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  public init(
    outcome: OfferOutcome,
    conclusion: Conclusion,
    sheets: [String: String],
    version: String,
    log: String = "none",
    digest: @escaping ([UInt8]) -> String
  ) {
    self.outcome = outcome
    self.conclusion = conclusion
    manifest = Manifest(
      asOf: outcome.asOf,
      isProjected: outcome.isProjected,
      log: log,
      conclusion: conclusion,
      sheets: sheets,
      version: version,
      digest: digest
    )
  }

  /// The files by name, the manifest last.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    let findings = conclusion.findings
    let sheets: [any ResultSheet] = [SummarySheet(findings: findings)] + ResultSheets.all
    var files = sheets.filter { $0.isWritten(for: outcome) }.map {
      (name: $0.fileName, bytes: $0.bytes(of: outcome))
    }
    files.append(("findings.csv", FindingsSheet.bytes(of: findings)))
    if !conclusion.decisions.isEmpty {
      files.append((DecisionLogLines.fileName, conclusion.decisions))
    }
    return files + [("manifest.json", try manifest.bytes(of: files))]
  }
}
