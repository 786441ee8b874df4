internal import CSV
internal import Exchange
public import Offering
internal import Policy
internal import Sheets

/// Every input that differs between two requests, and requests with some of them only.
public struct InputChanges: Sendable {
  /// The request as things are today.
  public let today: Request
  /// The request with all changes.
  public let changed: Request
  /// What differs: sheets in order of name, then rules, libraries, and what is set.
  public private(set) var all: [InputChange] = []
  private let sheets: [SheetChanges]
  private let rules: (was: RuleSources, now: RuleSources)

  /// Compares two requests about an offer, or about two offer folders.
  public init(from today: Request, to changed: Request) {
    (self.today, self.changed) = (today, changed)
    sheets = Self.sheets(today.files, changed.files)
    rules = (RuleSources(today.ruleFolders), RuleSources(changed.ruleFolders))
    all = cells + texts + settings
  }

  private static func sheets(_ was: [String: Bytes], _ now: [String: Bytes]) -> [SheetChanges] {
    Set(was.keys).union(now.keys).sorted().compactMap { name in
      guard !same(was[name], now[name]) else { return nil }
      return SheetChanges(name, was[name], now[name], beside: now["offer.csv"])
    }
  }

  private static func same(_ one: Bytes?, _ other: Bytes?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.count == other.count && one.copy(0, one.count) == other.copy(0, other.count)
  }

  private var cells: [InputChange] {
    sheets.enumerated().flatMap { place, sheet in
      sheet.changes.map { change in
        let values = sheet.values(of: change)
        return InputChange(
          .sheet(place, change),
          sheet.name(of: change),
          before: values.before,
          after: values.after,
          startsOn: sheet.knownFrom(change).flatMap { $0 > today.asOf ? $0 : nil },
          texts: sheet.texts(of: change)
        )
      }
    }
  }

  private var texts: [InputChange] {
    rules.was.names(differingFrom: rules.now).map { name, isLibrary in
      let (was, now) = (rules.was.source(name, isLibrary), rules.now.source(name, isLibrary))
      return InputChange(
        isLibrary ? .library(name) : .rule(name),
        isLibrary ? "lib/\(name)" : name,
        before: was == nil ? "no rule" : "as it is",
        after: now == nil ? "no rule" : "edited"
      )
    }
  }

  private var settings: [InputChange] {
    guard today.settings != changed.settings else { return [] }
    return changed.settings.enumerated().map { place, setting in
      let name = "\(setting.rule).\(setting.parameter)"
      return InputChange(.setting(place), name, before: "", after: setting.value)
    }
  }

  /// What differs, each with what the rules say of it once they are loaded: the values of parameters
  /// before, and the day from which a rule holds.
  ///
  /// - Parameters:
  ///   - before: the run as things are today.
  ///   - after: the run with all changes.
  ///   - differs: whether any result differs. Where none does, what is set to the value that it has anyway
  ///     is no change; where one does, another day's policy has another value.
  public mutating func complete(before: Conclusion, after: Conclusion, differs: Bool) {
    all = all.map { change in
      switch change.source {
      case .setting(let place):
        parameter(change, changed.settings[place], before.rules, after.rules)
      case .rule(let id): rule(change, before.rules?.rule(id), after.rules?.rule(id))
      case .sheet, .library: change
      }
    }
    all = all.compactMap { change in
      guard case .setting = change.source, change.before == change.after else { return change }
      guard differs else { return nil }
      return InputChange(change.source, change.name, before: "as adopted", after: change.after)
    }
  }

  private func parameter(
    _ change: InputChange,
    _ setting: PolicySetting,
    _ was: RuleSet?,
    _ now: RuleSet?
  ) -> InputChange {
    let after = Self.value(setting, now) ?? change.after
    let before = Self.value(setting, was) ?? Self.standard(setting, now) ?? after
    return InputChange(change.source, change.name, before: before, after: after)
  }

  /// What rules have for a parameter or a level that is set.
  private static func value(_ setting: PolicySetting, _ rules: RuleSet?) -> String? {
    rules?.rule(setting.rule).flatMap { rule in
      values(rule).first { $0.name == setting.parameter }?.value
    }
  }

  /// The default of a parameter that is set.
  private static func standard(_ setting: PolicySetting, _ rules: RuleSet?) -> String? {
    rules?.rule(setting.rule)?.heading.parameters
      .first { $0.name == setting.parameter }.map { $0.defaultValue.text(as: $0.type.kind) }
  }

  /// The parameters and the level of a rule.
  private static func values(_ rule: Rule) -> [(name: String, value: String)] {
    var values = rule.heading.parameters.map { ($0.name, $0.value.text(as: $0.type.kind)) }
    if case .check(let check) = rule { values.append(("level", check.level.rawValue)) }
    if case .decision(let decision) = rule {
      values.append(("level", decision.isOff ? "off" : "on"))
    }
    return values
  }

  private func rule(_ change: InputChange, _ was: Rule?, _ now: Rule?) -> InputChange {
    let (before, after) = (was?.heading.title ?? "no rule", now?.heading.title ?? "no rule")
    return InputChange(
      change.source,
      change.name,
      before: before,
      after: before == after ? "edited" : after,
      startsOn: now?.heading.effective?.from.flatMap { $0 > today.asOf ? $0 : nil }
    )
  }

  /// Today's request with some of the changes, by their places in `all`.
  public func request(with places: Set<Int>) -> Request {
    let chosen = Set(places.filter(all.indices.contains).map { all[$0].source })
    var request = today
    for (place, sheet) in sheets.enumerated() {
      let changes = sheet.changes.filter { chosen.contains(.sheet(place, $0)) }
      request.files[sheet.sheet] = sheet.bytes(with: Set(changes))
    }
    request.ruleFolders = RuleSources.folders(today.ruleFolders, rules.was, rules.now) {
      chosen.contains($1 ? .library($0) : .rule($0))
    }
    request.settings = changed.settings.enumerated().filter { chosen.contains(.setting($0.offset)) }
      .map(\.element)
    if today.settings == changed.settings { request.settings = today.settings }
    request.explained = []
    request.decisionLog = nil
    return request
  }
}

/// The rules and libraries in force by name, each with its text.
struct RuleSources: Sendable {
  private let rules: [String: RuleSource]
  private let libraries: [String: RuleSource]

  init(_ folders: [RuleFolder]) {
    let merged = FolderMerging(folders)
    (rules, libraries) = (merged.rules, merged.libraries)
  }

  func source(_ name: String, _ isLibrary: Bool) -> RuleSource? {
    isLibrary ? libraries[name] : rules[name]
  }

  /// The names whose texts are not the same, rules first.
  func names(differingFrom other: RuleSources) -> [(name: String, isLibrary: Bool)] {
    [false, true].flatMap { isLibrary in
      let names = isLibrary ? libraries.keys : rules.keys
      let others = isLibrary ? other.libraries.keys : other.rules.keys
      return Set(names).union(others).sorted()
        .filter { source($0, isLibrary)?.bytes != other.source($0, isLibrary)?.bytes }
        .map { ($0, isLibrary) }
    }
  }

  /// Folders with the texts of another set where `isChosen` says so.
  static func folders(
    _ folders: [RuleFolder],
    _ was: RuleSources,
    _ now: RuleSources,
    isChosen: (_ name: String, _ isLibrary: Bool) -> Bool
  ) -> [RuleFolder] {
    let changed = was.names(differingFrom: now).filter { isChosen($0.name, $0.isLibrary) }
    guard !changed.isEmpty else { return folders }
    let rules = Set(changed.filter { !$0.isLibrary }.map(\.name))
    let libraries = Set(changed.filter(\.isLibrary).map(\.name))
    let kept = folders.map { folder in
      RuleFolder(
        rules: folder.rules.filter { !rules.contains($0.name) },
        libraries: folder.libraries.filter { !libraries.contains($0.name) },
        tests: folder.tests
      )
    }
    let fresh = RuleFolder(
      rules: rules.sorted().compactMap { now.source($0, false) },
      libraries: libraries.sorted().compactMap { now.source($0, true) }
    )
    return kept + [fresh]
  }
}
