public import Exchange
public import Findings
internal import Lua

/// Runs the rules as they are in force on any day, all in one Lua state.
///
/// One a thread; it must not outlive a run.
public final class PolicyRunner {
  /// A runner for the days of one period.
  ///
  /// One reference, since it is asked for with every row.
  public final class Period {
    /// Runs the rules in force then.
    public let runner: RuleRunner
    /// Runs them as they would be without a setting that reaches back to these days, by its place
    /// among the settings.
    public let withoutReachingBack: [(setting: Int, runner: RuleRunner)]
    /// Its first day.
    private let from: Day
    /// The first day of the next one; nil of the last.
    private let before: Day?

    init(
      _ runner: RuleRunner,
      withoutReachingBack: [(setting: Int, runner: RuleRunner)],
      from: Day,
      before: Day?
    ) {
      self.runner = runner
      self.withoutReachingBack = withoutReachingBack
      self.from = from
      self.before = before
    }

    /// Whether a day is one of its days.
    func includes(_ day: Day) -> Bool { day >= from && before.map { day < $0 } ?? true }
  }

  /// The release of the Lua that runs them, such as `Lua 5.4.4`.
  public static var luaRelease: String { LuaRelease.name }

  /// What is in force when.
  public let policy: PolicyTimeline
  private let state: LuaState
  private let functions: [LuaFunction?]
  private let factsDay: FactsDay
  /// Hears what rules learn through words; nil where nobody asks for it.
  public let heard: HeardWords?
  private var periods: [Period?]
  // Unchecked: what runs while one of these changes knows nothing of this object, and every row would pay.
  @safe @exclusivity(unchecked) private var last: Period?
  /// How many runners there are besides those of the periods.
  private var others = 0

  init(
    _ policy: PolicyTimeline,
    _ state: LuaState,
    _ functions: [LuaFunction?],
    _ factsDay: FactsDay,
    heard: HeardWords?
  ) {
    self.heard = heard
    self.policy = policy
    self.state = state
    self.functions = functions
    self.factsDay = factsDay
    periods = policy.periods.map { _ in nil }
  }

  /// Makes a state of its own and loads every rule into it, once for all days.
  public convenience init(
    _ policy: PolicyTimeline,
    vocabulary: Vocabulary
  ) throws(RuleFault) {
    let rules = policy.periods[0].rules
    let factsDay = FactsDay()
    let state: LuaState
    do throws(LuaFault) {
      state = try RuleState.open(rules.libraries, vocabulary, factsDay)
    } catch { throw RuleFault(error, rule: "", nil) }
    let functions = try RuleRunner.functions(rules, state)
    self.init(policy, state, functions, factsDay, heard: vocabulary.heard)
  }

  /// The runner for questions of a day.
  public func period(of day: Day) -> Period {
    if let last, last.includes(day) { return last }
    let place = policy.place(of: day)
    let period = periods[place] ?? make(place)
    periods[place] = period
    last = period
    return period
  }

  /// A runner for a day with some of the settings only, by their places among those of `policy`.
  public func runner(with settings: [Int], on day: Day) -> RuleRunner {
    others += 1
    return RuleRunner(
      policy.rules(with: settings),
      state,
      functions,
      factsDay,
      on: day,
      countingFrom: (periods.count + others) << 40
    )
  }

  /// Answers are numbered apart in each period, since the same inputs may be answered otherwise.
  private func make(_ place: Int) -> Period {
    let period = policy.periods[place]
    return Period(
      RuleRunner(
        period.rules,
        state,
        functions,
        factsDay,
        on: period.from,
        countingFrom: place << 40
      ),
      withoutReachingBack: period.reachingBack.map {
        ($0.setting, RuleRunner($0.without, state, functions, factsDay, on: period.from))
      },
      from: period.from,
      before: place + 1 < policy.periods.count ? policy.periods[place + 1].from : nil
    )
  }
}

extension PolicyRunner {
  /// Loads rules as `RuleSet.load` does, with what is in force from day to day.
  ///
  /// - Parameters:
  ///   - folders: in order; a later folder's rule replaces an earlier one's of the same id.
  ///   - scopes: what the rules may read.
  ///   - hooks: what the rules may answer.
  ///   - sheets: the result sheets that rules may add columns to.
  ///   - settings: what is set; each is checked, whatever its day.
  ///   - asOf: a setting adopted later is not known yet.
  ///   - vocabulary: what the words about calendar and prices answer.
  ///   - keepsTests: whether the tests of shipped rules are read too.
  /// - Returns: the runner, or nil if a file is at fault; and the findings.
  public static func load(
    folders: [RuleFolder],
    scopes: [ScopeDescription],
    hooks: [HookDescription],
    sheets: [ResultSheetDescription],
    settings: [PolicySetting],
    asOf: Day,
    vocabulary: Vocabulary,
    keepsTests: Bool = true
  ) -> (runner: PolicyRunner?, findings: [Finding]) {
    var loading = RuleLoading(folders, scopes, hooks)
    loading.keepsTests = keepsTests
    loading.read(vocabulary)
    let (runner, findings) = loading.checked(sheets, PolicyTimeline.inOrder(settings)) {
      loading,
      _ in
      let known = settings.filter { $0.adoptedOn.map { $0 <= asOf } ?? true }
      let policy = PolicyTimeline(loading.ruleSet(), known)
      loading.checkHooks(in: policy)
      return loading.state.map {
        PolicyRunner(policy, $0, loading.functions, loading.factsDay, heard: vocabulary.heard)
      }
    }
    return (runner, findings)
  }
}

extension RuleLoading {
  /// Notes what is wrong with the hooks on every day; what is wrong on some days only is told when a
  /// question of such a day is asked.
  fileprivate mutating func checkHooks(in policy: PolicyTimeline) {
    let (asWritten, before) = (rules, findings)
    var always: [Finding]?
    for period in policy.periods {
      (rules, findings) = (period.rules.rules, before)
      checkHooks(isPartial: false)
      let found = findings.dropFirst(before.count)
      always = always.map { $0.filter(found.contains) } ?? Array(found)
    }
    (rules, findings) = (asWritten, before + (always ?? []))
  }
}
