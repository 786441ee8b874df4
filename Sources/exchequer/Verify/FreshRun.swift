internal import CSV
internal import Offering
internal import Reports

/// Results against a run of the same offer made now.
struct FreshRun {
  let command: VerifyCommand
  let manifest: ManifestFile
  /// The manifest's bytes.
  let bytes: [UInt8]

  init(_ command: VerifyCommand, _ manifest: ManifestFile, _ bytes: [UInt8]) {
    self.command = command
    self.manifest = manifest
    self.bytes = bytes
  }

  /// Each sheet, rule, parameter and result that differs, with the rows of the latter.
  func differences(_ offer: String) async throws -> [VerifiedDifference] {
    let choice = LogChoice(rawValue: manifest.log) ?? LogChoice.none
    var request = Request(
      files: try OfferFolder(offer).files,
      ruleFolders: try RuleFolders.read(command.rules.rules, offer: offer),
      resultSheets: ResultSheets.extensible,
      settings: try command.rules.set.map(SettingOption.read),
      asOf: try DayOption.read(manifest.asOf),
      projects: manifest.projected,
      threads: command.threads ?? Processors.count,
      decisionLog: choice.log
    )
    if manifest.asOfIsToday == true { request.today = request.asOf }
    let conclusion = await command.progress.watching(request)
    let outcome = try conclusion.refuseUnlessDone(
      in: command.format,
      of: offer,
      colour: false,
      naming: "The fresh run:\n"
    )
    let files = try Results(
      outcome: outcome,
      conclusion: conclusion,
      sheets: request.files.mapValues(Fingerprint.of),
      version: Program.version,
      log: choice.rawValue,
      settings: request.settings,
      digest: { Fingerprint.of($0) }
    ).files()
    guard let last = files.last, let fresh = ManifestFile(last.bytes) else { return [] }
    let told = inputs(fresh) + files.dropLast().flatMap(compare) + gone(files.map(\.name))
    guard told.isEmpty, last.bytes != bytes else { return told }
    // Nothing that the lines above know of differs, and yet not every byte is the same.
    return [
      VerifiedDifference(
        .rows,
        "\(last.name) (- as it is, + in the fresh run):",
        rows: RowDifference(old: bytes, new: last.bytes).lines(atMost: 5)
      )
    ]
  }

  private func inputs(_ fresh: ManifestFile) -> [VerifiedDifference] {
    writer(fresh) + settings(fresh)
      + differences(
        .sheet,
        manifest.sheets.map { ($0.name, $0.sha256) },
        fresh.sheets.map { ($0.name, $0.sha256) },
        shows: false
      )
      + differences(
        .rule,
        manifest.rules.map { ($0.id, $0.file + $0.sha256) },
        fresh.rules.map { ($0.id, $0.file + $0.sha256) },
        shows: false
      )
      + differences(
        .library,
        manifest.libraries.map { ($0.name, $0.sha256) },
        fresh.libraries.map { ($0.name, $0.sha256) },
        shows: false
      )
      + differences(
        .parameter,
        manifest.parameters.map { ("\($0.rule).\($0.parameter)", $0.value) },
        fresh.parameters.map { ("\($0.rule).\($0.parameter)", $0.value) },
        shows: true
      )
  }

  /// What wrote the results and by which contract, where this program is another.
  private func writer(_ fresh: ManifestFile) -> [VerifiedDifference] {
    let facts: [(VerifiedDifference.Kind, String?, String?)] = [
      (.program, manifest.program, fresh.program),
      (.version, manifest.version, fresh.version),
      (.format, manifest.format.map { "\($0)" }, fresh.format.map { "\($0)" }),
      (.contract, manifest.contract.map { "\($0)" }, fresh.contract.map { "\($0)" }),
      (.lua, manifest.lua, fresh.lua),
    ]
    return facts.filter { $0.1 != $0.2 }.map { kind, was, now in
      VerifiedDifference(kind, "\(was ?? "none") in the manifest; here \(now ?? "none").")
    }
  }

  /// What `--set` says now and did not say to the run, and the other way round.
  private func settings(_ fresh: ManifestFile) -> [VerifiedDifference] {
    let (then, now) = (Set(manifest.set ?? []), Set(fresh.set ?? []))
    return then.symmetricDifference(now).sorted().map { setting in
      VerifiedDifference(
        .set,
        setting
          + (now.contains(setting)
            ? " was not given to the run." : " was given to the run, and not now.")
      )
    }
  }

  private func differences(
    _ kind: VerifiedDifference.Kind,
    _ recorded: [(String, String)],
    _ fresh: [(String, String)],
    shows: Bool
  ) -> [VerifiedDifference] {
    let old = Dictionary(recorded, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(fresh, uniquingKeysWith: { first, _ in first })
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
      guard old[name] != new[name] else { return nil }
      if old[name] == nil { return VerifiedDifference(kind, "\(name) is new since.") }
      guard let value = new[name] else {
        return VerifiedDifference(kind, "\(name) is no longer there.")
      }
      return VerifiedDifference(
        kind,
        shows ? "\(name) was \(old[name] ?? ""), now \(value)." : "\(name) has changed since."
      )
    }
  }

  /// The file on disk against the fresh one: told if either is not what the manifest says.
  private func compare(_ file: (name: String, bytes: [UInt8])) -> [VerifiedDifference] {
    let recorded = manifest.results.first { $0.name == file.name }
    guard let recorded else {
      return [VerifiedDifference(.result, "\(file.name) is new in the fresh run.")]
    }
    // A file that cannot be read was told already, against the manifest.
    guard let bytes = try? WholeFile.read(Folder.path(command.folder, file.name)) else { return [] }
    let old = bytes.copy(0, bytes.count)
    guard old != file.bytes else { return [] }
    let isOurs = Fingerprint.of(file.bytes) == recorded.sha256
    let title =
      isOurs
      ? "\(file.name) (- as it is now, + as the run wrote it):"
      : "\(file.name) (- as it is, + in the fresh run):"
    let rows = RowDifference(old: old, new: file.bytes).lines(atMost: 5)
    return [VerifiedDifference(.rows, title, rows: rows)]
  }

  private func gone(_ names: [String]) -> [VerifiedDifference] {
    manifest.results.filter { !names.contains($0.name) }
      .map { VerifiedDifference(.result, "\($0.name) is not written by the fresh run.") }
  }
}
