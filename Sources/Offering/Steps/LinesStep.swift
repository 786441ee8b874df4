internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A line that nothing has refused so far.
struct StandingLine {
  /// Its row in elections.csv.
  let row: Int
  /// The row of its form.
  let form: Int
  /// The option it tenders.
  let held: HeldGrant
  let tendered: Shares
}

/// The lines of the form in force, and then the holder's tender as a whole (`computation.md`, "Each
/// line alone" and "Holders").
struct LinesStep {
  /// What they come to.
  struct Result {
    /// Why a line was refused, by its row in elections.csv.
    var refusals: [Int: Refusal] = [:]
    var standing: [StandingLine] = []
    /// What was waived of a line, by its row in elections.csv.
    var waived: [Int: [WaivedDefect]] = [:]
    /// The shares of the holder's standing lines, for the rules that ask.
    var subject: HolderSubject
    var findings: [Finding] = []
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result
  private let own: ByGrant<HeldGrant>

  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant],
    forms: FormsStep.Result
  ) {
    self.offer = offer
    self.evaluator = evaluator
    self.holder = holder
    self.held = held
    self.forms = forms
    own = ByGrant(held, row: \.row)
  }

  /// Checks every line, every option, and then the holder.
  func run() throws -> Result {
    var result = Result(subject: holder)
    let form = forms.record.inForce
    var listed: [Int] = []
    if let form, let fates = forms.record.fates[form] {
      for (line, fate) in zip(lines(of: form), fates) where fate == .standing {
        listed.append(line.row)
        try check(line, on: form, &result)
      }
    }
    try checkOptions(form, listed, &result)
    try checkHolder(form, &result)
    return result
  }

  /// The lines of a form, each with how often the form lists its option.
  func lines(of form: Int) -> [(row: Int, times: Int)] {
    let rows = offer.index.elections(of: form)
    var lines: [(row: Int, times: Int)] = []
    lines.reserveCapacity(rows.count)
    // Lines are in the order of their options: those of one option lie side by side.
    while lines.count < rows.count {
      let start = lines.count
      let grant = offer.index.grant(ofElection: rows[start])
      let end = (start..<rows.count).first { offer.index.grant(ofElection: rows[$0]) != grant }
      let times = (end ?? rows.count) - start
      for row in rows[start..<start + times] { lines.append((row, times)) }
    }
    return lines
  }

  /// Checks every option; a refusal takes the lines that tender it.
  private func checkOptions(
    _ form: Int?,
    _ listed: [Int],
    _ result: inout Result
  ) throws {
    let scope = evaluator.scopes.grant
    guard evaluator.hasChecks(scope) else {
      return held.isEmpty ? () : evaluator.meet(scope)
    }
    let lines = Dictionary(grouping: listed) { offer.index.grant(ofElection: $0) ?? -1 }
    var tendered: [Int: Shares] = [:]
    for line in result.standing {
      tendered[line.held.row] = try (tendered[line.held.row] ?? .zero).adding(line.tendered)
    }
    var refused: Set<Int> = []
    for option in held {
      let own = lines[option.row] ?? []
      let checked = try evaluator.check(
        scope,
        GrantSubject(
          holder: holder,
          held: option,
          tendered: tendered[option.row] ?? .zero
        ),
        identity: option.id,
        waivable: [form.map(formID) ?? "", option.id, holder.id],
        isRefusable: !own.isEmpty
      )
      result.findings += checked.findings
      guard let refusal = checked.refusal else { continue }
      for line in own {
        result.refusals[line] = evaluator.first(result.refusals[line], refusal)
      }
      refused.insert(option.row)
    }
    result.standing.removeAll { refused.contains($0.held.row) }
  }

  private func formID(_ form: Int) -> String { offer.sheets.forms[FormsSheet.formID, form] ?? "" }

  private func check(
    _ listed: (row: Int, times: Int),
    on form: Int,
    _ result: inout Result
  ) throws {
    guard let subject = try subject(listed) else { return }
    let line = listed.row
    let held = subject.grant.held
    let checked = try evaluator.check(
      evaluator.scopes.election,
      subject,
      identity: held.id,
      waivable: [formID(form), held.id, holder.id]
    )
    result.findings += checked.findings
    if !checked.waived.isEmpty { result.waived[line] = checked.waived }
    if let refusal = checked.refusal {
      result.refusals[line] = refusal
    } else {
      let tendered = subject.tendered ?? .zero
      result.standing.append(
        StandingLine(row: line, form: form, held: held, tendered: tendered)
      )
    }
  }

  /// A line as rules see it; nil if its option is not known.
  func subject(_ line: (row: Int, times: Int)) throws -> ElectionSubject? {
    guard let row = offer.index.grant(ofElection: line.row) else { return nil }
    let own = own[row]
    guard let grant = try own ?? foreign(row) else { return nil }
    return ElectionSubject(
      grant: GrantSubject(holder: holder, held: grant),
      row: line.row,
      isOwn: own != nil,
      timesListed: line.times,
      tendered: try offer.tender(ofLine: line.row)?.shares(of: grant.outstandingShares)
    )
  }

  /// Another holder's option that this holder's form lists, to be refused by rule.
  private func foreign(_ row: Int) throws -> HeldGrant? {
    let id = offer.sheets.grants[GrantsSheet.holderID, row]
    guard let owner = id.flatMap({ offer.sheets.holders.row(ofID: $0) }) else { return nil }
    return try GrantsStep(offer: offer, evaluator: evaluator)
      .held(row: row, by: offer.subject(ofHolder: owner, knownOn: offer.days.facts(of: .tender)))
  }

  /// Checks the holder, tendering or not; a refusal takes every line.
  private func checkHolder(_ form: Int?, _ result: inout Result) throws {
    let isTendering = !result.standing.isEmpty
    let lookback = result.standing.filter { $0.held.isInLookback }
    var tender = HolderTender(
      shares: try result.standing.map(\.tendered).total(),
      lookback: try lookback.map(\.tendered).total(),
      lookbackOutstanding: try held.filter { $0.isInLookback }.map(\.outstandingShares).total(),
      isTendering: isTendering
    )
    if isTendering {
      tender.servedFrom = form.flatMap { offer.sheets.forms[FormsSheet.received, $0]?.day }
    }
    result.subject = holder.tendering(tender)
    let checked = try evaluator.check(
      evaluator.scopes.holder,
      result.subject,
      identity: holder.id,
      waivable: [holder.id, form.map(formID) ?? ""] + result.standing.map(\.held.id),
      isRefusable: isTendering
    )
    result.findings += checked.findings
    for line in result.standing where !checked.waived.isEmpty {
      result.waived[line.row, default: []] += checked.waived
    }
    if let refusal = checked.refusal ?? termination {
      for line in result.standing { result.refusals[line.row] = refusal }
      result.standing = []
    }
  }

  /// A terminated offer returns every tender (A11).
  private var termination: Refusal? {
    guard offer.isTerminated else { return nil }
    return Refusal(rule: "offer.terminated", reason: "The offer was terminated.")
  }
}
