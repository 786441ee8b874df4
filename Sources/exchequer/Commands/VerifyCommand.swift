internal import ArgumentParser
internal import FoundationEssentials
internal import Offering
internal import Reports

/// `exchequer verify DIR`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Whether results are what a run wrote, and what a fresh run would write.",
    discussion: """
      Compares every file of DIR with the hashes in its manifest; with --offer also with a fresh run \
      for the manifest's as-of date, and says which sheet, rule or parameter differs and which rows.

      Ends with 0 if the results are whole, 1 if anything differs, 2 if there are none.
      """
  )

  @Argument(help: "The folder that `run` wrote.")
  var folder: String

  @Option(help: ArgumentHelp("The offer folder to compute afresh from.", valueName: "OFFER"))
  var offer: String?

  @OptionGroup var rules: RuleOptions

  // How many threads share the holders; the result is the same for any number.
  @Option(help: .hidden)
  var threads: Int?

  func run() async throws {
    let manifest = try ManifestFile.read(in: folder)
    var complaints = try ResultCheck(folder: folder, manifest: manifest).complaints()
    if let offer { complaints += try await FreshRun(self, manifest).complaints(offer) }
    guard complaints.isEmpty else {
      Terminal.write(complaints.joined(separator: "\n") + "\n")
      throw ExitCode(Program.foundErrors)
    }
    let count = manifest.results.count
    let how = offer.map { ", and a fresh run of \($0) writes the same" } ?? ""
    Terminal.write(
      "\(folder) is whole: \(count) files as of \(manifest.as_of) match the manifest\(how).\n"
    )
  }
}

/// The files of a folder of results against its manifest.
struct ResultCheck {
  let folder: String
  let manifest: ManifestFile

  /// A line for each file that is missing, changed or extra.
  func complaints() throws -> [String] {
    let names = try Folder.names(in: folder)
    let known = Set(manifest.results.map(\.name) + [ResultFolder.mark])
    let extra = names.filter { !known.contains($0) }
      .map { "extra     \($0) is not in the manifest." }
    return manifest.results.compactMap(complaint) + extra
  }

  private func complaint(_ result: ManifestFile.Entry) -> String? {
    guard let bytes = MappedFile.read(Folder.path(folder, result.name)) else {
      return "missing   \(result.name) is in the manifest, but not in \(folder)."
    }
    return Fingerprint.of(bytes) == result.sha256
      ? nil : "changed   \(result.name) is not what the run wrote."
  }
}

/// Results against a run of the same offer made now.
struct FreshRun {
  let command: VerifyCommand
  let manifest: ManifestFile

  init(_ command: VerifyCommand, _ manifest: ManifestFile) {
    self.command = command
    self.manifest = manifest
  }

  /// A line for each sheet, rule, parameter and result that differs, with the rows of the latter.
  func complaints(_ offer: String) async throws -> [String] {
    let choice = manifest.log.flatMap(LogChoice.init(rawValue:)) ?? .none
    let request = Request(
      files: try OfferFolder(offer).files,
      ruleFolders: try RuleFolders.read(command.rules.rules, offer: offer),
      settings: try command.rules.set.map(SettingOption.read),
      asOf: try DayOption.read(manifest.as_of),
      projects: manifest.projected ?? false,
      threads: command.threads ?? Processors.count,
      decisionLog: choice.log
    )
    let conclusion = await request.carryOut()
    let outcome = try conclusion.refuseUnlessDone(colour: false, naming: "The fresh run:\n")
    let files = try Results(
      outcome: outcome,
      conclusion: conclusion,
      sheets: request.files.mapValues(Fingerprint.of),
      version: Program.version,
      log: choice.rawValue,
      digest: Fingerprint.of
    ).files()
    guard let last = files.last else { return [] }
    let fresh = try ManifestFile.decoded(Data(last.bytes), last.name)
    return inputs(fresh) + files.dropLast().flatMap(compare) + gone(files.map(\.name))
  }

  private func inputs(_ fresh: ManifestFile) -> [String] {
    let version =
      manifest.version == fresh.version
      ? [] : ["version   \(manifest.version) wrote the results; this is \(fresh.version)."]
    return version
      + differences("sheet", manifest.sheets.map { ($0.name, $0.sha256) },
        fresh.sheets.map { ($0.name, $0.sha256) }, shows: false)
      + differences("rule", manifest.rules.map { ($0.id, $0.sha256) },
        fresh.rules.map { ($0.id, $0.sha256) }, shows: false)
      + differences("parameter", manifest.parameters.map { ("\($0.rule).\($0.parameter)", $0.value) },
        fresh.parameters.map { ("\($0.rule).\($0.parameter)", $0.value) }, shows: true)
  }

  private func differences(
    _ kind: String,
    _ recorded: [(String, String)],
    _ fresh: [(String, String)],
    shows: Bool
  ) -> [String] {
    let old = Dictionary(recorded, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(fresh, uniquingKeysWith: { first, _ in first })
    return Set(old.keys).union(new.keys).sorted().compactMap { name in
      guard old[name] != new[name] else { return nil }
      let start = kind.count < 9 ? kind + String(repeating: " ", count: 10 - kind.count) : kind + " "
      if old[name] == nil { return "\(start)\(name) is new since." }
      guard let value = new[name] else { return "\(start)\(name) is no longer there." }
      return shows
        ? "\(start)\(name) was \(old[name] ?? ""), now \(value)." : "\(start)\(name) has changed since."
    }
  }

  private func compare(_ file: (name: String, bytes: [UInt8])) -> [String] {
    let recorded = manifest.results.first { $0.name == file.name }
    guard let recorded else { return ["result    \(file.name) is new in the fresh run."] }
    guard Fingerprint.of(file.bytes) != recorded.sha256 else { return [] }
    let title = "result    \(file.name) differs from the fresh run:"
    guard let bytes = MappedFile.read(Folder.path(command.folder, file.name)) else {
      return [title + " it is not there to be compared."]
    }
    return [title]
      + RowDifference(old: bytes.copy(0, bytes.count), new: file.bytes).lines(atMost: 10)
  }

  private func gone(_ names: [String]) -> [String] {
    manifest.results.filter { !names.contains($0.name) }
      .map { "result    \($0.name) is not written by the fresh run." }
  }
}

/// The lines that only one of two files has.
struct RowDifference {
  let old: [UInt8]
  let new: [UInt8]

  /// Lines of the old file marked `-` and of the new marked `+`, so many of each at most.
  func lines(atMost most: Int) -> [String] {
    let (was, now) = (rows(old), rows(new))
    return shown(only(was, not: now), "-", most) + shown(only(now, not: was), "+", most)
  }

  private func rows(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"))
  }

  private func only(
    _ rows: [ArraySlice<UInt8>],
    not others: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>] {
    var left: [ArraySlice<UInt8>: Int] = [:]
    for row in others { left[row, default: 0] += 1 }
    return rows.filter { row in
      guard let count = left[row], count > 0 else { return true }
      left[row] = count - 1
      return false
    }
  }

  private func shown(_ rows: [ArraySlice<UInt8>], _ mark: String, _ most: Int) -> [String] {
    rows.prefix(most).map { "  \(mark) " + String(decoding: $0.prefix(160), as: UTF8.self) }
      + (rows.count > most ? ["  \(mark) and \(rows.count - most) more rows"] : [])
  }
}
