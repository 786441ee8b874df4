internal import Policy

/// What asking rules comes to besides their answers; of several evaluators, added up.
struct RuleUse: Sendable {
  /// How often each rule was asked.
  private(set) var counts: RuleCounts
  /// How each waiver was used, by its row.
  private(set) var waivers: [Int: WaiverUse] = [:]
  /// How many answers each setting that reaches back has changed.
  private(set) var changedAnswers: [Int: Int] = [:]
  /// The rules that refused what they let pass by the policy of the commencement.
  private(set) var stricter: Set<String> = []
  /// What was asked of prices that can still be answered otherwise.
  private(set) var doubtful = DoubtfulPrices()

  init(_ rules: RuleSet) { counts = RuleCounts(rules) }

  /// Counts an evaluation of the rule at a place of the set.
  mutating func add(_ outcome: Outcome, at index: Int) { counts.add(outcome, at: index) }

  /// Counts rows that passed the rule at a place of the set.
  mutating func addPasses(_ rows: Int, at index: Int) { counts.addPasses(rows, at: index) }

  /// Counts an answer, or a column's value, of the rule at a place of the set.
  mutating func addAnswer(at index: Int) { counts.addAnswer(at: index) }

  /// Notes that a scope has a row.
  mutating func meet(_ scope: String) {
    if !counts.scopes.contains(scope) { counts.meet(scope) }
  }

  /// Notes how a waiver was used; of two uses the greater counts.
  mutating func add(_ use: WaiverUse, ofWaiver row: Int) {
    waivers[row] = max(waivers[row] ?? use, use)
  }

  /// Counts an answer that would have been another without a setting.
  mutating func addChange(by setting: Int) { changedAnswers[setting, default: 0] += 1 }

  /// Notes that a rule refused what it let pass by the policy of the commencement.
  mutating func addStricter(_ rule: String) { stricter.insert(rule) }

  /// Notes a price that was asked for and is not settled.
  mutating func add(_ word: SeenWord, rule: String, about identity: String) {
    doubtful.add(word, rule: rule, about: identity)
  }

  /// Adds what was noted elsewhere of the same rules.
  mutating func add(_ other: RuleUse) {
    counts.add(other.counts)
    waivers.merge(other.waivers) { max($0, $1) }
    changedAnswers.merge(other.changedAnswers, uniquingKeysWith: +)
    stricter.formUnion(other.stricter)
    doubtful.add(other.doubtful)
  }

  /// Counts one answer for each of these settings of which none is counted yet.
  mutating func noteChanges(by settings: some Sequence<Int>) {
    for setting in settings where changedAnswers[setting] == nil { addChange(by: setting) }
  }
}
