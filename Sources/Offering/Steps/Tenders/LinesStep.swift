internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// A line that nothing has refused so far, or an option that is deemed tendered with such lines.
struct StandingLine {
  /// Its row in elections.csv; nil of a deemed tender, which no form lists.
  let row: Int?
  /// The row of its form; of a deemed tender, of the form in force.
  let form: Int
  /// The option it tenders.
  let held: HeldGrant
  let tendered: Shares
  /// The lesser of what it tenders and what is outstanding on the determination day; of a line that is
  /// divided, what its parts add up to.
  var accepted: Shares
  /// How its shares are taken from the tranches, with the rule that says so; nil of an option tendered
  /// whole, of which every tranche goes.
  var division: Answered<PartialTender>?
}

/// A line of an Election Form as it is listed.
struct ListedLine {
  /// Its row in elections.csv.
  let row: Int
  /// How often the form lists its option.
  let times: Int
  /// What notices and later forms have left of it.
  let standing: ElectionRecord.LineStanding
  /// The line as rules see it, once it has been checked alone.
  var subject: ElectionSubject?
}

/// The lines of the form in force, and then the holder's tender as a whole (`computation.md`, "Each
/// line alone" and "Holders").
///
/// One reference, since what it is made of would be copied for every line.
final class LinesStep {
  /// What they come to.
  struct Result {
    /// Why a line was refused, by its row in elections.csv.
    var refusals: [Int: Refusal] = [:]
    /// Everything that a line was refused for, by its row in elections.csv.
    var defects: [Int: [Refusal]] = [:]
    var standing: [StandingLine] = []
    /// What the lines that passed their checks alone come to so far.
    var taken = Shares.zero
    /// What was waived of a line, by its row in elections.csv.
    var waived: [Int: [WaivedDefect]] = [:]
    /// The shares of the holder's standing lines, for the rules that ask.
    var subject: HolderSubject
    /// What goes with the holder's forms without being listed.
    var deemed = DeemedTenders()
    var findings: [Finding] = []
  }

  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result
  /// Whether lines stand that are refused for what a new form can mend, to find what else is wrong.
  private let supposesMended: Bool
  private let own: ByGrant<HeldGrant>

  init(
    offer: Offer,
    evaluator: RuleEvaluator,
    holder: HolderSubject,
    held: [HeldGrant],
    forms: FormsStep.Result,
    supposesMended: Bool = false
  ) {
    self.supposesMended = supposesMended
    self.offer = offer
    self.evaluator = evaluator
    self.holder = holder
    self.held = held
    self.forms = forms
    own = ByGrant(held) { $0.row }
  }

  /// Checks every line, every option, and then the holder.
  func run() throws -> Result {
    var result = Result(subject: holder)
    let form = forms.record.inForce
    var listed: [ListedLine] = []
    var ended: [Int] = []
    if let form {
      listed = lines(of: form).filter { $0.standing.fate == .standing }
      let groups = try GroupTenders(held, [])
      for place in listed.indices where try check(&listed[place], on: form, groups, &result) {
        ended.append(listed[place].row)
      }
    }
    try checkOptions(form, listed.map(\.row), &result)
    if let form { try divide(listed, on: form, &result) }
    result.deemed = try DeemedTendersStep(
      offer: offer,
      evaluator: evaluator,
      holder: holder,
      held: held,
      forms: forms
    ).run()
    if let form {
      deemTendered(form, &result)
      try checkTogether(listed, on: form, &result)
    }
    try checkHolder(form, ended, &result)
    result.findings += result.standing.compactMap(reduction) + result.deemed.findings
    return result
  }

  /// The lines of a form.
  func lines(of form: Int) -> [ListedLine] {
    let rows = offer.index.elections(of: form)
    let standings = forms.record.standing(of: form)
    guard standings.count == rows.count else { return [] }
    var lines: [ListedLine] = []
    lines.reserveCapacity(rows.count)
    // Lines are in the order of their options: those of one option lie side by side.
    while lines.count < rows.count {
      let start = lines.count
      let grant = offer.index.grant(ofElection: rows[start])
      let end = (start..<rows.count).first { offer.index.grant(ofElection: rows[$0]) != grant }
      let times = (end ?? rows.count) - start
      for place in start..<start + times {
        lines.append(ListedLine(row: rows[place], times: times, standing: standings[place]))
      }
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
    let lines = AllByGrant(listed) { offer.index.grant(ofElection: $0) ?? -1 }
    let standing = AllByGrant(result.standing) { $0.held.row }
    let subjects = try held.map { option in
      GrantSubject(
        holder: holder,
        held: option,
        tendered: try standing[option.row].lazy.map(\.accepted).total()
      )
    }
    let passes = try evaluator.passing(scope, subjects)
    var refused: Set<Int> = []
    for (option, isPassed) in zip(subjects, passes) where !isPassed {
      let (held, own) = (option.held, lines[option.held.row])
      let checked = try evaluator.check(
        scope,
        option,
        identity: held.id,
        waivable: [form.map(offer.formID) ?? "", held.id, holder.id],
        isRefusable: !own.isEmpty
      )
      result.findings += checked.findings
      guard let refusal = checked.refusal else { continue }
      for line in own {
        result.refusals[line] = evaluator.first(result.refusals[line], refusal)
        result.defects[line, default: []] += checked.refusals
      }
      refused.insert(held.row)
    }
    if !refused.isEmpty { result.standing.removeAll { refused.contains($0.held.row) } }
  }

  /// Checks a line; whether it is refused only because its option has ended.
  private func check(
    _ listed: inout ListedLine,
    on form: Int,
    _ groups: GroupTenders,
    _ result: inout Result
  ) throws -> Bool {
    guard var subject = try subject(listed, on: form, groups) else { return false }
    subject.takenBefore = result.taken
    // To make that of another holder's option anew asks hooks again, which are counted.
    if subject.isOwn { listed.subject = subject }
    let line = listed.row
    let held = subject.grant.held
    let checked = try evaluator.check(
      evaluator.scopes.election,
      subject,
      identity: held.id,
      waivable: [offer.formID(form), held.id, holder.id],
      .withoutField(ElectionFields.together)
    )
    result.findings += checked.findings
    if !checked.waived.isEmpty { result.waived[line] = checked.waived }
    if let refusal = checked.refusal {
      result.refusals[line] = refusal
      result.defects[line] = checked.refusals
      let hasEnded = held.outstandingShares == .zero
      guard subject.isOwn, !hasEnded, isMended(checked.refusals) else {
        return refusal.rule == Self.rule && subject.isOwn && hasEnded
      }
    }
    // One listed twice, where the rule lets that pass, is not accepted twice: lines of one option follow
    // each other.
    let isAgain = result.standing.last?.held.row == held.row
    let left = isAgain ? Shares.zero : held.outstandingShares
    let accepted = try subject.line.accepted(of: left, outstanding: held.outstandingShares)
    result.taken = try result.taken.adding(accepted)
    result.standing.append(
      StandingLine(
        row: line,
        form: form,
        held: held,
        tendered: subject.tendered ?? .zero,
        accepted: accepted
      )
    )
    return false
  }

  // Deemed tenders, and lines together.

  /// Whether a standing line tenders shares of an option that can be tendered.
  private func isEligibleTender(_ line: StandingLine) -> Bool {
    line.row != nil && line.accepted > .zero && line.held.canBeTendered
  }

  /// Adds the options that no line lists and that are tendered whole with those that stand.
  private func deemTendered(_ form: Int, _ result: inout Result) {
    guard result.standing.contains(where: isEligibleTender) else { return }
    for option in result.deemed.standing(with: form) where option.outstandingShares > .zero {
      result.standing.append(
        StandingLine(
          row: nil,
          form: form,
          held: option,
          tendered: option.outstandingShares,
          accepted: option.outstandingShares
        )
      )
    }
    result.standing = inOrderOfOptions(result.standing)
  }

  /// Lines in the order of the holder's options, which is that of ids and of no sheet's rows; those of one
  /// option in the order in which they are.
  private func inOrderOfOptions(_ lines: [StandingLine]) -> [StandingLine] {
    let byOption = AllByGrant(lines) { $0.held.row }
    return held.flatMap { byOption[$0.row] } + lines.filter { own[$0.held.row] == nil }
  }

  /// Asks the checks that read what the lines come to together, all of them of the same lines; then,
  /// without a line that tenders an option, nothing is deemed tendered either.
  private func checkTogether(
    _ listed: [ListedLine],
    on form: Int,
    _ result: inout Result
  ) throws {
    let standing = result.standing
    let rows = ByGrant(standing) { $0.row ?? -1 }
    let groups = try GroupTenders(held, standing)
    var refused: Set<Int> = []
    var taken = Shares.zero
    for line in listed {
      guard
        var subject = try line.subject?.withGroup(in: groups) ?? subject(line, on: form, groups)
      else { continue }
      let isStanding = rows[line.row] != nil
      // Of a refused line nothing is accepted.
      subject.settled = rows[line.row]?.accepted ?? .zero
      subject.takenBefore = taken
      taken = try taken.adding(subject.settled ?? .zero)
      let checked = try evaluator.check(
        evaluator.scopes.election,
        subject,
        identity: subject.grant.held.id,
        waivable: [offer.formID(form), subject.grant.held.id, holder.id],
        // What was refused alone is asked too, and nothing is left to refuse.
        isRefusable: isStanding,
        .withField(ElectionFields.together)
      )
      result.findings += checked.findings
      if !checked.waived.isEmpty { result.waived[line.row, default: []] += checked.waived }
      guard let refusal = checked.refusal, isStanding else { continue }
      result.refusals[line.row] = evaluator.first(result.refusals[line.row], refusal)
      result.defects[line.row, default: []] += checked.refusals
      if !isMended(checked.refusals) { refused.insert(line.row) }
    }
    if !refused.isEmpty {
      result.standing.removeAll { line in line.row.map(refused.contains) ?? false }
    }
    if !result.standing.contains(where: isEligibleTender) {
      result.standing.removeAll { $0.row == nil }
    }
  }

  /// Whether what a line was refused for is taken for mended.
  private func isMended(_ refusals: [Refusal]) -> Bool {
    supposesMended && refusals.allSatisfy(evaluator.rules.canBeAnswered)
  }

  /// The rule that says what a line can tender of its option.
  static var rule: String { "tender.shares" }

  /// A line as rules see it; nil if its option is not known.
  func subject(
    _ line: ListedLine,
    on form: Int,
    _ groups: GroupTenders
  ) throws -> ElectionSubject? {
    guard let row = offer.index.grant(ofElection: line.row) else { return nil }
    let own = own[row]
    let other = try own == nil ? foreign(row) : nil
    guard let grant = own ?? other?.classed(other?.classByLookback ?? .eligible, group: "")
    else {
      return nil
    }
    let sheet = offer.sheets.forms
    // Of a line that a notice withdrew whole, the form's number is told.
    let isWithdrawn = line.standing.fate == .withdrawn
    let tender = LineTender(
      tender: offer.tender(ofLine: line.row),
      withdrawn: isWithdrawn ? .zero : line.standing.withdrawn
    )
    return ElectionSubject(
      grant: GrantSubject(holder: holder, held: grant),
      row: line.row,
      isOwn: own != nil,
      timesListed: line.times,
      line: tender,
      tendered: try tender.shares(of: grant.outstandingShares),
      group: own.flatMap(groups.tender),
      received: sheet[FormsSheet.received, form]?.day ?? offer.asOf,
      signed: sheet[FormsSheet.signatureDate, form]
    )
  }

  /// Another holder's option that this holder's form lists, to be refused by rule.
  private func foreign(_ row: Int) throws -> HeldGrant? {
    guard let owner = offer.index.holder(ofGrant: row) else { return nil }
    let subject = offer.subject(ofHolder: owner, knownOn: offer.days.facts(of: .tender))
    let step = GrantsStep(offer: offer, evaluator: evaluator)
    let grants = offer.sheets.grants.rowCount
    guard row >= grants else { return try step.held(row: row, by: subject) }
    let award = offer.awards(of: owner).first { $0.row == row - grants }
    return try award.map { try step.award($0, to: subject) }
  }
}
