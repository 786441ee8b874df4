public import Offering
public import Sheets
internal import Synchronization

/// Every file of a run's results (`results.md`).
public struct Results {
  private let outcome: OfferOutcome
  private let conclusion: Conclusion
  private let manifest: Manifest
  private let digest: @Sendable ([UInt8]) -> String
  private let concurrency: Concurrency

  /// The results of a run, with what its manifest has to say of the inputs.
  ///
  /// - Parameters:
  ///   - outcome: what the offer came to.
  ///   - conclusion: the run's end, with its findings, rules and decision log.
  ///   - sheets: the SHA-256 of each sheet by file name.
  ///   - version: the program's version.
  ///   - log: what decisions.jsonl has: `decisions`, `all` or `none`.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  ///   - concurrency: the threads that write sheets side by side.
  public init(
    outcome: OfferOutcome,
    conclusion: Conclusion,
    sheets: [String: String],
    version: String,
    log: String = "none",
    digest: @escaping @Sendable ([UInt8]) -> String,
    concurrency: Concurrency = .none
  ) {
    self.digest = digest
    self.concurrency = concurrency
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
    let sheets = sheets
    let written = Mutex([(bytes: [UInt8], digest: String)?](repeating: nil, count: sheets.count))
    let digest = digest
    concurrency.perform(sheets.count) { index in
      let bytes = sheets[index].bytes()
      let file = (bytes, digest(bytes))
      written.withLock { $0[index] = file }
    }
    let files = written.withLock { files in
      zip(sheets, files).compactMap { sheet, file in
        file.map { (name: sheet.name, bytes: $0.bytes, digest: $0.digest) }
      }
    }
    let hashes = files.map { (name: $0.name, digest: $0.digest) }
    return files.map { ($0.name, $0.bytes) } + [("manifest.json", try manifest.bytes(of: hashes))]
  }

  /// The sheets with how each is written, in the order of the contract.
  private var sheets: [(name: String, bytes: @Sendable () -> [UInt8])] {
    let run = FinishedRun(outcome: outcome, conclusion: conclusion)
    let decisions = conclusion.decisions
    var sheets = ResultSheets.all.filter { $0.isWritten(for: run) }.map { sheet in
      (name: sheet.fileName, bytes: { @Sendable in sheet.bytes(of: run) })
    }
    if !decisions.isEmpty { sheets.append((DecisionLogLines.fileName, { decisions })) }
    return sheets
  }
}
