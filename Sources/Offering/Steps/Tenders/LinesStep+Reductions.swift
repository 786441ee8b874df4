internal import Exchange
internal import Findings
internal import Policy
internal import Sheets

extension LinesStep {
  /// A warning about a line of which fewer shares are accepted than it tenders.
  func reduction(of line: StandingLine) -> Finding? {
    guard line.accepted < line.tendered else { return nil }
    let tenders =
      "\(offer.formID(line.form)) tenders \(line.tendered.words) of \(line.held.id), of which "
    guard let division = line.division else {
      return reduction(
        line,
        tenders
          + "\(Thousands.marked(line.held.outstandingShares)) are outstanding on \(offer.determination): "
          + "\(Thousands.marked(line.accepted)) are accepted",
        repair: canRefuseLater ? nil : "Tell the holder."
      )
    }
    return reduction(
      line,
      tenders + "\(division.rule) takes \(division.value.taken(line.accepted)): "
        + "\(Thousands.marked(line.accepted)) are accepted",
      repair: "Tell the holder, or change how \(division.rule) rounds."
    )
  }

  /// Whether the rule in force can be set to refuse such lines.
  private var canRefuseLater: Bool {
    evaluator.rules.parameter(Self.rule, "exercised_later") != .blank
  }

  private func reduction(
    _ line: StandingLine,
    _ message: String,
    repair: String? = nil
  ) -> Finding {
    let sheet = offer.sheets.elections
    return .of(
      .tenderReduced,
      at: line.row.map { sheet.place($0, ElectionsSheet.tenderColumn(of: $0, in: sheet)) },
      subject: line.held.id,
      value: "\(line.tendered.count)",
      message,
      repair: repair
    )
  }
}
