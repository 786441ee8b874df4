internal import Exchange
internal import Policy

extension LinesStep {
  /// Divides the lines as `partial_tender` says (`computation.md`, "Each line alone").
  ///
  /// Of an option tendered whole every tranche goes by any method, and the rule that is shipped answers
  /// no more; one of the offer's own may take a part of it.
  func divide(_ listed: [ListedLine], on form: Int, _ result: inout Result) throws {
    let lines = ByGrant(listed) { $0.row }
    var taken = Shares.zero
    for place in result.standing.indices {
      let listed = result.standing[place].row.flatMap { lines[$0] }
      try divide(&result.standing[place], listed, on: form, after: taken)
      taken = try taken.adding(result.standing[place].accepted)
    }
  }

  private func divide(
    _ line: inout StandingLine,
    _ listed: ListedLine?,
    on form: Int,
    after taken: Shares
  ) throws {
    let isWhole = line.accepted == line.held.outstandingShares
    guard line.accepted > .zero, !isWhole || evaluator.dividesWholeTenders, let listed,
      let division = try division(of: listed, line, on: form, after: taken)
    else { return }
    if isWhole, case .method = division.value { return }
    line.division = division
    line.accepted = try division.value.accepted(of: line.accepted)
  }

  private func division(
    of listed: ListedLine,
    _ line: StandingLine,
    on form: Int,
    after taken: Shares
  ) throws -> Answered<PartialTender>? {
    guard
      var subject = try listed.subject ?? subject(listed, on: form, GroupTenders(held, []))
    else { return nil }
    subject.takenBefore = taken
    let vested = try line.held.vestedOnDetermination
    return try evaluator.ask(
      TenderDivision.self,
      subject,
      identity: line.held.id,
      given: TenderDivision.Divided(
        accepted: line.accepted,
        vested: vested,
        unvested: try line.held.outstandingShares.subtracting(vested),
        day: offer.determination
      )
    )
  }
}

extension PartialTender {
  /// What is taken, for people: `75 shares, 50 of them vested`.
  func taken(_ accepted: Shares) -> String {
    guard case .parts(let vested, _) = self else { return accepted.words }
    return "\(accepted.words), \(vested.count) of them vested"
  }
}
