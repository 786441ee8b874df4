internal import FoundationEssentials

/// What is shipped with the program: the rules and, where the program is installed, the templates of
/// letters (`commands.md`, "Where rules and templates are looked for").
enum DataFolder {
  /// The variable that names the folder.
  static let variable = "EXCHEQUER_DATA"

  /// A rule that every set of shipped rules has, by which the folder is known.
  private static let mark = "rules/cancellation_date.lua"

  /// The folder of EXCHEQUER_DATA; else the folder `share/exchequer`, or one with `rules`, beside the
  /// program or above it.
  ///
  /// - Returns: the folder; nil if there is none.
  /// - Throws: a refusal if EXCHEQUER_DATA names one without rules.
  static func path() throws -> String? {
    let named = ProcessInfo.processInfo.environment[variable] ?? ""
    guard named.isEmpty else {
      guard Folder.holdsAnything(Folder.path(named, mark)) else {
        throw Refusal(
          "\(variable) is \(named), which has no rules of the program: \(mark) is not in it.\n"
            + "Name the folder that has them, or leave the variable out."
        )
      }
      return named
    }
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? ""
    var folder = Substring(program)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      for place in [String(folder), Folder.path(String(folder), "share/exchequer")]
      where Folder.holdsAnything(Folder.path(place, mark)) { return place }
    }
    return nil
  }
}
