public import Offering
public import Policy
public import Sheets
internal import Synchronization

/// Every file of a run's results (`results.md`).
public struct Results {
  private let run: FinishedRun
  private let manifest: Manifest
  private let concurrency: Concurrency
  private let digest: @Sendable ([UInt8]) -> String

  /// The results of a run, with what its manifest has to say of the inputs.
  ///
  /// - Parameters:
  ///   - outcome: what the offer came to.
  ///   - conclusion: the run's end, with its findings, rules and decision log.
  ///   - sheets: the SHA-256 of each sheet by file name.
  ///   - version: the program's version.
  ///   - log: what decisions.jsonl has: `decisions`, `all` or `none`.
  ///   - settings: what `--set` said.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  ///   - concurrency: the threads that write sheets side by side.
  public init(
    outcome: OfferOutcome,
    conclusion: Conclusion,
    sheets: [String: String],
    version: String,
    log: String = "none",
    settings: [PolicySetting] = [],
    digest: @escaping @Sendable ([UInt8]) -> String,
    concurrency: Concurrency = .none
  ) {
    self.concurrency = concurrency
    self.digest = digest
    run = FinishedRun(outcome: outcome, conclusion: conclusion)
    manifest = Manifest(
      asOf: outcome.asOf,
      isProjected: outcome.isProjected,
      log: log,
      conclusion: conclusion,
      sheets: sheets,
      version: version,
      settings: settings,
      digest: digest
    )
  }

  /// Writes every file: the sheets side by side, piece by piece, and the manifest last.
  ///
  /// - Parameter open: begins a file of a name; is asked on several threads at once.
  /// - Throws: what the first file of all that could not be written threw.
  public func write(into open: @Sendable (String) throws -> any ResultFile) throws {
    let parts = parts
    let ends = Mutex([Result<String, any Error>?](repeating: nil, count: parts.count))
    // The longest first, so that no thread is left with it when the others are done.
    let longest = parts.indices.sorted { parts[$0].length > parts[$1].length }
    concurrency.perform(parts.count) { turn in
      let index = longest[turn]
      let end = Result { try parts[index].write(open(parts[index].name)) }
      ends.withLock { $0[index] = end }
    }
    let digests = try ends.withLock { ends in try ends.compactMap { try $0?.get() } }
    let hashes = zip(parts, digests).map { (name: $0.name, digest: $1) }
    let file = try open("manifest.json")
    try file.write(try manifest.bytes(of: hashes))
    _ = try file.finish()
  }

  /// The files by name with their bytes, the manifest last: for comparing.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    let collected = Mutex<[String: [UInt8]]>([:])
    let digest = digest
    try write { name in
      CollectedFile { bytes in
        collected.withLock { $0[name] = bytes }
        return digest(bytes)
      }
    }
    let files = collected.withLock { $0 }
    return (parts.map(\.name) + ["manifest.json"]).map { ($0, files[$0] ?? []) }
  }

  /// A file with how it is written.
  private struct Part: Sendable {
    let name: String
    /// Of a sheet that may be long, its cells.
    var length = 0
    /// Writes it whole; returns its SHA-256.
    let write: @Sendable (any ResultFile) throws -> String
  }

  /// The files in the order of the contract, but for the manifest.
  private var parts: [Part] {
    let run = run
    let decisions = run.conclusion.decisions
    var parts = ResultSheets.all.filter { $0.isWritten(for: run) }.map { sheet in
      Part(name: sheet.fileName, length: sheet.length(of: run) * sheet.columnNames.count) { file in
        try sheet.write(run, to: file)
        return try file.finish()
      }
    }
    if !decisions.isEmpty {
      parts.append(
        Part(name: DecisionLogLines.fileName) { file in
          try decisions.read { try file.write($0) }
          return try file.finish()
        }
      )
    }
    return parts
  }
}

/// A file of results while it is written, by one thread.
public protocol ResultFile {
  /// Adds bytes to its end.
  func write(_ bytes: [UInt8]) throws
  /// Ends it; the SHA-256 of all its bytes, as 64 hexadecimal digits.
  func finish() throws -> String
}

/// A file that is kept in memory.
private final class CollectedFile: ResultFile {
  private var bytes: [UInt8] = []
  private let ended: ([UInt8]) -> String

  init(_ ended: @escaping ([UInt8]) -> String) { self.ended = ended }

  func write(_ more: [UInt8]) { bytes += more }

  func finish() -> String { ended(bytes) }
}
