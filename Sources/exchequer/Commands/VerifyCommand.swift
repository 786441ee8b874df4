internal import ArgumentParser

/// `exchequer verify DIR`.
struct VerifyCommand: AsyncParsableCommand, ListedCommand {
  static let place = 70
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether results are what a run wrote, and what a new run would write.",
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
      "\(folder) is whole: \(count) files as of \(manifest.asOf) match the manifest\(how).\n"
    )
  }
}
