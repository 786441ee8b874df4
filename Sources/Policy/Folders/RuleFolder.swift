internal import Exchange
public import Findings

/// One file of rules as it was read.
public struct RuleSource: Hashable, Sendable {
  /// The file as people know it, such as `rules/grant_date.lua`.
  public var file: String
  /// What stands in it.
  public var bytes: [UInt8]
  /// What kept it from being read, as a sentence ("It is a folder, not a file."); nil if nothing.
  public var problem: String?
  /// Whether the program ships it; the tests of all others are run whenever they are used.
  public var isShipped: Bool

  /// Makes a source.
  public init(file: String, bytes: [UInt8], problem: String? = nil, isShipped: Bool = false) {
    self.file = file
    self.bytes = bytes
    self.problem = problem
    self.isShipped = isShipped
  }

  /// The file's own name without `.lua`, which is also the id of the rule in it.
  public var name: String { name(without: ".lua") }

  /// The file's own name without its ending.
  public func name(without ending: String) -> String {
    // From the end, since paths are long and names are short.
    let isBetween = { (letter: Character) in letter == "/" || letter == "\\" }
    guard let end = file.lastIndex(where: { !isBetween($0) }) else { return "" }
    let path = file[...end]
    let last = path.lastIndex(where: isBetween).map { path[path.index(after: $0)...] } ?? path
    return String(last.hasSuffix(ending) ? last.dropLast(ending.count) : last)
  }
}

/// A folder of rules; where several are given, a later one's rule replaces an earlier one's of the
/// same id, and its library one of the same name.
public struct RuleFolder: Sendable {
  /// The files directly in the folder, one rule each.
  public var rules: [RuleSource]
  /// The files of its folder `lib`, reached by `require "name"`.
  public var libraries: [RuleSource]
  /// The sheets of its folder `tests`, each named as its rule.
  public var tests: [RuleSource]
  /// A warning for each thing in it that is not read.
  public var ignored: [Finding]
  /// What stands for the folder, as it was typed, in files of findings; nil if it has no files.
  public var name: FolderName?
  /// Whether it is given with `--rules`, whose rules are meant to take the place of others.
  public var isGiven = false
  /// What it is to the offer's sheets.
  public var standing = Standing.elsewhere

  /// What a folder of rules is to the offer's sheets.
  public enum Standing: Sendable {
    /// Shipped with the program, or given.
    case elsewhere
    /// The offer's own, `OFFER/rules`.
    case ofOffer
    /// No folder of rules: what stands beside the sheets and looks like one.
    case besideSheets
  }

  /// Whether nothing in it is read.
  public var isEmpty: Bool { rules.isEmpty && libraries.isEmpty }

  /// Makes a folder.
  public init(
    rules: [RuleSource],
    libraries: [RuleSource] = [],
    tests: [RuleSource] = [],
    ignored: [Finding] = [],
    name: FolderName? = nil
  ) {
    self.rules = rules
    self.libraries = libraries
    self.tests = tests
    self.ignored = ignored
    self.name = name
  }
}

extension [RuleFolder] {
  /// A warning for each thing in the folders that is not read, or that takes another's place unseen; once
  /// for a folder that is given twice.
  public var warnings: [Finding] {
    (flatMap(\.ignored) + replacedLibraries + unusedLibraries + testsApart).uniqued
  }
}
