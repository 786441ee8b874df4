public import Findings

/// What stands in a folder of rules, by its names (`rules.md`): every file is a rule, a library, a
/// sheet of tests or an editor's, or it is told that it is not read.
public enum RuleFiles {
  /// The folders in which rules stand.
  public enum Place: Sendable {
    /// The folder of rules itself.
    case rules
    /// Its folder `lib`.
    case libraries
    /// Its folder `tests`.
    case tests

    /// How the names of its files end.
    public var ending: String { self == .tests ? ".csv" : ".lua" }

    fileprivate var thing: String {
      switch self {
      case .rules: "a rule"
      case .libraries: "a library"
      case .tests: "a sheet of tests"
      }
    }
  }

  /// Whether a file is read there.
  public static func isRead(_ name: String, in place: Place) -> Bool {
    name.hasSuffix(place.ending) && !name.hasPrefix(".")
  }

  /// What to say of a file or folder that is not read; nil if it is read, or is an editor's.
  ///
  /// - Parameters:
  ///   - name: its own name.
  ///   - path: the file as people know it.
  ///   - isFolder: whether it is a folder.
  ///   - place: where it stands.
  /// - Returns: a warning.
  public static func ignored(
    _ name: String,
    path: String,
    isFolder: Bool,
    in place: Place
  ) -> Finding? {
    if isEditors(name) { return nil }
    if isFolder, !name.hasSuffix(place.ending) || name.hasPrefix(".") {
      return folder(name, path, in: place)
    }
    guard !isRead(name, in: place) else { return nil }
    return told(path, "\(Shown.visible(name)) is not read", repair(name, in: place))
  }

  /// What to say of something in an offer's folder that looks like rules and is not read; nil if it does
  /// not.
  ///
  /// - Parameters:
  ///   - name: its own name.
  ///   - path: the file as people know it.
  ///   - names: what is in it; nil if it is a file.
  /// - Returns: a warning.
  public static func ignored(inOffer name: String, path: String, holding names: [String]?)
    -> Finding?
  {
    guard let names else {
      guard isLikeRule(name), !isEditors(name) else { return nil }
      return told(
        path,
        "\(Shown.visible(name)) is not read: an offer's rules stand in its folder rules",
        "Move it into the folder rules, if it is a rule."
      )
    }
    guard !["rules", "register"].contains(name), !name.hasPrefix(".") else { return nil }
    let isNamedLike = Nearest.name(to: name, among: ["rules"]) != nil
    guard isNamedLike || names.contains(where: isLikeRule) else { return nil }
    return told(
      path,
      "The folder \(Shown.visible(name)) is not read: an offer's rules stand in its folder rules",
      isNamedLike ? "Rename it to rules." : "Move its rules into rules, or give it with --rules."
    )
  }

  /// What to say of a folder given for its rules that has none.
  public static func empty(_ path: String) -> Finding {
    told(path, "The folder \(path) holds no rules", "Give the folder that NAME.lua stands in.")
  }

  /// Whether a file returns a table with the entries of a rule.
  static func isRule(_ source: RuleSource) -> Bool {
    let outline = TableOutline(LuaTokens.of(source.textBytes))
    return outline.word("id") != nil && outline.word("scope") != nil
  }

  /// A library's name as the name of a variable that holds it.
  static func variable(_ name: String) -> String {
    let letters = name.utf8.map { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
      default: UInt8(ascii: "_")
      }
    }
    let text = String(decoding: letters, as: UTF8.self)
    return text.utf8.first.map { (0x30...0x39).contains($0) } ?? true ? "_" + text : text
  }

  private static func told(_ path: String, _ message: String, _ repair: String) -> Finding {
    .of(.rulesIgnored, at: Findings.Place(sheet: path), value: path, message + ".", repair: repair)
  }

  private static func folder(_ name: String, _ path: String, in place: Place) -> Finding? {
    let known = ["lib", "tests"]
    if place == .rules, known.contains(name) { return nil }
    let message = "The folder \(Shown.visible(name)) is not read"
    if place == .rules, let near = Nearest.name(to: name, among: known) {
      return told(path, message, "Rename it to \(near).")
    }
    return told(
      path,
      "\(message): \(place.thing) stands directly in "
        + (place == .rules ? "the folder of rules" : place == .tests ? "tests" : "lib"),
      "Move its files up, or move it away."
    )
  }

  /// What editors and systems leave beside the files they save.
  private static func isEditors(_ name: String) -> Bool {
    if name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#")) { return true }
    guard name.hasPrefix(".") else { return false }
    return name.hasPrefix("._") || name.hasPrefix(".#") || name.hasSuffix(".swp")
      || !isLikeRule(name)
  }

  /// Whether a name has `.lua` in it, in capitals or small.
  private static func isLikeRule(_ name: String) -> Bool { stem(name, ".lua") != nil }

  /// A name up to an ending that stands somewhere in it: `x` of `x.lua.txt`, nothing of `.luarc`.
  private static func stem(_ name: String, _ ending: String) -> String? {
    let letters = Array(name.unicodeScalars)
    let wanted = Array(ending.unicodeScalars)
    guard letters.count >= wanted.count else { return nil }
    for start in 0...(letters.count - wanted.count) {
      let part = String(String.UnicodeScalarView(letters[start..<(start + wanted.count)]))
      let next = start + wanted.count
      let isWhole =
        next == letters.count || !(letters[next].properties.isAlphabetic || letters[next] == "_")
      if isWhole, part.lowercased() == ending {
        let before = String(String.UnicodeScalarView(letters[..<start]))
        return String(before.drop { $0 == "." || $0 == " " })
      }
    }
    return nil
  }

  private static func repair(_ name: String, in place: Place) -> String {
    let away = "or move it out of the folder."
    if let stem = stem(name, place.ending), !stem.isEmpty {
      return "Rename it to \(Shown.visible(stem))\(place.ending) if it is \(place.thing), \(away)"
    }
    if place == .rules, stem(name, ".csv") != nil {
      return "Move it into the folder tests if it is a sheet of tests, \(away)"
    }
    if place == .tests, isLikeRule(name) {
      return "Move it into the folder of rules if it is a rule, \(away)"
    }
    return "Give it a name that ends in \(place.ending) if it is \(place.thing), \(away)"
  }
}
