internal import CSV
internal import Findings
internal import FoundationEssentials
internal import Policy

/// The rule folders in force: the rules shipped with the program, OFFER/rules, then each folder of
/// `--rules` in order; a rule replaces one of its id that comes before (`commands.md`).
enum RuleFolders {
  /// Reads the folders in force.
  ///
  /// - Throws: a refusal if one of them is not a folder or cannot be listed.
  static func read(_ given: [String], offer: String?) throws -> [RuleFolder] {
    var inForce = try paths(given, offer: offer).map(read)
    for index in inForce.indices.suffix(given.count) { inForce[index].isGiven = true }
    if try offer.flatMap(own) != nil {
      inForce[inForce.count - given.count - 1].standing = .ofOffer
    }
    let beside = try offer.map { [try self.beside($0)] } ?? []
    // The offer's name comes first: its own rules are known by their place in it.
    let folders = beside + inForce + empty(given, inForce)
    guard let shipped = folders.first(where: { $0.rules.contains(where: \.isShipped) }) else {
      return folders
    }
    return folders.map { $0.knowing(shipped) }
  }

  /// Reads the folders of `--rules` alone, as a change of what is in force.
  static func read(only given: [String]) throws -> [RuleFolder] {
    var folders = try checked(given).map(read)
    for index in folders.indices { folders[index].isGiven = true }
    return folders + empty(given, folders)
  }

  /// What findings that are kept have instead of a folder as it was typed.
  private static func name(_ path: String) -> FolderName {
    FolderName(typed: Folder.shown(Folder.path(path, "")))
  }

  /// A warning for each folder given that nothing is read from.
  private static func empty(_ given: [String], _ folders: [RuleFolder]) -> [RuleFolder] {
    let warnings = zip(given.reversed(), folders.reversed()).filter { _, folder in
      folder.isEmpty && folder.ignored.isEmpty
    }.map { path, _ in
      RuleFiles.empty(Folder.resolved(path).split(separator: "/").last.map(String.init) ?? path)
    }
    return warnings.isEmpty ? [] : [RuleFolder(rules: [], ignored: warnings)]
  }

  /// What stands beside an offer's sheets and looks like rules.
  private static func beside(_ offer: String) throws -> RuleFolder {
    var folder = RuleFolder(rules: [], ignored: try strays(offer), name: name(offer))
    folder.standing = .besideSheets
    return folder
  }

  /// What looks like rules in an offer's folder and stands beside its folder `rules`.
  private static func strays(_ offer: String) throws -> [Finding] {
    guard let names = try? Folder.names(in: offer) else { return [] }
    return names.compactMap { name in
      let path = Folder.path(offer, name)
      return RuleFiles.ignored(
        inOffer: name,
        path: Folder.shown(path),
        holding: Folder.exists(path) ? (try? Folder.names(in: path)) ?? [] : nil
      )
    }
  }

  /// The folders in force, in order.
  static func paths(_ given: [String], offer: String?) throws -> [String] {
    let given = try checked(given)
    let own = try offer.flatMap(own)
    let shipped = try shipped()
    // A program moved away from its rules can still be given them.
    guard shipped != nil || !given.isEmpty else {
      throw Refusal(
        "The rules shipped with the program are not beside it.\n"
          + "Give their folder with --rules DIR, or the folder that it lies in with "
          + "\(DataFolder.variable)."
      )
    }
    return [shipped, own].compactMap(\.self) + given
  }

  private static func checked(_ given: [String]) throws -> [String] {
    for path in given where !Folder.exists(path) {
      throw Refusal(
        Folder.holdsAnything(path)
          ? "\(path) is a file; --rules takes a folder of rules."
          : "There is no folder \(path) to read rules from."
      )
    }
    for path in given where Folder.holdsAnything(Folder.path(path, OfferFolder.terms)) {
      let rules = Folder.path(path, "rules")
      throw Refusal(
        "\(path) is an offer, not a folder of rules.\n"
          + (Folder.exists(rules) ? "Give --rules \(rules)." : "It has no rules of its own.")
      )
    }
    return given
  }

  /// OFFER/rules, if there is such a folder.
  ///
  /// - Throws: a refusal if there is something of that name that is not a folder, such as a link
  ///   to one that is gone: its rules would be passed over in silence.
  private static func own(_ offer: String) throws -> String? {
    let path = Folder.path(offer, "rules")
    if Folder.exists(path) { return path }
    guard (try? Folder.names(in: offer))?.contains("rules") == true else { return nil }
    throw Refusal("\(path) is not a folder, so the offer's own rules cannot be read.")
  }

  /// The rules shipped with the program; nil if they are not there.
  static func shipped() throws -> String? { try DataFolder.path().map { Folder.path($0, "rules") } }

  private static func read(_ path: String) throws -> RuleFolder {
    let isShipped = try shipped() == path
    var ignored: [Finding] = []
    func sources(_ folder: String, in place: RuleFiles.Place) throws -> [RuleSource] {
      guard Folder.exists(folder) else { return [] }
      return try names(in: folder).compactMap { name in
        let file = Folder.path(folder, name)
        if RuleFiles.isRead(name, in: place) { return source(file, isShipped) }
        let warning = RuleFiles.ignored(
          name,
          path: Folder.shown(file),
          isFolder: Folder.exists(file),
          in: place
        )
        if let warning { ignored.append(warning) }
        return nil
      }
    }
    let rules = try sources(path, in: .rules)
    let libraries = try sources(Folder.path(path, "lib"), in: .libraries)
    let tests = try sources(Folder.path(path, "tests"), in: .tests)
    return RuleFolder(
      rules: rules,
      libraries: libraries,
      tests: tests,
      ignored: ignored,
      name: name(path)
    )
  }

  private static func names(in path: String) throws -> [String] {
    do { return try Folder.names(in: path) } catch {
      throw Refusal("The folder \(path) cannot be listed, so its rules cannot be read.")
    }
  }

  private static func source(_ path: String, _ isShipped: Bool) -> RuleSource {
    let shown = Folder.shown(path)
    // A link out of the folder would let a rule be changed where nobody looks for it (H2).
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil {
      return RuleSource(file: shown, bytes: [], problem: "It is a symbolic link, not a file.")
    }
    do {
      let bytes = try WholeFile.read(path, isListed: true)
      return RuleSource(file: shown, bytes: bytes.copy(0, bytes.count), isShipped: isShipped)
    } catch {
      return RuleSource(file: shown, bytes: [], problem: error.sentence)
    }
  }
}

extension RuleFolder {
  /// The folder with its copies of shipped rules taken for what they are.
  fileprivate func knowing(_ shipped: RuleFolder) -> RuleFolder {
    var folder = self
    for index in folder.rules.indices {
      let rule = folder.rules[index]
      folder.rules[index].isShipped =
        rule.isShipped
        || shipped.rules.contains { $0.name == rule.name && $0.bytes == rule.bytes }
    }
    return folder
  }
}
