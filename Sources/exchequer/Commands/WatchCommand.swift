internal import ArgumentParser
internal import Exchange
internal import Findings
internal import FoundationEssentials
internal import Offering
internal import Reports
internal import Sheets

/// `exchequer watch OFFER`.
struct WatchCommand: AsyncParsableCommand, ListedCommand {
  static let place = 80
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Check again whenever a sheet or a rule is saved.",
    discussion: """
      Goes on until Ctrl-C, and ends with 130; with 143 if it is terminated, with 0 if the reader of its \
      output has gone.
      """
  )

  @OptionGroup var options: OfferOptions
  @OptionGroup var findings: FindingOptions

  // How many checks to make before ending, for tests.
  @Option(help: .hidden)
  var checks: Int?

  func run() async throws {
    // A folder that is not there is told once, not for ever.
    _ = try OfferFolder(options.offer)
    var seen: [String: FileStamp]?
    var made = 0
    while made < checks ?? .max {
      let stamps = stamps()
      if stamps != seen {
        if let seen { tellChanged(from: seen, to: stamps) }
        // Editors save in several steps; what is half-written is looked at again.
        seen = stamps
        try await check(isFirst: made == 0)
        made += 1
      } else {
        // Whoever read along has gone, as `| head` does.
        guard Terminal.hasReader else { return }
        try await Task.sleep(for: .milliseconds(500))
      }
    }
  }

  private func check(isFirst: Bool) async throws {
    do {
      let reading = try options.read()
      let findings = findings.completed(by: reading.standing)
      let conclusion = await reading.request.carryOut()
      try findings.print(conclusion, of: options.offer)
      // No saved file mends what was typed.
      if isFirst { try conclusion.refuseSettings() }
    } catch let refusal as Refusal {
      Terminal.complain(refusal.message)
    } catch let fault as FileFault {
      // A file that is just being saved is whole a moment later, and is then seen to have changed.
      Terminal.complain(fault.message)
    }
    Terminal.complain("Checked at \(Today.time). Watching \(options.offer); Ctrl-C ends.")
  }

  /// What the next check is about, so that a log of several can be told apart.
  private func tellChanged(from old: [String: FileStamp], to new: [String: FileStamp]) {
    let names = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    let verb = names.count == 1 ? "has" : "have"
    Terminal.complain("\n\(names.joined(separator: ", ")) \(verb) changed.")
  }

  /// When each sheet and rule was last written, and how long it is.
  private func stamps() -> [String: FileStamp] {
    let rules = (try? RuleFolders.paths(options.knowledge.rules, offer: options.offer)) ?? []
    // One that is not there yet may come.
    let own = Folder.path(options.offer, "rules")
    let folders =
      [options.offer]
      + (rules + [own]).flatMap { [$0, Folder.path($0, "lib"), Folder.path($0, "tests")] }
    var stamps: [String: FileStamp] = [:]
    for folder in folders where Folder.exists(folder) {
      for name in (try? Folder.names(in: folder)) ?? [] {
        guard [".csv", ".lua"].contains(where: name.lowercased().hasSuffix) else { continue }
        let path = Folder.path(folder, name)
        stamps[path] = FileStamp(path)
      }
    }
    return stamps
  }
}
