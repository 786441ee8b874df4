internal import ArgumentParser
internal import Reports

/// `exchequer verify DIR`.
struct VerifyCommand: AsyncParsableCommand, ListedCommand {
  static let place = 70
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether results are what a run wrote, and what a new run would write.",
    discussion: """
      Compares the manifest of DIR with its seal and every file with the manifest; with --offer also \
      with a fresh run for the manifest's as-of date, and says which sheet, rule, library or parameter \
      differs and which rows. It prints the manifest's hash, which `run` printed too: whoever keeps it \
      can show later, with --hash, that nothing was replaced.

      Ends with 0 if the results are whole, 1 if anything differs, 2 if there are none.
      """
  )

  @Argument(help: "The folder that `run` wrote.", completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp("The offer folder to compute afresh from.", valueName: "OFFER"),
    completion: .directory
  )
  var offer: String?

  @Option(
    help: ArgumentHelp(
      "The manifest's hash, as `run` or `verify` printed it.",
      valueName: "SHA-256"
    )
  )
  var hash: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var progress: ProgressOptions

  @Option(help: "How what was found is printed.")
  var format = TextOrJSON.text

  // How many threads share the holders; the result is the same for any number.
  @Option(help: .hidden)
  var threads: Int?

  func validate() throws {
    if offer == nil, let given = rules.given {
      throw ValidationError(
        "\(given) says how a fresh run is made, and without --offer none is. Give --offer OFFER too."
      )
    }
    if let hash, hash.count != 64 || !hash.utf8.allSatisfy(Self.isDigit) {
      throw ValidationError(
        "\"\(hash)\" is not a hash of a manifest: it has 64 digits, 0 to 9 and a to f."
      )
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  func run() async throws {
    let bytes = try ManifestFile.bytes(in: folder)
    let fingerprint = Fingerprint.of(bytes)
    guard let manifest = ManifestFile(bytes) else {
      return try report([ResultCheck.unreadable], fingerprint)
    }
    let check = ResultCheck(folder: folder, bytes: bytes, manifest: manifest)
    let found = try other(than: fingerprint) + check.differences()
    let fresh = try await freshly(manifest, bytes)
    try report(found + fresh, fingerprint, of: manifest)
  }

  private func other(than fingerprint: String) -> [VerifiedDifference] {
    guard let hash, hash.lowercased() != fingerprint else { return [] }
    return [VerifiedDifference(.hash, "the manifest's is \(fingerprint), not \(hash).")]
  }

  private func freshly(
    _ manifest: ManifestFile,
    _ bytes: [UInt8]
  ) async throws -> [VerifiedDifference] {
    guard let offer else { return [] }
    return try await FreshRun(self, manifest, bytes).differences(offer)
  }

  private func report(
    _ differences: [VerifiedDifference],
    _ fingerprint: String,
    of manifest: ManifestFile? = nil
  ) throws {
    switch format {
    case .text: Terminal.write(fitting: text(differences, fingerprint, manifest))
    case .json:
      let document = VerificationJSON(
        folder: folder,
        offer: offer,
        contents: manifest.map { ($0.asOf, $0.results.count) },
        manifest: fingerprint,
        differences: differences
      )
      Terminal.write(document.bytes)
    }
    if !differences.isEmpty { throw ExitCode(Program.foundErrors) }
  }

  private func text(
    _ differences: [VerifiedDifference],
    _ fingerprint: String,
    _ manifest: ManifestFile?
  ) -> String {
    guard differences.isEmpty, let manifest else {
      return differences.map { $0.lines + "\n" }.joined()
    }
    let how = offer.map { ", and a fresh run of \($0) writes the same" } ?? ""
    return
      "\(folder) is whole: \(manifest.results.count) files as of \(manifest.asOf) match the manifest"
      + "\(how).\n" + ManifestHash.line(fingerprint)
  }
}

/// The hash of a manifest as commands print it.
enum ManifestHash {
  /// A line with the SHA-256 that an auditor keeps.
  static func line(_ sha256: String) -> String { "The manifest's hash is \(sha256).\n" }
}
