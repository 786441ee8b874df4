internal import Exchange
internal import Findings
internal import Sheets

/// The options that go with a holder's Election Forms without being listed, and what notices took of them
/// (`computation.md`, "Deemed tenders and lines together").
struct DeemedTenders: Sendable {
  /// An option that a notice of withdrawal keeps out, although the form in force takes it along.
  struct Withdrawn: Sendable {
    let option: HeldGrant
    /// The notice's row in forms.csv.
    let notice: Int
    /// The shares under the option on the day of the notice.
    let shares: Shares
  }

  /// What goes with a form, by the form's row in forms.csv; of forms that tender something and were proper.
  var going: [Int: [HeldGrant]] = [:]
  /// What notices took of it, by the form's row.
  var withdrawn: [Int: [Withdrawn]] = [:]
  /// The same as the receipt of a notice tells it, by the notice's row.
  var taken: [Int: [WithdrawnTender]] = [:]
  var findings: [Finding] = []

  /// The notice that keeps an option out of what goes with a form; nil if none does.
  func notice(takingOut option: Int, of form: Int) -> Int? {
    withdrawn[form]?.first { $0.option.row == option }?.notice
  }

  /// What goes with a form and was not taken out of it.
  func standing(with form: Int) -> [HeldGrant] {
    (going[form] ?? []).filter { notice(takingOut: $0.row, of: form) == nil }
  }
}

/// Finds what goes with each form, and takes out of it what notices withdraw (D5; 13e-4(f)(2)).
struct DeemedTendersStep {
  let offer: Offer
  let evaluator: RuleEvaluator
  let holder: HolderSubject
  let held: [HeldGrant]
  let forms: FormsStep.Result

  /// What goes with each form, in order of receipt.
  func run() throws -> DeemedTenders {
    var deemed = DeemedTenders()
    var answers: [Int: Bool] = [:]
    for form in offer.index.forms(of: holder.row) where isTendering(form) {
      deemed.going[form] = try options(with: form, &answers)
      for notice in forms.notices[form] ?? [] { try take(notice, of: form, &deemed) }
    }
    deemed.findings += idle(deemed)
    return deemed
  }

  /// Whether the form was proper and has a line that tenders shares of an option of the holder's.
  private func isTendering(_ form: Int) -> Bool {
    forms.refusals[form] == nil && offer.sheets.forms[FormsSheet.kind, form] == .election
      && !tenderingLines(of: form).isEmpty
  }

  /// The places on the form of the lines that tender shares of an option that can be tendered.
  private func tenderingLines(of form: Int) -> [Int] {
    let own = ByGrant(held) { $0.row }
    return offer.index.elections(of: form).enumerated().filter { _, row in
      guard let grant = offer.index.grant(ofElection: row), own[grant]?.canBeTendered ?? false
      else { return false }
      switch offer.tender(ofLine: row) {
      case .shares(let shares)?: return shares > .zero
      case .part?: return true
      case nil: return false
      }
    }.map(\.offset)
  }

  /// The options that the form does not list and that go with it all the same; each is asked about once.
  private func options(with form: Int, _ answers: inout [Int: Bool]) throws -> [HeldGrant] {
    let listed = ByGrant(
      offer.index.elections(of: form).compactMap { offer.index.grant(ofElection: $0) }
    ) { $0 }
    let day = offer.sheets.forms[FormsSheet.received, form]?.day ?? offer.asOf
    return try held.filter { option in
      guard option.canBeTendered, listed[option.row] == nil, try shares(of: option, on: day) > .zero
      else { return false }
      if let answer = answers[option.row] { return answer }
      let subject = GrantSubject(holder: holder, held: option)
      let answer = try evaluator.ask(DeemedTender.self, subject, identity: option.id)?.value
      answers[option.row] = answer ?? false
      return answer ?? false
    }
  }

  /// The shares under an option at the end of a day of the offer.
  private func shares(of option: HeldGrant, on day: Day) throws -> Shares {
    try option.life.outstanding(on: max(day, option.life.opening))
  }

  /// Takes out what a notice lists, or all where it leaves no line for the rest to go with.
  private func take(_ notice: Int, of form: Int, _ deemed: inout DeemedTenders) throws {
    let named = (forms.unlisted[notice] ?? []).map(\.grant)
    let isLast = isLeftWithout(form, after: notice)
    for option in deemed.standing(with: form) where isLast || named.contains(option.row) {
      let day = offer.sheets.forms[FormsSheet.received, notice]?.day ?? offer.asOf
      let shares = try shares(of: option, on: day)
      deemed.withdrawn[form, default: []].append(
        DeemedTenders.Withdrawn(option: option, notice: notice, shares: shares)
      )
      deemed.taken[notice, default: []].append(
        WithdrawnTender(
          formID: offer.formID(form),
          grantID: option.id,
          shares: shares,
          left: .zero,
          wentAlong: true
        )
      )
      deemed.findings += wholeOption(option, of: form, by: notice)
    }
  }

  /// Whether a notice, after those before it, leaves no line of the form that tenders an option.
  private func isLeftWithout(_ form: Int, after notice: Int) -> Bool {
    let notices = forms.notices[form] ?? []
    let through = notices[...(notices.firstIndex(of: notice) ?? notices.endIndex - 1)]
    let gone = (forms.withdrawals[form] ?? []).filter {
      $0.shares == nil && through.contains($0.notice)
    }
    return tenderingLines(of: form).allSatisfy { line in gone.contains { $0.line == line } }
  }

  /// A warning that an option goes whole or not at all, where a notice states a number of its shares.
  private func wholeOption(_ option: HeldGrant, of form: Int, by notice: Int) -> [Finding] {
    let sheet = offer.sheets.elections
    return (forms.unlisted[notice] ?? []).filter { $0.grant == option.row }.compactMap { line in
      guard let stated = sheet[ElectionsSheet.sharesTendered, line.row],
        stated != option.outstandingShares
      else { return nil }
      return .of(
        .noticeWhole,
        at: sheet.place(line.row, ElectionsSheet.sharesTendered.index),
        subject: option.id,
        value: "\(stated.count)",
        "the notice states \(stated.words) of \(option.id), which goes with \(offer.formID(form)) whole or not at "
          + "all: the whole option is withdrawn"
      )
    }
  }

  /// A note for each notice that took nothing out of the form in force, listed on it or not.
  private func idle(_ deemed: DeemedTenders) -> [Finding] {
    forms.notices.sorted { $0.key < $1.key }.flatMap { form, notices in
      notices.filter { forms.taken[$0] == nil && deemed.taken[$0] == nil }.map { notice in
        forms.idle(
          notice,
          "\(offer.formID(form)) tenders nothing that it lists",
          in: offer
        )
      }
    }
  }
}
