public import Exchange

/// The policy of an offer from day to day: what policy.csv and `--set` leave of each parameter and
/// level, and which rules are in effect (`days.md`, "Policy").
///
/// A day's policy never changes afterwards: what is adopted later answers for later days, unless it
/// says that it reaches back.
public struct PolicyTimeline: Sendable {
  /// Days that follow each other and have one policy.
  public struct Period: Sendable {
    /// The first of the days; those before the first adoption begin with the first day of all.
    public let from: Day
    /// The rules with what is in force then.
    public let rules: RuleSet
    /// The settings that answer then although they were adopted later, by place in `settings`, each
    /// with the rules as they would be without it.
    let reachingBack: [(setting: Int, without: RuleSet)]
  }

  /// The periods in order of days; at least one.
  public let periods: [Period]
  /// The settings known, in the order in which they were adopted.
  public let settings: [PolicySetting]
  /// The rules before anything is set.
  private let written: RuleSet

  /// The policy that follows from rules as their files have them, and from settings in any order.
  init(_ written: RuleSet, _ settings: [PolicySetting]) {
    let adopted = PolicyTimeline.inOrder(settings)
    let rules = written.rules
    func set(_ places: some Sequence<Int>, on given: [Rule]) -> [Rule] {
      PolicyTimeline.set(places.map { adopted[$0] }, on: given)
    }
    var (applied, latest): ([Int], [Rule]) = ([], rules)
    periods = PolicyTimeline.firstDays(rules, adopted).map { from in
      let inForce = adopted.indices.filter { adopted[$0].answersFrom <= from }
      // Rows come in order of adoption, so that mostly only the last are new.
      latest =
        inForce.starts(with: applied)
        ? set(inForce.dropFirst(applied.count), on: latest) : set(inForce, on: rules)
      applied = inForce
      return Period(
        from: from,
        rules: written.replacing(latest),
        reachingBack: inForce.filter { adopted[$0].reachesBack(to: from) }.map { setting in
          (setting, written.replacing(set(inForce.filter { $0 != setting }, on: rules)))
        }
      )
    }
    self.settings = adopted
    self.written = written
  }

  /// The rules with some of the settings only, by their places in `settings`.
  func rules(with places: [Int]) -> RuleSet {
    written.replacing(PolicyTimeline.set(places.sorted().map { settings[$0] }, on: written.rules))
  }

  /// What a parameter, or the level, of a rule that is asked is on a day, where a setting would make something
  /// else of it whenever it was adopted; the level of a hook's rule is `on` or `off`.
  ///
  /// - Returns: nil if it would change nothing, and of rules that are asked nothing.
  public func value(insteadOf setting: PolicySetting, on day: Day) -> String? {
    guard let now = rules(on: day).rule(setting.rule),
      let then = PolicyTimeline.set([setting], on: [now]).first
    else { return nil }
    switch (now, then) {
    case (.check(let one), .check(let other)) where one.level != other.level:
      return one.level.rawValue
    case (.decision(let one), .decision(let other)) where one.isOff != other.isOff:
      return one.isOff ? "off" : "on"
    case (.check, _), (.decision, _): break
    case (.settings, _), (.column, _): return nil
    }
    return zip(now.heading.parameters, then.heading.parameters)
      .first { $0.name == setting.parameter && $0.value != $1.value }
      .map { parameter, _ in parameter.value.text(as: parameter.type.kind) }
  }

  /// The setting that made a parameter, or the level, of a rule what it is on a day; nil if it is as its file
  /// has it.
  public func setting(of parameter: String, of rule: String, on day: Day) -> PolicySetting? {
    settings.last { $0.rule == rule && $0.parameter == parameter && $0.answersFrom <= day }
  }

  private static func set(_ settings: [PolicySetting], on rules: [Rule]) -> [Rule] {
    var application = SettingApplication(rules)
    for setting in settings { application.apply(setting) }
    return application.rules
  }

  /// The settings in the order in which they were adopted, those of one day as they stand; `--set`
  /// counts as adopted before everything.
  public static func inOrder(_ settings: [PolicySetting]) -> [PolicySetting] {
    settings.enumerated().sorted {
      ($0.element.adoptedOn ?? .first, $0.offset) < ($1.element.adoptedOn ?? .first, $1.offset)
    }.map(\.element)
  }

  /// The days on which another policy begins, the first of all included.
  private static func firstDays(_ rules: [Rule], _ settings: [PolicySetting]) -> [Day] {
    var days: Set<Day> = [.first]
    for setting in settings { days.formUnion([setting.answersFrom, setting.adoptedOn ?? .first]) }
    for rule in rules {
      guard let effective = rule.heading.effective else { continue }
      if let from = effective.from { days.insert(from) }
      if let to = effective.to, to < .last { days.insert(to.advanced(by: 1)) }
    }
    return days.sorted()
  }

  /// Where the period of a day stands.
  public func place(of day: Day) -> Int {
    periods.lastIndex { $0.from <= day } ?? 0
  }

  /// The rules as they answer questions of a day.
  public func rules(on day: Day) -> RuleSet { periods[place(of: day)].rules }
}
