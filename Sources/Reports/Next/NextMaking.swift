internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// Makes the items of `NextList` of an outcome.
final class NextMaking {
  let outcome: OfferOutcome
  let conclusion: Conclusion

  /// What was refused and not put right.
  let refused: RefusedPapers
  /// What the options come to that can be tendered, counted when that is first asked for.
  private(set) lazy var eligible = EligibleOptions(outcome)
  /// The day on which it is told: as-of, unless the offer was carried out to an earlier day only.
  let today: Day

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    self.outcome = outcome
    refused = RefusedPapers(outcome)
    today = conclusion.askedFor ?? outcome.asOf
    self.conclusion = conclusion
  }

  var sheets: OfferSheets { outcome.sheets }
  var timeline: Timeline { outcome.timeline }
  var asOf: Day { outcome.asOf }

  var items: [NextItem] {
    stops + confirmations + cures + answers + entries + decisions + letters + filings
      + rights + counts
  }

  /// `Alpha Technologies Group, Inc. on March 14, 2003: open, business day 11; it expires ...`.
  var heading: String {
    let expiration = Readable.moment(timeline.open.expiration, zone: sheets.offer.timeZone)
    let stands =
      switch outcome.status {
      case _ where isLastDay:
        "the offer expires at \(expiration), and until then forms can come in; what follows is as of the end "
          + "of the day; tendered options are cancelled on "
          + Readable.day(timeline.cancellation)
      case .notCommenced: "the offer begins on \(Readable.day(timeline.open.commencement))"
      case .open: "the offer is open and expires at \(expiration)"
      case .expired:
        "the offer has expired; tendered options are cancelled on "
          + Readable.day(timeline.cancellation)
      case .cancelled where outcome.promises.isEmpty, .granted where outcome.promises.isEmpty:
        "the offer has ended; nothing was accepted, and no new option is granted"
      case .cancelled: "new options are granted on \(Readable.day(timeline.newGrantDate))"
      case .granted: "new options were granted on \(Readable.day(timeline.newGrantDate))"
      case .terminated: "the offer was terminated"
      }
    let told = "\(sheets.offer.company), \(Readable.day(asOf)): \(stands)."
    let (day, count) = (Readable.day(today), conclusion.wanting.count)
    return conclusion.wanting.isEmpty
      ? told
      : "\(count == 1 ? "A price is" : "\(count) things are") missing without which the offer cannot be "
        + "carried out to \(day); what follows is as of \(Readable.day(asOf)). \(told)"
  }

  /// Whether the offer expires today: as-of is the end of the day, and until its hour forms come in.
  var isLastDay: Bool {
    asOf == timeline.open.expiration.day && outcome.status != .terminated
  }

  /// Whether a form may still come in today.
  var canBeAnswered: Bool {
    outcome.status.takesForms(on: asOf, until: timeline.open.expiration)
  }

  func item(
    _ kind: NextItem.Kind,
    _ due: NextItem.When?,
    subject: String,
    holder: String = "",
    _ text: String,
    brief: String? = nil,
    at place: Place? = nil
  ) -> NextItem {
    // What is due today can still be done today.
    let isOverdue = due.map { $0.end <= Moment(startOf: today) } ?? false
    return NextItem(
      kind: kind,
      due: due,
      isOverdue: isOverdue && kind == .confirm,
      subject: subject,
      holderID: holder,
      text: text,
      place: place,
      brief: brief
    )
  }

  /// `H-03, Officer 03`.
  func named(_ holder: String) -> String {
    guard let row = sheets.holders.row(ofID: holder),
      let name = sheets.holders[HoldersSheet.holderName, row]
    else { return holder }
    return "\(holder), \(name)"
  }

  // What is to be done.

  /// What is wrong with the offer as a whole, by a rule that is no mere warning, and rules that may be missing.
  private var stops: [NextItem] {
    let rules = outcome.termRules.rules(for: .tender)
    return conclusion.findings.filter { finding in
      conclusion.wanting.contains(finding)
        || finding.rule == FindingKind.rulesLeftOut.code && finding.severity == .warning
        || finding.severity == .error && rules.isOfWholeOffer(rule: finding.rule)
    }.map { finding in
      item(
        .stop,
        nil,
        subject: finding.subject,
        Readable.fullSentence(finding.message),
        at: finding.place
      )
    }
  }

  /// Forms whose Confirmation of Receipt is not known to have been sent (A10).
  private var confirmations: [NextItem] {
    let forms = sheets.forms
    let deadline = ConfirmationDeadline(outcome)
    let inOrder = outcome.received.compactMap { form in
      forms[FormsSheet.received, form.row].map { (received: $0, row: form.row) }
    }.sorted(by: <)
    return inOrder.compactMap { received, row in
      let sent = forms[FormsSheet.confirmationSent, row]
      guard sent.map({ $0.day > asOf }) ?? true, let due = deadline.due(received) else {
        return nil
      }
      let id = forms[FormsSheet.formID, row] ?? ""
      let holder = forms[FormsSheet.holderID, row] ?? ""
      return item(
        .confirm,
        .day(due),
        subject: id,
        holder: holder,
        "\(id) of \(named(holder)), received "
          + (received.day == today
            ? Readable.ended("today at \(Readable.timeOfDay(received))")
            : "\(Readable.day(received.day))."),
        at: forms.place(row, FormsSheet.confirmationSent.index)
      )
    }
  }

  /// Whether a form came in before the expiration; what came later came in when no form could follow it.
  private func isInTime(_ form: String) -> Bool {
    FormsSheet.received(ofID: form, in: sheets.forms).map { $0 < timeline.open.expiration } ?? true
  }

  /// What was refused and a new form can still put right.
  private var cures: [NextItem] {
    guard canBeAnswered else { return [] }
    let rules = outcome.termRules.rules(for: .tender)
    let due = NextItem.When.minute(timeline.open.expiration)
    var (order, reasons): ([Determination], [String: [String]]) = ([], [:])
    for line in refused.lines where isInTime(line.formID) {
      let defects = refused.defects(of: line)
      guard rules.canBeAnswered(rule: line.rule), defects.allSatisfy(rules.canBeAnswered) else {
        continue
      }
      if reasons[line.formID] == nil { order.append(line) }
      reasons[line.formID, default: []] += [line.reason] + RefusedPapers.reasons(defects)
    }
    let ofLines = order.map { line in
      item(
        .cure,
        due,
        subject: line.formID,
        holder: line.holderID,
        cure(line.formID, line.holderID, reasons[line.formID] ?? [])
      )
    }
    return ofLines
      + refused.notices.filter { isInTime($0.id) && $0.defects.allSatisfy(rules.canBeAnswered) }
      .map { notice in
        item(
          .cure,
          due,
          subject: notice.id,
          holder: notice.holder,
          cure(notice.id, notice.holder, RefusedPapers.reasons(notice.defects)),
          at: sheets.forms.place(notice.row)
        )
      }
  }

  /// A form with everything that it is refused for, so that one new form cures all of it.
  private func cure(_ form: String, _ holder: String, _ reasons: [String]) -> String {
    "\(form) of \(named(holder)): \(Readable.besides(reasons))"
  }

  /// Holders in service with options that can be tendered who have sent nothing.
  private var answers: [NextItem] {
    guard canBeAnswered, outcome.status != .notCommenced else { return [] }
    return asked.map { row, id, shares in
      item(
        .answer,
        .minute(timeline.open.expiration),
        subject: id,
        holder: id,
        "\(named(id)): \(shares.words).",
        brief: "\(named(id)): \(shares.brief)",
        at: sheets.holders.place(row)
      )
    }
  }

  /// Holders in service with options that can be tendered who have sent nothing, with their shares.
  var asked: [(row: Int, id: String, shares: (words: String, brief: String))] {
    let (holders, forms) = (sheets.holders, sheets.forms)
    let answered = Set(outcome.received.map { forms[FormsSheet.holderID, $0.row] ?? "" })
    let held = Dictionary(grouping: outcome.held, by: \.holderID)
    let left = outcome.holdersWhoLeft
    return holders.order.map(Int.init).compactMap { row in
      let id = holders[HoldersSheet.holderID, row] ?? ""
      guard let shares = held[id].flatMap(sharesToTender), !answered.contains(id),
        !left.contains(row)
      else { return nil }
      return (row, id, shares)
    }
  }

  /// What a holder can tender of what is under option; nil if it is nothing.
  private func sharesToTender(_ options: [GrantStanding]) -> (words: String, brief: String)? {
    guard let all = try? options.map(\.onDetermination).total(),
      let eligible = try? options.filter(\.canBeTendered).map(\.onDetermination).total(),
      eligible > .zero
    else { return nil }
    let (some, of) = (Thousands.marked(eligible), Thousands.marked(all))
    return eligible == all
      ? ("\(of) shares under option", of)
      : ("\(some) of \(of) shares under option can be tendered", "\(some) of \(of)")
  }
}
