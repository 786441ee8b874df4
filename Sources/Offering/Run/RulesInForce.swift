internal import CSV
public import Exchange
public import Findings
public import Policy
internal import Sheets

/// The rules with their parameters and levels as they are in force, for commands that show them.
public struct RulesInForce: Sendable {
  /// The rules.
  public let rules: RuleSet
  /// What `is_business_day`, `closing_price` and their like answer.
  public let vocabulary: Vocabulary
  /// The day on which they are in force; nil without an offer.
  public let asOf: Day?
  /// The waivers known by then, as sentences, by rule id.
  public let waivers: [String: [String]]
  /// The day whose policy answers what each rule is asked, by rule id.
  public let policyDays: [String: RuleBook.Answering]

  /// The rules without an offer: the calendar has no holidays of its own, and there are no prices.
  public init(_ rules: RuleSet) {
    self.init(rules, Vocabulary(), asOf: nil, waivers: [:], policyDays: [:])
  }

  init(
    _ rules: RuleSet,
    _ vocabulary: Vocabulary,
    asOf: Day?,
    waivers: [String: [String]],
    policyDays: [String: RuleBook.Answering]
  ) {
    self.rules = rules
    self.vocabulary = vocabulary
    self.asOf = asOf
    self.waivers = waivers
    self.policyDays = policyDays
  }
}

extension Request {
  /// The rules in force in the offer on the as-of day.
  ///
  /// - Returns: the rules, or nil if a sheet cannot be read or a rule does not load; and what was
  ///   found.
  public func rulesInForce() -> (rules: RulesInForce?, findings: [Finding]) {
    let read = readSheets()
    let (own, findings) = (read.own, read.findings)
    guard let sheets = read.sheets else { return (nil, findings) }
    let scopes = Scopes(sheets)
    let loading = load(sheets, scopes, own, keepsTests: true)
    guard let runner = loading.runner else { return (nil, findings + loading.findings) }
    let rules = RulesInForce(
      runner.policy.rules(on: asOf),
      loading.vocabulary,
      asOf: asOf,
      waivers: Waivers.sentences(in: sheets.waivers, asOf: asOf),
      policyDays: policyDays(sheets, scopes, runner, loading.vocabulary.calendar)
    )
    return (rules, findings + loading.findings)
  }

  /// The day whose policy answers what each rule is asked, with what the rule was then if it is something
  /// else at as-of.
  private func policyDays(
    _ sheets: OfferSheets,
    _ scopes: Scopes,
    _ runner: PolicyRunner,
    _ calendar: BusinessCalendar
  ) -> [String: RuleBook.Answering] {
    let dates = OfferDates(
      sheets: sheets,
      runner: runner,
      scopes: scopes,
      calendar: calendar,
      asOf: asOf
    )
    let waivers = Waivers(sheets.waivers, asOf: asOf)
    // Where no rule has an answer for the dates, a run says so; here they are left open.
    let settled = try? TimelineStep(dates: dates, waivers: waivers, recorder: nil).run().0
    let days = QuestionDays(
      asOf: asOf,
      commencement: sheets.offer.commencement,
      expiration: settled?.open.expiration.day ?? sheets.offer.expiration.day,
      determination: settled?.timeline.cancellation,
      newGrant: settled?.timeline.newGrantDate
    )
    let now = runner.policy.rules(on: asOf)
    return now.rules.reduce(into: [:]) { words, rule in
      guard let answering = days.answering(rule, in: scopes) else { return }
      let then = answering.last.flatMap { runner.policy.rules(on: min($0, asOf)).rule(rule.id) }
      let other = then.map { $0.differences(from: rule) } ?? []
      words[rule.id] = RuleBook.Answering(
        words: answering.inWords(asOf: asOf)
          + (other.isEmpty ? "" : ". Then: " + other.joined(separator: ", ")),
        title: (then ?? rule).heading.title
      )
    }
  }

  /// Loads the rules over the sheets of the offer, with its parameters.
  func load(
    _ sheets: OfferSheets,
    _ scopes: Scopes,
    _ own: OwnInputs,
    keepsTests: Bool = false
  ) -> (runner: PolicyRunner?, vocabulary: Vocabulary, findings: [Finding]) {
    var vocabulary = Vocabulary(
      calendar: sheets.offer.calendar,
      prices: ClosingPrices(
        sheets.prices,
        asOf: asOf,
        projecting: nil,
        assuming: assumedPrice
      ).market
    )
    vocabulary.assumedPrice = assumedPrice
    vocabulary.heard = HeardWords(pricesOnly: decisionLog == nil && explained.isEmpty)
    let policy = PolicySheetReading(sheets.policy)
    let (runner, findings) = PolicyRunner.load(
      folders: ruleFolders,
      scopes: scopes.descriptions,
      hooks: HookList.descriptions(in: scopes),
      sheets: resultSheets,
      settings: policy.settings + settings,
      asOf: asOf,
      vocabulary: vocabulary,
      keepsTests: keepsTests
    )
    let unknown =
      runner.map {
        Waivers.unknownRules(in: sheets.waivers, $0.policy.rules(on: asOf))
      } ?? []
    let unread =
      runner.map {
        SettingsRules.problems($0.policy.rules(on: asOf)) + SettingsRules.unreadable(in: $0.policy)
      } ?? []
    // A rule of the offer's own may name a schedule for new options.
    let namesSchedules =
      runner?.policy.rules(on: asOf).hook(NewSchedule.name)?.rules.contains {
        !$0.heading.source.isShipped
      } ?? true
    // Policy may set the one of the rule shipped.
    let set = Set((policy.settings + settings).map(\.value))
    let unused =
      namesSchedules ? [] : sheets.unusedSchedules().filter { !set.contains($0.subject) }
    let misread = own.problems + own.absent(from: sheets) + unread
    return (
      misread.isEmpty ? runner : nil, vocabulary,
      findings + misread + policy.findings + unknown + unused + ruleFolders.warnings
    )
  }

  /// A warning for each test that a rule of the offer's own, or of `--rules`, does not pass, and for each
  /// part of it that changes nothing.
  func testWarnings(_ rules: RuleSet) throws(RuleFault) -> [Finding] {
    let own = Set(rules.rules.filter { !$0.heading.source.isShipped }.map(\.id))
    guard !own.isEmpty || ruleFolders.contains(where: { !$0.tests.allSatisfy(\.isShipped) }) else {
      return []
    }
    var fixtures = RuleFixtures(rules)
    for folder in ruleFolders {
      // The tests of a rule that a later folder replaces go with it.
      let files = Set(folder.rules.map(\.file))
      for sheet in folder.tests where !sheet.isShipped {
        let id = sheet.name(without: ".csv")
        guard rules.rule(id).map({ files.contains($0.heading.file) }) ?? true else { continue }
        fixtures.read(id, file: sheet.file, Bytes(sheet.bytes))
      }
    }
    let unreadable = fixtures.findings.map { finding in
      var finding = finding
      finding.severity = .warning
      return finding
    }
    let unused = rules.rules.filter { own.contains($0.id) }.flatMap(Lint(rules).unused)
    return unreadable + unused
      + (try RuleTesting(rules, fixtures: fixtures.tests, of: { own.contains($0.id) }).warnings())
  }
}
