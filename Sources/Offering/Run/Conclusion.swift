public import Exchange
public import Findings
public import Policy
public import Sheets

/// How a run ended.
public enum Ending: Sendable {
  /// The sheets are broken (class `data`): nothing was computed, or what was cannot stand.
  case brokenSheets
  /// A rule file does not load, or a rule failed in a way that ends the run (exit 2).
  case brokenRules
  /// The offer was carried out as far as the as-of day allows.
  indirect case done(OfferOutcome)
}

/// A run's end with everything that was found on the way.
public struct Conclusion: Sendable {
  /// How it ended.
  public let ending: Ending
  /// Every finding, in a fixed order.
  public private(set) var findings: [Finding]
  /// What keeps the offer from being carried out to its as-of date, where it was carried out to an earlier
  /// day instead; else nothing.
  public private(set) var wanting: [Finding] = []
  /// The as-of date that was asked for, where the offer was carried out to an earlier day.
  public private(set) var askedFor: Day?
  /// The rules in force; nil if they did not load.
  public let rules: RuleSet?
  /// How many data rows each sheet had, by file name.
  public var rowCounts: [String: Int] = [:]
  /// What stands for folders, as they were typed, in files of findings.
  public var folderNames: [FolderName] = []
  /// The findings as files keep them: the same wherever the program is started.
  public var keptFindings: [Finding] { FindingOrder.kept(findings, folderNames) }
  /// Whether a form may still come in on the as-of day, where the offer was stopped after its dates were
  /// settled.
  public var takesForms: Bool?
  /// The sheets, if they could be read.
  var sheets: OfferSheets?
  /// The company whose offer it is; empty if the sheets could not be read.
  public var company: String { sheets?.offer.company ?? "" }
  /// The evaluations about the offer as a whole and about the holders whose explanation is told, in the
  /// order in which they happened.
  public var records: [RuleRecord] = []
  /// The explanations that the request asked for, in order of the holders' ids.
  public var explanations: [Explanation] = []
  /// How often each rule was asked, in the order of `rules`; empty if the run came to no end.
  public var tallies: [RuleTally] = []
  /// The rules as they were when they were last asked, in the order of the tallies.
  public var rulesAsked: [Rule] = []
  /// The holders who were left out, if the request allows that.
  public var leftOut = LeftOut()
  /// The decision log as the request has it written; empty if it asks for none.
  public var decisions = LoggedDecisions()

  init(
    _ ending: Ending,
    _ findings: [Finding],
    rules: RuleSet? = nil,
    rowCounts: [String: Int] = [:]
  ) {
    self.ending = ending
    self.findings = FindingOrder.sorted(findings)
    self.rules = rules
    self.rowCounts = rowCounts
  }

  /// The same, with what was found besides in what it came to.
  public func adding(_ more: [Finding]) -> Conclusion {
    var conclusion = self
    conclusion.findings = FindingOrder.sorted(findings + more)
    return conclusion
  }

  /// The same, cut short by what is wanting.
  func cutShort(by wanting: [Finding], asked: Day) -> Conclusion {
    var conclusion = self
    conclusion.askedFor = asked
    conclusion.findings = FindingOrder.sorted(findings + wanting)
    conclusion.wanting = wanting
    return conclusion
  }
}

/// All that an offer comes to on the as-of day.
public struct OfferOutcome: Sendable {
  /// The status word.
  public let status: OfferStatus
  /// The day whose end it is for.
  public let asOf: Day
  /// Whether steps after as-of are shown as they would be.
  public let isProjected: Bool
  /// The dates.
  public let timeline: Timeline
  /// The amendments that took effect, in order of announcement.
  public let amendments: [OfferAmendment]
  /// The rules that the terms are taken from.
  public let termRules: TermRules
  /// The close that new options were granted at; nil before the new grant date.
  public let grantClose: Money?
  /// Holders on the sheet.
  public let holderCount: Int
  /// Options that were there at commencement: the grants on the sheet, and awards of before it.
  public let grantCount: Int
  /// Forms and notices known at as-of.
  public let formsReceived: Int
  /// Of these, those that no rule refused.
  public let formsAccepted: Int
  /// Shares under option at commencement.
  public let outstanding: Shares
  /// Every line of every Election Form.
  public let determinations: OrderedRows<Determination>
  /// How these count in the shares tendered.
  public let countedLines: CountedLines
  /// The options, and other rows, about which a rule asked for a price that is not known yet: what it
  /// decided of them is no decision yet.
  public let undecided: Set<String>
  /// Whether a rule about new options reads the close of their grant date.
  public let readsGrantClose: Bool
  /// Every option of which shares were cancelled.
  public let cancellations: OrderedRows<CancelledGrant>
  /// What partly tendered options leave.
  public let balancing: OrderedRows<BalancingOption>
  /// The Promises to Grant.
  public let promises: OrderedRows<GrantPromise>
  /// The new options.
  public let newGrants: OrderedRows<NewGrant>
  /// When new and balancing options vest.
  public let vesting: OrderedRows<VestingRow>
  /// What options use of the $100,000 of each year.
  public let limit: OrderedRows<LimitRow>
  /// Every option as it stands on as-of.
  public let options: OrderedRows<OptionRow>
  /// What the plans are called.
  public let plans: PlanTitles
  /// The plans' ledgers, line by line.
  public let pool: [PoolRow]
  /// Every declared total beside the computed one.
  public let tieouts: OrderedRows<TieoutRow>
  /// What all plans together have left.
  public let poolAvailable: Shares
  /// Every option, holder by holder.
  public let held: GrantStandings
  /// Every form known at as-of, holder by holder in order of receipt.
  public let received: [FormStanding]
  /// The sheets that it was computed from.
  public let sheets: OfferSheets
  /// Whether exercises.csv has rows, so that its results are written.
  public let hasExercises: Bool
  /// Exercises, where there are any.
  public let exercises: OrderedRows<ExerciseRow>
  /// What exercises and sales are taxed as.
  public let tax: OrderedRows<TaxRow>
  /// What ends of service leave of options, by option.
  public let departures: OrderedRows<DepartureNote>
  /// The columns that rules add to result sheets, by the sheet's name without `.csv`.
  public let furtherColumns: [String: [FurtherColumn]]
}

extension OfferOutcome {
  /// Whether what a rule says of an option hangs on its class, and that on a price that is not known yet.
  public func isUndecided(_ rule: Rule, of option: String) -> Bool {
    undecided.contains(option) && rule.judgesByClass
  }

  /// The last minute at which an extension can be announced (`days.md`, "Amendments of the offer").
  public var extendableUntil: Moment {
    OfferDates.extendableUntil(
      acceptance: timeline.acceptance,
      expiration: timeline.open.expiration,
      timeZone: sheets.offer.timeZone,
      rules: termRules.rules(on: asOf)
    )
  }
}
