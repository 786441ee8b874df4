internal import CSV
internal import FoundationEssentials
internal import Policy

/// The rule folders in force: those given, or the program's own and then the offer's.
enum RuleFolders {
  /// Reads the folders of `--rules`; without any, the rules shipped with the program and then
  /// OFFER/rules if there is one (`commands.md`).
  static func read(_ given: [String], offer: String?) throws -> [RuleFolder] {
    try paths(given, offer: offer).map(read)
  }

  private static func paths(_ given: [String], offer: String?) throws -> [String] {
    guard given.isEmpty else {
      for path in given where !Folder.exists(path) {
        throw Refusal("There is no folder \(path) to read rules from.")
      }
      return given
    }
    let own = offer.map { Folder.path($0, "rules") }.flatMap { Folder.exists($0) ? $0 : nil }
    return [try shipped()] + [own].compactMap(\.self)
  }

  /// The folder `rules` that lies beside the program, or beside a folder above it.
  static func shipped() throws -> String {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
    var folder = Substring(program)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for place in ["rules", "share/exchequer/rules"] {
        let candidate = Folder.path(String(folder), place)
        if Folder.holdsAnything(Folder.path(candidate, "cancellation_date.lua")) {
          return candidate
        }
      }
    }
    throw Refusal(
      "The rules shipped with the program are not beside it.\nGive their folder with --rules DIR."
    )
  }

  private static func read(_ path: String) throws -> RuleFolder {
    let library = Folder.path(path, "lib")
    return RuleFolder(
      rules: try sources(path),
      libraries: Folder.exists(library) ? try sources(library) : []
    )
  }

  private static func sources(_ path: String) throws -> [RuleSource] {
    try Folder.names(in: path).filter { $0.hasSuffix(".lua") && !$0.hasPrefix(".") }
      .map { source(Folder.path(path, $0)) }
  }

  private static func source(_ path: String) -> RuleSource {
    let shown = Folder.shown(path)
    // A link out of the folder would let a rule be changed where nobody looks for it (H2).
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      return RuleSource(file: shown, bytes: [], problem: "It is a symbolic link, not a file.")
    }
    do {
      let bytes = try WholeFile.read(path, isListed: true)
      return RuleSource(file: shown, bytes: bytes.copy(0, bytes.count))
    } catch {
      return RuleSource(file: shown, bytes: [], problem: error.sentence)
    }
  }
}
