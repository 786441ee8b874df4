internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

/// Makes the items of `NextList` of an outcome.
struct NextMaking {
  let outcome: OfferOutcome
  let conclusion: Conclusion

  init(_ outcome: OfferOutcome, _ conclusion: Conclusion) {
    self.outcome = outcome
    self.conclusion = conclusion
  }

  private var sheets: OfferSheets { outcome.sheets }
  private var refused: RefusedPapers { RefusedPapers(outcome) }
  private var timeline: Timeline { outcome.timeline }
  private var asOf: Day { outcome.asOf }

  var items: [NextItem] {
    stops + confirmations + cures + answers + prices + letters + rights + counts
  }

  /// `Alpha Technologies Group, Inc. on March 14, 2003: open, business day 11; it expires ...`.
  var heading: String {
    let expiration = Readable.moment(timeline.open.expiration, zone: sheets.offer.timeZone)
    let stands =
      switch outcome.status {
      case .notCommenced: "the offer begins on \(Readable.day(timeline.open.commencement))"
      case .open: "the offer is open and expires at \(expiration)"
      case .expired where isLastDay:
        "the offer expires at \(expiration), and until then forms can come in; what follows is as of the end "
          + "of the day; tendered options are cancelled on "
          + Readable.day(timeline.cancellation)
      case .expired:
        "the offer has expired; tendered options are cancelled on "
          + Readable.day(timeline.cancellation)
      case .cancelled: "new options are granted on \(Readable.day(timeline.newGrantDate))"
      case .granted: "new options were granted on \(Readable.day(timeline.newGrantDate))"
      case .terminated: "the offer was terminated"
      }
    return "\(sheets.offer.company), \(Readable.day(asOf)): \(stands)."
  }

  /// Whether the offer expires today: as-of is the end of the day, and until its hour forms come in.
  private var isLastDay: Bool {
    asOf == timeline.open.expiration.day && outcome.status == .expired
  }

  /// Whether a form may still come in today.
  private var canBeAnswered: Bool { outcome.status.isBeforeExpiration || isLastDay }

  private func item(
    _ kind: NextItem.Kind,
    _ due: NextItem.When?,
    subject: String,
    holder: String = "",
    _ text: String,
    at place: Place? = nil
  ) -> NextItem {
    let isOverdue = due.map { $0.end <= Moment(startOf: asOf.advanced(by: 1)) } ?? false
    return NextItem(
      kind: kind,
      due: due,
      isOverdue: isOverdue && kind == .confirm,
      subject: subject,
      holderID: holder,
      text: text,
      place: place
    )
  }

  /// `H-03, Officer 03`.
  private func named(_ holder: String) -> String {
    guard let row = sheets.holders.row(ofID: holder),
      let name = sheets.holders[HoldersSheet.holderName, row]
    else { return holder }
    return "\(holder), \(name)"
  }

  // What is to be done.

  /// What is wrong with the offer as a whole, by a rule that is no mere warning.
  private var stops: [NextItem] {
    let rules = outcome.termRules.rules(for: .tender)
    return conclusion.findings.filter { finding in
      finding.severity == .error && rules.isOfWholeOffer(rule: finding.rule)
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
    return outcome.received.compactMap { form in
      let sent = forms[FormsSheet.confirmationSent, form.row]
      guard let received = forms[FormsSheet.received, form.row],
        let due = deadline.due(received), sent.map({ $0.day > asOf }) ?? true
      else { return nil }
      let id = forms[FormsSheet.formID, form.row] ?? ""
      let holder = forms[FormsSheet.holderID, form.row] ?? ""
      return item(
        .confirm,
        .day(due),
        subject: id,
        holder: holder,
        "\(id) of \(named(holder)), received \(Readable.day(received.day)).",
        at: forms.place(form.row, FormsSheet.confirmationSent.index)
      )
    }
  }

  /// What was refused and a new form can still put right.
  private var cures: [NextItem] {
    guard canBeAnswered else { return [] }
    let rules = outcome.termRules.rules(for: .tender)
    let due = NextItem.When.minute(timeline.open.expiration)
    var told: Set<[String]> = []
    // What came in late came in when no form could follow it.
    let isInTime = { (form: String) in
      FormsSheet.received(ofID: form, in: sheets.forms).map { $0 < timeline.open.expiration }
        ?? true
    }
    let lines = refused.lines.filter { line in
      isInTime(line.formID) && rules.canBeAnswered(rule: line.rule)
        && line.defects.allSatisfy(rules.canBeAnswered)
        && told.insert([line.formID, line.reason]).inserted
    }
    let ofLines = lines.map { line in
      item(
        .cure,
        due,
        subject: line.formID,
        holder: line.holderID,
        "\(line.formID) of \(named(line.holderID)): \(Readable.ended(line.reason))"
      )
    }
    return ofLines
      + refused.notices.filter { isInTime($0.id) && rules.canBeAnswered($0.refusal) }.map {
        notice in
        item(
          .cure,
          due,
          subject: notice.id,
          holder: notice.holder,
          "\(notice.id) of \(named(notice.holder)): \(Readable.ended(notice.refusal.reason))",
          at: sheets.forms.place(notice.row)
        )
      }
  }

  /// Holders in service with options that can be tendered who have sent nothing.
  private var answers: [NextItem] {
    guard canBeAnswered else { return [] }
    let (holders, forms) = (sheets.holders, sheets.forms)
    let answered = Set(outcome.received.map { forms[FormsSheet.holderID, $0.row] ?? "" })
    let held = Dictionary(grouping: outcome.held, by: \.holderID)
    let left = outcome.holdersWhoLeft
    return holders.order.map(Int.init).compactMap { row in
      let id = holders[HoldersSheet.holderID, row] ?? ""
      guard let shares = held[id].flatMap(sharesToTender), !answered.contains(id),
        !left.contains(row)
      else { return nil }
      return item(
        .answer,
        .minute(timeline.open.expiration),
        subject: id,
        holder: id,
        "\(named(id)): \(shares).",
        at: holders.place(row)
      )
    }
  }

  /// What a holder can tender of what is under option; nil if it is nothing.
  private func sharesToTender(_ options: [GrantStanding]) -> String? {
    guard let all = try? options.map(\.onDetermination).total(),
      let eligible = try? options.filter(\.canBeTendered).map(\.onDetermination).total(),
      eligible > .zero
    else { return nil }
    return eligible == all
      ? "\(Thousands.marked(all)) shares under option"
      : "\(Thousands.marked(eligible)) of \(Thousands.marked(all)) shares under option can be "
        + "tendered"
  }

  /// The prices that new options wait for, and those that a rule has asked for before they are known.
  private var prices: [NextItem] {
    guard outcome.status != .terminated, outcome.status != .granted else { return [] }
    let (day, prices) = (timeline.newGrantDate, sheets.prices)
    let asked = conclusion.findings.filter { $0.rule == "price.provisional" }.map {
      item(
        .sheet,
        nil,
        subject: "prices",
        "\(Readable.beginningSmall(Readable.sentence($0.message))).",
        at: Place(sheet: prices.sheet)
      )
    }
    let isThere = (0..<prices.rowCount).contains { prices[PricesSheet.date, $0] == day }
    guard !isThere else { return asked }
    let what =
      outcome.readsGrantClose
      ? "the close of \(Readable.day(day)), on which new options are granted."
      : "the prices that new options are priced by, which are granted on \(Readable.day(day))."
    return asked + [
      item(
        .sheet,
        .day(day),
        subject: "prices",
        "prices.csv: \(what)",
        at: Place(sheet: prices.sheet)
      )
    ]
  }

  /// Letters whose occasion has come and whose step is the last one so far.
  private var letters: [NextItem] {
    LettersDue(outcome).letters(refused: refused.holders).map { kind, holders in
      let isDue = kind == .defect && canBeAnswered
      return item(
        .letter,
        isDue ? .day(timeline.open.expiration.day) : nil,
        subject: kind.titleOfSeveral,
        "\(kind.titleOfSeveral): to \(ParameterWords.counted(holders.count, "holder"))."
      )
    }
  }

  // What is to be known.

  /// The last minute of each right that has not ended.
  private var rights: [NextItem] {
    guard outcome.status != .terminated else { return [] }
    let open = timeline.open
    let end = Moment(startOf: asOf.advanced(by: 1))
    var items: [NextItem] = []
    if open.expiration >= end {
      items.append(
        item(
          .right,
          .minute(open.expiration),
          subject: "tender",
          "holders can tender, change an election and withdraw."
        )
      )
    }
    let reopened = Moment(startOf: timeline.acceptance)
    if open.withdrawalReopens < reopened, reopened >= end {
      items.append(
        item(
          .right,
          .minute(reopened),
          subject: "withdrawal",
          "from \(Readable.moment(open.withdrawalReopens)) on, holders can withdraw again."
        )
      )
    }
    return items
  }

  /// What Schedule TO asks for: sought, tendered, accepted.
  private var counts: [NextItem] {
    // One after the other: there may be a million.
    let eligible = outcome.held.lazy.filter(\.canBeTendered)
    let sought = try? eligible.map(\.outstanding).total()
    let isDone = outcome.status == .cancelled || outcome.status == .granted
    let accepted = isDone ? "of these accepted" : "of these to be accepted as things stand"
    // Like stands beside like: what was not sought is in neither figure.
    let lines = outcome.countedLines
    let tendered = eligible.reduce(0) { $0 &+ lines.tendered(of: $1.grantID).count }
    let texts = [
      ("shares_sought", sought.map { "\(Readable.shares($0)) under the options sought" }),
      (
        "holders_tendering",
        "\(ParameterWords.counted(lines.holdersTendering, "holder")) tendering"
      ),
      ("shares_tendered", "\(ParameterWords.counted(tendered, "share")) of these tendered"),
      ("shares_accepted", "\(Thousands.marked(lines.accepted)) \(accepted)"),
    ]
    return texts.compactMap { name, text in
      text.map { item(.count, nil, subject: name, "\($0).") }
    }
  }
}
