internal import Exchange
internal import Offering
internal import Policy
internal import Sheets

/// The terms of an offer as every text states them: each taken from the rules in force on the day of
/// its own question, never written into a text.
struct TermsInWords: Sendable {
  private let rules: TermRules
  /// Whom the words are for.
  private let cases: Set<TitleCase>

  /// The terms for everybody whom the offer is for.
  init(_ outcome: OfferOutcome) {
    let cases = outcome.termRules.titleCases()
    let holders = outcome.sheets.holders
    // What holds for directors is no term of an offer in which no director can tender.
    let rows = Set(outcome.held.filter(\.canBeTendered).map(\.holderID)).compactMap(
      holders.row(ofID:)
    )
    self.init(
      outcome.termRules,
      for: rows.isEmpty
        ? cases.all : rows.reduce(into: []) { $0.formUnion(cases.cases(ofHolder: $1)) }
    )
  }

  init(_ rules: TermRules) { self.init(rules, for: rules.titleCases().all) }

  /// The terms for those whom the cases concern.
  init(_ rules: TermRules, for cases: Set<TitleCase>) {
    self.rules = rules
    self.cases = cases
  }

  /// What a rule says holds, as it was in force on the day of a question.
  func title(ofRule id: String, for question: TermRules.Question) -> String? {
    rules.rules(for: question).rule(id).flatMap(stated)
  }

  /// What the rules say that answer a hook, one sentence after the other; nil if they say nothing.
  func titles(ofHook hook: String, for question: TermRules.Question) -> String? {
    titles(ofHook: hook, in: rules.rules(for: question))
  }

  private func titles(ofHook hook: String, in rules: RuleSet) -> String? {
    let answering = (rules.hook(hook)?.rules ?? []).filter { !$0.isOff }
    let titles = answering.compactMap { stated(.decision($0)) }
    return titles.isEmpty ? nil : titles.joined(separator: ". ")
  }

  /// A check's title if it can refuse anything, and so is a term; nil if it only warns or is off.
  private func term(_ id: String, for question: TermRules.Question) -> String? {
    guard case .check(let rule)? = rules.rules(for: question).rule(id),
      rule.level == .soft || rule.level == .hard
    else { return nil }
    return stated(.check(rule))
  }

  /// What a rule says holds, for those whom the words are for.
  func stated(_ rule: Rule) -> String? {
    let title = rule.heading.words(for: cases)
    return title.isEmpty ? nil : title.hasSuffix(".") ? String(title.dropLast()) : title
  }

  // How forms are made.

  /// `by fax or by hand`; nil if no rule says how.
  var delivery: String? {
    let rules = rules.rules(for: .tender)
    guard case .check(let rule)? = rules.rule("tender.delivery"), rule.level != .off,
      case .texts(let ways) = rules.parameter("tender.delivery", "methods"), !ways.isEmpty
    else { return nil }
    return ParameterWords.alternatives(ways.map(DeliveryWords.way))
  }

  /// In how many business days receipt is confirmed; nil if no rule asks for it.
  var confirmationDays: Int? {
    let rules = rules.rules(for: .tender)
    guard case .check(let rule)? = rules.rule("form.confirmation"), rule.level != .off,
      case .number(let days) = rules.parameter("form.confirmation", "business_days"),
      (1...1000).contains(days)
    else { return nil }
    return Int(days)
  }

  // What is given for options.

  /// How many new shares there are for cancelled ones, by the rules; nil if none says.
  var ratio: String? { titles(ofHook: "exchange_ratio", for: .exchange) }

  /// What a share of a new option costs; nil if no rule says.
  var price: String? { titles(ofHook: "exercise_price", for: .exchange) }

  /// What the term about the type of new options is called.
  static let typeName = "Type"

  /// The terms of new options, each with what it is about.
  func newOptions(in sheets: OfferSheets) -> [(name: String, text: String)] {
    let terms = [
      ("Exercise price", price),
      (Self.typeName, isTypeTold ? titles(ofHook: "new_type", for: .exchange) : nil),
      ("Yearly limit", concernIncentiveOptions && mayBeIncentive ? limitRule : nil),
      ("Term", titles(ofHook: "option_term", for: .exchange)),
      ("Vesting", titles(ofHook: "new_schedule", for: .exchange)),
      ("Schedule", schedule(in: sheets)),
      ("Vesting dates", titles(ofHook: "vest_date", for: .exchange)),
    ]
    return terms.compactMap { name, text in text.map { (name, $0) } }
  }

  /// The steps of the schedule that new options vest by, `1/2 after 12 months, 1/2 after 24 months`;
  /// nil where none is set, or it has more steps than a sentence bears.
  private func schedule(in sheets: OfferSheets) -> String? {
    let set = rules.rules(for: .exchange).parameter("new_schedule", "schedule")
    guard case .text(let name) = set, !name.isEmpty else { return nil }
    let sheet = sheets.schedules
    let steps = (0..<sheet.rowCount).compactMap { row -> (months: Int, part: String)? in
      guard sheet[SchedulesSheet.schedule, row] == name,
        let months = sheet[SchedulesSheet.months, row],
        let part = sheet[SchedulesSheet.fraction, row]
      else { return nil }
      return (months, "\(part.numerator)/\(part.denominator)")
    }
    guard let first = steps.first, let last = steps.last else { return nil }
    let months = { (count: Int) in ParameterWords.counted(count, "month") }
    // Equal parts at equal distances from the grant on are one rule.
    let isEven =
      first.months > 0 && Set(steps.map(\.part)).count == 1
      && steps.enumerated().allSatisfy { $1.months == first.months * ($0 + 1) }
    if steps.count > 2, isEven {
      let each = first.months == 1 ? "each month" : "every \(months(first.months))"
      return "\(first.part) \(each), for \(months(last.months))"
    }
    let words = steps.map { step in
      "\(step.part) " + (step.months == 0 ? "at grant" : "after " + months(step.months))
    }
    return words.count > 8 ? nil : words.joined(separator: ", ")
  }

  /// How a change of capitalization adjusts promises; nil if no rule says.
  var adjustments: String? { title(ofRule: "capitalization", for: .exchange) }

  /// On what condition new options are granted; nil if on none.
  var condition: String? { term("service.through_grant", for: .exchange) }

  /// What becomes of other awards until then; nil if no rule says.
  var interimAwards: String? { term("interim_awards", for: .exchange) }

  /// How long options last after service ends, by the rules of a day; nil if no rule says.
  func afterService(on day: Day) -> String? {
    titles(ofHook: "post_termination", in: rules.rules(on: day))
  }

  // How the limit divides options.

  /// The yearly limit for incentive options, `the $40,000 limit`.
  var limit: String {
    guard case .number(let limit) = rules.rules(for: .limit).parameter("iso_limit", "limit") else {
      return "the yearly limit"
    }
    return "the \(ParameterWords.dollars(Money(tenThousandths: limit))) limit"
  }

  /// Whether anybody whom the words are for holds incentive options.
  var concernIncentiveOptions: Bool { cases.contains(.incentive) }

  /// Whether a new option may be incentive, as far as the parameter of the rule says.
  private var mayBeIncentive: Bool {
    rules.rules(for: .exchange).parameter("new_type", "incentive") != .flag(false)
  }

  /// Whether anybody can take a new option's type for another: of options that are all nonqualified the rule
  /// shipped makes nonqualified ones.
  private var isTypeTold: Bool {
    let rules = rules.rules(for: .exchange).hook("new_type")?.rules ?? []
    return concernIncentiveOptions || !rules.allSatisfy { $0.heading.source.isShipped }
  }

  /// What the rule says of it; nil if it says nothing.
  var limitRule: String? { title(ofRule: "iso_limit", for: .limit) }
}

/// Ways of delivery in sentences.
enum DeliveryWords {
  /// `by fax`, `on the website`, `in person`.
  static func way(_ way: String) -> String {
    let words = way.replacing("_", with: " ")
    switch words.lowercased() {
    case "website", "web site", "web", "intranet", "portal", "web portal", "internet":
      return "on the \(words)"
    case "person": return "in person"
    case "interoffice": return "by interoffice mail"
    default:
      let first = words.prefix { $0 != " " }.lowercased()
      return ["by", "in", "on", "at", "via", "through"].contains(first) ? words : "by \(words)"
    }
  }
}

extension Ratio {
  /// New shares for cancelled ones in words: `1 new share for every 3 cancelled`; `5 new shares for every
  /// 16 cancelled (1 for 3.20)` where that is exact; `1 new share for every 2.29 cancelled` where the other
  /// would take more than nine new shares, which no offer says.
  var newForOld: String {
    let new = ParameterWords.counted(numerator, "new share")
    guard denominator > 1 else { return new + " for each cancelled one" }
    guard let oldForOne else {
      return new + " for every \(Thousands.marked(denominator)) cancelled"
    }
    return numerator > 9
      ? "1 new share for every \(oldForOne) cancelled"
      : new + " for every \(Thousands.marked(denominator)) cancelled (1 for \(oldForOne))"
  }

  /// How many are cancelled for each new one, as offers of more than one state it; nil if the ratio says it,
  /// or it has more than four decimals.
  private var oldForOne: Money? {
    guard numerator > 1, denominator > numerator,
      let count = try? multiplyDivide(denominator, Money.scale, numerator, .down),
      Int128(count) * Int128(numerator) == Int128(denominator) * Int128(Money.scale)
    else { return nil }
    return Money(tenThousandths: count)
  }
}
