internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

/// What accepted exercises and the sales of their shares are for tax (F4, §14).
struct TaxStep {
  let offer: Offer
  let evaluator: RuleEvaluator

  /// One row an exercise, and one for each of its sales known at as-of.
  func run(
    _ exercises: ExercisesStep.Result
  ) throws -> (rows: [TaxRow], findings: [Finding]) {
    var (rows, findings): ([TaxRow], [Finding]) = ([], [])
    var taxedExercises: [PaidWithShares.Taxed] = []
    for exercise in exercises.accepted {
      guard let (closeDay, close) = offer.closes.close(onOrBefore: exercise.day) else {
        var missing = offer.closes.missing(exercise.day, for: "the exercise date of \(exercise.id)")
        missing.severity = .warning
        missing.subject = exercise.id
        findings.append(missing)
        continue
      }
      if closeDay != exercise.day { findings.append(earlier(closeDay, exercise)) }
      let taxed = self.taxed(exercise, close)
      taxedExercises.append((exercise, taxed))
      rows += try self.rows(of: exercise, taxed, &findings)
    }
    findings += unmatched(exercises)
    findings += PaidWithShares(offer: offer, taxedExercises).findings(exercises.accepted)
    return (rows, findings)
  }

  private func taxed(_ exercise: ExercisesStep.Accepted, _ close: Money) -> TaxedExercise {
    let by = offer.sheets.exercises[ExercisesSheet.exercisedBy, exercise.row]
    let isByEstate = by == "estate" || by == "heir"
    let through = incentiveThrough(exercise, isByEstate: isByEstate)
    let settings = offer.tax(on: exercise.day)
    return TaxedExercise(
      type: exercise.option.type,
      grantDate: exercise.option.grantDate,
      day: exercise.day,
      shares: exercise.shares,
      exercisePrice: exercise.option.exercisePrice,
      fairMarketValue: close,
      incentiveThrough: through,
      isByEstate: isByEstate,
      isFreeOfHoldingPeriods: isByEstate && through == nil && settings.freesEstates,
      valueAtDeath: offer.sheets.exercises[ExercisesSheet.valueAtDeath, exercise.row],
      holding: settings.holding
    )
  }

  /// The last day on which the exercise is that of an incentive option; nil while employed, and for
  /// estate and heir if the holder was employed at death or shortly before (section 421(c)(1)(A)).
  private func incentiveThrough(
    _ exercise: ExercisesStep.Accepted,
    isByEstate: Bool
  ) -> Day? {
    let holder = exercise.holder
    let end = offer.endOfEmployment(holder, grantedOn: exercise.option.grantDate)
    let reasons = offer.service(ofHolder: holder.row, knownOn: offer.asOf).reasons
    let rule = offer.tax(on: exercise.day).employment
    let isDisabled = end.flatMap { reasons[$0] } == EndReason.disability.word
    if isByEstate, let departure = exercise.departure,
      rule.freesEstate(employedThrough: end, died: departure.day, isDisabled: isDisabled)
    {
      return nil
    }
    return rule.lastDay(afterEmploymentThrough: end, isDisabled: isDisabled)
  }

  private func earlier(_ day: Day, _ exercise: ExercisesStep.Accepted) -> Finding {
    let sheet = offer.sheets.exercises
    return .of(
      .closeBefore,
      at: sheet.place(exercise.row, ExercisesSheet.exerciseDate.index),
      subject: exercise.id,
      value: "\(exercise.day)",
      "\(exercise.day) has no close: \(exercise.id) is valued at that of \(day)"
    )
  }

  /// The rows of an exercise and of the sales of its shares, of the incentive part first (1.422-4(c)).
  private func rows(
    of exercise: ExercisesStep.Accepted,
    _ taxed: TaxedExercise,
    _ findings: inout [Finding]
  ) throws -> [TaxRow] {
    var sales: [(id: String, sale: ShareSale)] = []
    for row in offer.index.sales(of: exercise.row) {
      guard let sale = sale(row, of: exercise) else {
        findings.append(tooEarly(row, exercise))
        continue
      }
      sales.append((offer.sheets.sales[SalesSheet.saleID, row] ?? "", sale))
    }
    findings += try excess(exercise)
    if isOverstated(taxed, sales.isEmpty ? [] : offer.index.sales(of: exercise.row)) {
      findings.append(overstated(exercise))
    }
    let purchase = try TaxedPurchase(taxed, incentive: exercise.incentive)
    guard purchase.parts.count > 1 else {
      return try purchase.parts.flatMap { try rows(of: exercise, $0, sales) }
    }
    // Each sale has a place in either part, in order of days; the one that empties the first is in both.
    let byDay = sales.enumerated().sorted {
      ($0.element.sale.day, $0.offset) < ($1.element.sale.day, $1.offset)
    }.map(\.element)
    let divided = try purchase.divide(sales.map(\.sale))
    return try zip(purchase.parts, divided).enumerated().flatMap { number, part in
      let ids = number == 0 ? byDay.prefix(part.1.count) : byDay.suffix(part.1.count)
      return try rows(of: exercise, part.0, zip(ids, part.1).map { ($0.id, $1) })
    }
  }

  private func rows(
    of exercise: ExercisesStep.Accepted,
    _ taxed: TaxedExercise,
    _ sales: [(id: String, sale: ShareSale)]
  ) throws -> [TaxRow] {
    let atExercise = try taxed.atExercise(sales: sales.map(\.sale))
    let further = try evaluator.further("tax", evaluator.scopes.exercise, exercise.subject)
    return [TaxRow(exerciseID: exercise.id, saleID: "", amounts: atExercise, further: further)]
      + (try sales.map { sale in
        TaxRow(
          exerciseID: exercise.id,
          saleID: sale.id,
          amounts: try taxed.at(
            sale.sale,
            limitedToSalePrice: offer.tax(on: sale.sale.day).isLimitedToSalePrice
          ),
          further: further
        )
      })
  }

  /// The sale with the splits since the exercise; nil if it is before the exercise.
  private func sale(_ row: Int, of exercise: ExercisesStep.Accepted) -> ShareSale? {
    let sheet = offer.sheets.sales
    guard let day = sheet[SalesSheet.saleDate, row], day >= exercise.day else { return nil }
    return ShareSale(
      day: day,
      shares: sheet[SalesSheet.shares, row] ?? .zero,
      price: sheet[SalesSheet.price, row] ?? .zero,
      ratios: events(after: exercise.day, through: day).map(\.ratio),
      kind: sheet[SalesSheet.kind, row] ?? .sale,
      isByEstate: sheet[SalesSheet.soldBy, row] == .estate
    )
  }

  private func events(after day: Day, through last: Day) -> [CapitalizationEvent] {
    offer.laterEvents.filter { $0.effective > day && $0.effective <= last }
  }

  /// A warning at the sale, in order of date, with which more shares are sold than were bought.
  private func excess(_ exercise: ExercisesStep.Accepted) throws -> [Finding] {
    let sheet = offer.sheets.sales
    let sales = offer.index.sales(of: exercise.row).filter {
      sheet[SalesSheet.saleDate, $0].map { $0 >= exercise.day } ?? false
    }.sorted {
      (sheet[SalesSheet.saleDate, $0]?.number ?? 0) < (sheet[SalesSheet.saleDate, $1]?.number ?? 0)
    }
    var left = exercise.shares
    var day = exercise.day
    for row in sales {
      let sold = sheet[SalesSheet.saleDate, row] ?? day
      left = try left.adjusted(for: events(after: day, through: sold))
      day = sold
      let shares = sheet[SalesSheet.shares, row] ?? .zero
      guard shares <= left else {
        return [
          finding(
            .saleTooMany,
            row,
            SalesSheet.shares.index,
            "\(shares.words) \(shares.isOne ? "is" : "are") sold of \(exercise.id), of which \(left.count) "
              + "\(left.isOne ? "is" : "are") left"
          )
        ]
      }
      left = try left.subtracting(shares)
    }
    return []
  }

  private func tooEarly(_ row: Int, _ exercise: ExercisesStep.Accepted) -> Finding {
    finding(
      .saleBeforeExercise,
      row,
      SalesSheet.saleDate.index,
      "shares of \(exercise.id) cannot be sold before they are bought on \(exercise.day)"
    )
  }

  /// Whether a gain lacks the value at death in its basis: of what estate or heir sell of the shares
  /// that the holder bought, or of an incentive option that they exercised.
  private func isOverstated(_ taxed: TaxedExercise, _ sales: [Int]) -> Bool {
    guard taxed.valueAtDeath == nil else { return false }
    if taxed.isByEstate { return taxed.isIncentive && !sales.isEmpty }
    return sales.contains { offer.sheets.sales[SalesSheet.soldBy, $0] == .estate }
  }

  private func overstated(_ exercise: ExercisesStep.Accepted) -> Finding {
    let sheet = offer.sheets.exercises
    let column =
      sheet.hasColumn(ExercisesSheet.valueAtDeath.index)
      ? ExercisesSheet.valueAtDeath.index : ExercisesSheet.exerciseID.index
    return .of(
      .valueAtDeathMissing,
      at: sheet.place(exercise.row, column),
      subject: exercise.id,
      "the gain on shares of \(exercise.id) is overstated: their value at the holder's death is not "
        + "known"
    )
  }

  /// A warning for each sale of shares whose exercise was refused.
  private func unmatched(_ exercises: ExercisesStep.Result) -> [Finding] {
    let accepted = Set(exercises.accepted.map(\.id))
    let sheet = offer.sheets.exercises
    return exercises.rows.filter { !accepted.contains($0.id) }
      .compactMap { refused in sheet.row(ofID: refused.id).map { ($0, refused.id) } }
      .flatMap { row, id in
        offer.index.sales(of: row).map {
          finding(
            .saleUnmatched,
            $0,
            SalesSheet.exerciseID.index,
            "the exercise \(id) was refused: it bought no shares to sell"
          )
        }
      }
  }

  private func finding(
    _ kind: FindingKind,
    _ row: Int,
    _ column: Int,
    _ message: String
  ) -> Finding {
    let sheet = offer.sheets.sales
    return .of(
      kind,
      at: sheet.place(row, column),
      subject: sheet[SalesSheet.saleID, row] ?? "",
      message,
      excerpt: sheet.excerpt(row, column)
    )
  }
}
