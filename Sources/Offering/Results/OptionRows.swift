internal import Exchange
internal import Sheets

/// Every option of one holder as it stands on as-of (`results.md`, "options.csv").
struct OptionRows {
  private let offer: Offer
  private let standing: ByGrant<StandingLine>
  private let promises: ByGrant<GivenPromise>
  /// Why nothing is granted for an option although its promise stands, by its id.
  private let withheld: [String: Refusal]
  private let holderMayTakePart: Bool
  /// Why the line received last was refused, by the option's number.
  private let refusals: [Int: Refusal]

  init(
    offer: Offer,
    forms: FormsStep.Result,
    lines: LinesStep.Result,
    promises: [GivenPromise],
    withheld: [String: Refusal],
    holderMayTakePart: Bool
  ) {
    self.offer = offer
    self.withheld = withheld
    self.holderMayTakePart = holderMayTakePart
    standing = ByGrant(lines.standing.filter { $0.accepted > .zero }, row: { $0.held.row })
    self.promises = ByGrant(promises, row: { $0.surrendered.held.row })
    var refusals: [Int: Refusal] = [:]
    for form in offer.index.forms(of: lines.subject.row)
    where offer.sheets.forms[FormsSheet.kind, form] == .election {
      for row in offer.index.elections(of: form) {
        guard let option = offer.index.grant(ofElection: row) else { continue }
        refusals[option] = forms.refusals[form] ?? lines.refusals[row]
      }
    }
    self.refusals = refusals
  }

  /// Adds the rows of options with all that has happened to them, in their order.
  func add(
    _ options: [FollowedOption],
    to rows: inout RowChunks<OptionRow>
  ) throws(ArithmeticFault) {
    for option in options { rows.append(try row(option)) }
  }

  private func row(_ option: FollowedOption) throws(ArithmeticFault) -> OptionRow {
    let held = option.subject.held
    let line = option.isInOffer ? standing[held.row] : nil
    let life = option.life
    let day = max(offer.stepsThrough, life.opening)
    var row = OptionRow(
      grantID: option.id,
      holder: option.subject.holder.ofRow,
      day: life.grant.grantDate,
      found: option.isInOffer ? try found(held, line) : nil,
      status: .outstanding,
      outstanding: try life.outstanding(on: day),
      reason: option.isInOffer ? refusals[held.row].map { "Refused by \($0.rule)." } ?? "" : ""
    )
    if let line { settle(&row, line) }
    guard row.outstanding == .zero else {
      try tellLater(&row, option, life, through: day)
      return row
    }
    if let last = try life.entries(through: day).last { end(&row, option, last) }
    if option.isInOffer, row.status == .cancelled, let promise = promises[held.row] {
      settle(&row, promise)
    }
    return row
  }

  private func found(
    _ held: HeldGrant,
    _ line: StandingLine?
  ) throws(ArithmeticFault) -> OptionRow.Found {
    let accepted = line?.accepted ?? .zero
    // Told as too large here, so that nobody who asks what is kept has to.
    _ = try held.outstandingShares.subtracting(accepted)
    return OptionRow.Found(
      tenderGroup: held.tenderGroup,
      atCommencement: try held.outstandingAtCommencement,
      onDetermination: held.outstandingShares,
      accepted: accepted,
      exercisePrice: held.terms.exercisePrice,
      expires: held.terms.expires,
      plan: Int32(clamping: held.plan),
      number: Int32(clamping: held.row),
      classOfOption: held.tenderClass,
      holderMayTakePart: holderMayTakePart
    )
  }

  /// What the offer does to an option of which a line stands.
  private func settle(_ row: inout OptionRow, _ line: StandingLine) {
    let forms = offer.sheets.forms
    guard offer.isCancellationDone else {
      row.status = .tendered
      row.day = forms[FormsSheet.received, line.form]?.day ?? row.day
      row.reason = "Tendered on \(forms[FormsSheet.formID, line.form] ?? "")."
      return
    }
    let isWhole = line.accepted == line.held.outstandingShares
    row.status = isWhole ? .cancelled : .balancing
    row.day = offer.timeline.cancellation
    row.reason = "\(line.accepted.words) cancelled in the offer."
  }

  /// What happened since to an option of which shares are left: its status is that of the option as a whole.
  private func tellLater(
    _ row: inout OptionRow,
    _ option: FollowedOption,
    _ life: OptionLife,
    through day: Day
  ) throws(ArithmeticFault) {
    guard !life.isUntouched else { return }
    let later = try life.entries(through: day).filter { entry in
      guard !entry.isStated, entry.day >= row.day, entry.shares != .zero else { return false }
      switch entry.cause {
      case .exercise, .lapse: return true
      case .event, .grant, .expiry, .cancellation: return false
      }
    }
    row.reason = ([row.reason] + later.map { "\(option.dated($0))." })
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What took the last share of an option of which none is left.
  private func end(_ row: inout OptionRow, _ option: FollowedOption, _ last: OptionEntry) {
    switch last.cause {
    case .exercise: row.status = .exercised
    case .expiry: row.status = .expired
    case .lapse: row.status = .lapsed
    case .cancellation where last.isStated: row.status = .cancelled
    case .cancellation, .event, .grant: return
    }
    row.day = last.day
    row.reason = "\(option.words(last))."
  }

  /// What became of the promise for an option cancelled whole.
  private func settle(_ row: inout OptionRow, _ promise: GivenPromise) {
    guard let forfeiture = promise.forfeiture else {
      if let refusal = withheld[promise.surrendered.held.id] {
        row.reason += " Nothing is granted for it: \(refusal.reason)"
      }
      return
    }
    row.status = .forfeited
    row.day = forfeiture.day
    row.reason = forfeiture.refusal.reason
  }
}

/// A merger that ends an option (F5).
struct MergerEnd: Sendable {
  /// The day of the merger.
  let day: Day
  /// Whether what is left is paid out rather than exercised.
  let isCashOut: Bool
  /// The last day on which the option can be exercised.
  let last: Day
}

extension FollowedOption {
  /// The same with its day, unless it is said: `150 shares lapsed on 2003-06-11; service ended 2003-06-10`.
  func dated(_ entry: OptionEntry) -> String {
    let parts = words(entry).split(separator: ";", maxSplits: 1).map(String.init)
    guard let first = parts.first, !first.hasSuffix("\(entry.day)") else { return words(entry) }
    return (["\(first) on \(entry.day)"] + parts.dropFirst()).joined(separator: ";")
  }

  /// What a change did to its shares, and why: `500 shares cashed out in the merger of 2003-11-03`.
  func words(_ entry: OptionEntry) -> String {
    let shares = entry.shares.words
    switch entry.cause {
    case .exercise: return "\(shares) exercised"
    case .expiry: return "\(shares) expired"
    case .cancellation: return "\(shares) cancelled"
    case .lapse:
      if let merger, entry.day == merger.last.advanced(by: 1) {
        return merger.isCashOut
          ? "\(shares) cashed out in the merger of \(merger.day)"
          : "\(shares) lapsed; the merger of \(merger.day) ended the option"
      }
      guard let departure, departure.day < entry.day else { return "\(shares) lapsed" }
      return "\(shares) lapsed; service ended \(departure.day)"
    case .grant, .event: return shares
    }
  }

  /// What keeps more of it from being exercised on a day; nil if it is nothing of the option's own.
  func obstacle(on day: Day) throws(ArithmeticFault) -> String? {
    guard let standing = try standing(on: day) else { return nil }
    if departure.map({ day <= $0.day }) ?? true,
      let next = standing.tranches.first(where: { $0.day > day && $0.shares > .zero })
    {
      return next.shares.isOne
        ? "1 more share vests on \(next.day)"
        : "\(Thousands.marked(next.shares)) more shares vest on \(next.day)"
    }
    let taken = try life.entries(through: day).last { entry in
      switch entry.cause {
      case .exercise, .expiry, .lapse, .cancellation: entry.shares > .zero
      case .grant, .event: false
      }
    }
    return taken.map(dated)
  }
}
