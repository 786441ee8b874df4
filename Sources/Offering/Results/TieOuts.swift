internal import Exchange
internal import Findings
internal import Sheets

/// Declared totals against the computed ones (C5, C6): a difference is reported, never hidden.
struct TieOuts {
  let offer: Offer
  /// The figures by row of holders.csv.
  let byHolder: [Int: OptionFigures]
  /// The figures of all holders, and of kinds of options.
  let sums: HolderFigures

  /// What came of all declared totals.
  struct Result {
    var rows: [TieoutRow] = []
    /// A warning for each declared figure that differs, with both numbers and where it is declared.
    var findings: [Finding] = []
  }

  /// Holds every declared total against what the sheets come to.
  func run() throws -> Result {
    let sheet = offer.sheets.tieouts
    var result = Result()
    for row in 0..<sheet.rowCount {
      guard let measure = sheet[TieoutsSheet.measure, row],
        let declaredFigure = sheet[TieoutsSheet.value, row]
      else { continue }
      let figures = try figures(TieoutSubject(sheet[TieoutsSheet.subject, row] ?? "all"))
      let declared = sheet.cellText(row, TieoutsSheet.value.index)
      let computed = try figure(
        measure,
        figures,
        decimals: Self.decimals(declared, declaredFigure)
      )
      let isEqual = computed.rounded == declaredFigure.tenThousandths
      let day = isEqual ? nil : awaited(measure)
      result.rows.append(tieoutRow(row, measure, declared, computed.text, isEqual, until: day))
      guard !isEqual else { continue }
      if let day {
        result.findings.append(awaiting(row, measure, declared, computed.text, until: day))
        continue
      }
      let shorter = try figure(
        measure,
        figures,
        decimals: Self.decimals(declared, declaredFigure, withZeros: false)
      )
      result.findings.append(
        finding(
          row,
          measure,
          agreesWithoutZeros: shorter.rounded == declaredFigure.tenThousandths,
          declared: declared,
          computed: Thousands.marked(in: computed.text)
            + Self.difference(declaredFigure, computed, measure),
          isFraction: isFraction(measure, declared, declaredFigure),
          empty: figures.holders == 0,
          meant: try percentage(measure, figures, declared, declaredFigure)
            ?? Self.thousands(measure, declaredFigure, computed.rounded)
        )
      )
    }
    return result
  }

  /// The day from which a figure can be compared; nil if it has come, or will not.
  private func awaited(_ measure: TieoutMeasure) -> Day? {
    guard !offer.isTerminated else { return nil }
    switch measure {
    case .accepted, .cancelled:
      return offer.isCancellationDone ? nil : offer.timeline.cancellation
    // Promises are forfeited, awards are deferred and events change the shares until the grant.
    case .promised, .granted: return offer.isGrantDone ? nil : offer.timeline.newGrantDate
    case .outstanding, .holders, .grants, .percent, .percentOfSharesOutstanding: return nil
    }
  }

  /// A note on a figure that is not final yet: nothing differs so far.
  private func awaiting(
    _ row: Int,
    _ measure: TieoutMeasure,
    _ declared: String,
    _ computed: String,
    until day: Day
  ) -> Finding {
    let sheet = offer.sheets.tieouts
    return .of(
      Self.code(measure),
      severity: .note,
      at: sheet.place(row, TieoutsSheet.value.index),
      subject: sheet[TieoutsSheet.subject, row] ?? "",
      value: declared,
      "\(sheet[TieoutsSheet.label, row] ?? ""): \(declared) is declared, a figure of \(day); the sheets come to "
        + "\(Thousands.marked(in: computed)) so far.",
      repair: "Compare it on \(day), or run with --project."
    )
  }

  private func tieoutRow(
    _ row: Int,
    _ measure: TieoutMeasure,
    _ declared: String,
    _ computed: String,
    _ isEqual: Bool,
    until day: Day?
  ) -> TieoutRow {
    let sheet = offer.sheets.tieouts
    return TieoutRow(
      label: sheet[TieoutsSheet.label, row] ?? "",
      measure: measure.rawValue,
      subject: sheet[TieoutsSheet.subject, row] ?? "",
      value: declared,
      computed: computed,
      isEqual: isEqual,
      awaited: day
    )
  }

  /// The figures of what a declared total is counted over.
  private func figures(_ subject: TieoutSubject) throws(ArithmeticFault) -> OptionFigures {
    switch subject {
    case .all:
      var all = sums.all
      all.holders = offer.index.holders.count
      return all
    case .group(let name):
      return try sum(
        of: offer.index.holders.filter {
          offer.sheets.holders[HoldersSheet.group, $0].map { $0 == name } ?? false
        }
      )
    case .holder(let id):
      return try sum(of: offer.sheets.holders.row(ofID: id).map { [$0] } ?? [])
    case .type: return kind(subject.optionType.map(OptionKind.type))
    case .plan(let name): return kind(.plan(offer.plans.number(of: name)))
    case .price: return kind(subject.price.map(OptionKind.price))
    }
  }

  private func kind(_ kind: OptionKind?) -> OptionFigures {
    kind.flatMap { sums.byKind[$0] } ?? OptionFigures()
  }

  private func sum(of holders: [Int]) throws(ArithmeticFault) -> OptionFigures {
    var sum = OptionFigures()
    for holder in holders { try sum.add(byHolder[holder] ?? OptionFigures()) }
    sum.holders = holders.count
    return sum
  }

  private func figure(
    _ measure: TieoutMeasure,
    _ figures: OptionFigures,
    decimals: Int
  ) throws -> (rounded: Int64, text: String) {
    switch measure {
    case .outstanding: return try whole(figures.outstanding.count)
    case .accepted: return try whole(figures.accepted.count)
    case .cancelled: return try whole(figures.cancelled.count)
    case .promised: return try whole(figures.promised.count)
    case .granted: return try whole(figures.granted.count)
    case .holders: return try whole(Int64(figures.holders))
    case .grants: return try whole(Int64(figures.grants))
    case .percent:
      return try percent(figures.outstanding, of: sums.all.outstanding, decimals: decimals)
    case .percentOfSharesOutstanding:
      let all = offer.sheets.offer.sharesOutstanding ?? .zero
      return try percent(figures.outstanding, of: all, decimals: decimals)
    }
  }

  private func whole(_ number: Int64) throws -> (Int64, String) {
    (try multiplyDivide(number, Money.scale, 1, .down), "\(number)")
  }

  /// `1.35%`, where 0.0135 is declared as a percentage and that is right; nil elsewhere.
  private func percentage(
    _ measure: TieoutMeasure,
    _ figures: OptionFigures,
    _ declared: String,
    _ figure: Figure
  ) throws -> String? {
    let places = max(0, Self.decimals(declared, figure) - 2)
    let (hundredfold, isOver) = figure.tenThousandths.multipliedReportingOverflow(by: 100)
    guard measure.isPart, !declared.contains("%"), figure.tenThousandths > 0, !isOver,
      try self.figure(measure, figures, decimals: places).rounded == hundredfold
    else { return nil }
    let decimals = "\(hundredfold % Money.scale + Money.scale)".dropFirst().prefix(places)
    // With the mark of decimals that the sheet has.
    let mark = declared.last { $0 == "." || $0 == "," }.map(String.init) ?? ""
    return "\(hundredfold / Money.scale)\(places == 0 ? "" : mark)\(decimals)%"
  }

  /// Whether a percentage is declared as a part of one.
  private func isFraction(_ measure: TieoutMeasure, _ declared: String, _ figure: Figure) -> Bool {
    measure.isPart && !declared.contains("%") && (1..<Money.scale).contains(figure.tenThousandths)
  }

  /// `62387`, where 62.387 is declared as a count and its point stands between thousands; nil elsewhere.
  private static func thousands(
    _ measure: TieoutMeasure,
    _ declared: Figure,
    _ computed: Int64
  ) -> String? {
    guard !measure.isPart,
      declared.tenThousandths.multipliedReportingOverflow(by: 1_000) == (computed, false)
    else { return nil }
    return "\(computed / Money.scale)"
  }

  /// The exact quotient, rounded half up to the decimals printed; for people to one more than
  /// those, so that 32.66% stands against a printed 32.6%.
  private func percent(
    _ part: Shares,
    of all: Shares,
    decimals: Int
  ) throws -> (rounded: Int64, text: String) {
    guard all > .zero else { return (0, "0%") }
    func scaled(_ places: Int) throws -> Int64 {
      try multiplyDivide(part.count, 100 * Self.power(places), all.count, .half)
    }
    let rounded = try multiplyDivide(
      try scaled(decimals),
      Money.scale,
      Self.power(decimals),
      .down
    )
    let places = min(decimals + 1, 6)
    let digits = "\(try scaled(places))"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (rounded, "\(padded.dropLast(places)).\(padded.suffix(places))%")
  }

  /// The decimals that a figure is printed with, behind a point or a comma; without the zeros at their
  /// end, which a spreadsheet adds when it shows 29.8% as 29.80%.
  private static func decimals(
    _ text: String,
    _ figure: Figure,
    withZeros: Bool = true
  ) -> Int {
    guard let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return 0 }
    var places = text[text.index(after: mark)...].prefix { ("0"..."9").contains($0) }
    // A mark of thousands is no mark of decimals: then the digits are another number.
    guard (1...4).contains(places.count),
      let digits = Int64(text.filter { ("0"..."9").contains($0) }),
      digits.multipliedReportingOverflow(by: power(4 - places.count))
        == (Int64(clamping: figure.tenThousandths.magnitude), false)
    else { return 0 }
    while !withZeros, places.last == "0" { places.removeLast() }
    return places.count
  }

  /// `, 3,003 fewer` of a count; nothing of a percentage, whose figures stand side by side.
  private static func difference(
    _ declared: Figure,
    _ computed: (rounded: Int64, text: String),
    _ measure: TieoutMeasure
  ) -> String {
    let (difference, isOver) = computed.rounded.subtractingReportingOverflow(
      declared.tenThousandths
    )
    guard !measure.isPart, !isOver, difference != 0, difference != .min else { return "" }
    let text = Thousands.marked(Int64(difference.magnitude) / Money.scale)
    return ", \(text) \(difference < 0 ? "fewer" : "more")"
  }

  private static func power(_ places: Int) -> Int64 {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }

  private static func code(_ measure: TieoutMeasure) -> FindingKind {
    switch measure {
    case .outstanding: .tieoutOutstanding
    case .percent: .tieoutPercent
    case .percentOfSharesOutstanding: .tieoutPercentOfShares
    case .holders: .tieoutHolders
    case .grants: .tieoutGrants
    case .accepted: .tieoutAccepted
    case .cancelled: .tieoutCancelled
    case .promised: .tieoutPromised
    case .granted: .tieoutGranted
    }
  }

  private func finding(
    _ row: Int,
    _ measure: TieoutMeasure,
    agreesWithoutZeros: Bool,
    declared: String,
    computed: String,
    isFraction: Bool,
    empty: Bool,
    meant: String?
  ) -> Finding {
    let sheet = offer.sheets.tieouts
    let label = sheet[TieoutsSheet.label, row] ?? ""
    let source = sheet[TieoutsSheet.source, row].map { " (\($0))" } ?? ""
    let subject = sheet[TieoutsSheet.subject, row] ?? ""
    let lacksShares =
      measure == .percentOfSharesOutstanding && offer.sheets.offer.sharesOutstanding == nil
    return .of(
      Self.code(measure),
      severity: agreesWithoutZeros ? .note : nil,
      at: sheet.place(row, TieoutsSheet.value.index),
      subject: subject,
      value: declared,
      "\(label): \(declared) is declared\(source), the sheets come to \(computed)."
        + (agreesWithoutZeros
          ? " Without the zeros at its end, which a spreadsheet may have added, it agrees." : "")
        + (isFraction
          ? " Without a percent sign it counts as \(declared)%." : "")
        + (empty ? " Nobody holds what \"\(subject)\" means." : "")
        + (lacksShares
          ? " offer.csv does not say how many shares the company has outstanding." : ""),
      repair: lacksShares
        ? "Add the term shares_outstanding to offer.csv."
        : empty
          ? "Write all, a holder_id of holders.csv, group:NAME, type:ISO, plan:NAME or price:4.125."
          : meant.map { "Write \($0)." },
      excerpt: sheet.excerpt(row, TieoutsSheet.value.index)
    )
  }
}
