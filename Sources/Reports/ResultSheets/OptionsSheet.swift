internal import Exchange
internal import Offering

/// options.csv: every option as it stands on as-of, those granted in the exchange too.
struct OptionsSheet: ResultSheet {
  let name = "options"
  let place = 95
  let meaning =
    "an option of the sheets or one granted in the exchange, and what last happened to it"

  let columns: [ResultColumn<OptionRow>] = [
    .text("grant_id", \.grantID)
      .means("The option, old or new."),
    .plain("class") { $0.found?.tenderClass ?? "" }
      .amongst(OptionRow.classes, mayBeBlank: true)
      .means(
        "Whether it can be tendered: `eligible`, `required`, `not_eligible`; blank "
          + "of balancing and new options, and so on to `kept`."
      ),
    .text("tender_group") { $0.found?.tenderGroup ?? "" }
      .means("The group that goes whole and together; blank if it is in none."),
    .found("outstanding_at_commencement") { $0.atCommencement }
      .means("Its shares on the first day of the offer."),
    .found("outstanding_on_determination") { $0.onDetermination }
      .means("Its shares on the determination day."),
    .found("tendered") { $0.tendered }
      .means("The old shares with which it counts in `shares_tendered`."),
    .found("accepted") { $0.accepted }
      .means("The old shares accepted."),
    .found("kept") { $0.kept }
      .means("The old shares outstanding on the determination day, less those accepted."),
    .plain("outstanding", \.outstanding.count)
      .means("Its shares on the as-of date."),
    .word("status", \.status)
      .means("The last thing that happened to the option as a whole."),
    .plain("status_date", \.day)
      .means("The day of that."),
    .text("reason", \.reason)
      .means("Why, in a sentence."),
    .holder(\.holder),
  ]

  let totals = [
    "outstanding_at_commencement",
    "outstanding_on_determination",
    "tendered",
    "accepted",
    "kept",
    "outstanding",
  ]

  let sources: [String: FigureSource] = [
    "outstanding_at_commencement": .step(
      "the shares granted less those exercised, cancelled or lapsed by then",
      FigureSource.shares + [.serviceEnd]
    ),
    "outstanding_on_determination": .step(
      "what is left of them on the determination day, after exercises, expiry and lapse",
      FigureSource.shares + [.exercised, .serviceEnd]
    ),
    "tendered": .step("the shares with which the option counts as tendered", [.line]),
    "accepted": .either([
      .termination,
      .accepted(
        .step(
          "the shares tendered, as far as they are outstanding on the determination day and the offer takes them",
          [.line] + FigureSource.shares + [.exercised]
        )
      ),
    ]),
    "kept": .step(
      "what is outstanding on the determination day less the shares accepted",
      [.line] + FigureSource.shares + [.exercised]
    ),
    "outstanding": .step(
      "what is left of the option on the as-of date",
      [.promised] + FigureSource.shares + [.exercised, .events]
    ),
    "status_date": .by(
      column: "status",
      [
        "outstanding": .optionDay,
        "tendered": .step(
          "the day on which the form was received",
          [.cell(sheet: "forms", column: "received", of: "form")]
        ),
        "cancelled": .cancellation, "balancing": .cancellation,
        "exercised": .step(
          "the day of the last exercise",
          [.rows(sheet: "exercises", column: "exercise_date", by: "grant_id")]
        ),
        "expired": .step("the first day without the option", [.grant("expires")]),
        "lapsed": .step(
          "the day on which the last of it lapsed, counted from the end of service",
          [.serviceEnd, .answer(hook: "post_termination")]
        ),
        "forfeited": .step("the day on which the promise came to nothing", [.serviceEnd]),
      ]
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<OptionRow> { run.outcome.options }
}

extension ResultColumn where Row == OptionRow {
  /// A number that an option granted in the exchange does not have.
  @inline(__always)
  fileprivate static func found(
    _ name: String,
    _ shares: @escaping @Sendable (OptionRow.Found) -> Shares
  ) -> Self {
    .number(name) { row in row.found.map { shares($0).count } }
  }
}
