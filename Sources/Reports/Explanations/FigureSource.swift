/// Where a figure of a result sheet comes from, as its sheet declares it (H5).
indirect enum FigureSource: Sendable {
  /// A cell of a sheet of the offer, in the row that an id of the result names.
  case cell(sheet: String, column: String, of: String)
  /// The cells of a column in every row of a sheet that names, in another column, the row's holder,
  /// option or exercise; in every row at all where no other column is named.
  case rows(sheet: String, column: String, by: String)
  /// What the option's shares cost: its cell, or of one granted in the exchange the rule's answer.
  case optionPrice
  /// A term of offer.csv.
  case term(String)
  /// The line of the Election Form about the option.
  case line
  /// What a rule answered.
  case answer(hook: String)
  /// A step of the program's own, in words, with what it is made of.
  case step(String, [FigureSource])
  /// The first of these that there is.
  case either([FigureSource])
}

extension FigureSource {
  /// A cell of the option that the row is about.
  static func grant(_ column: String) -> FigureSource {
    .cell(sheet: "grants", column: column, of: "grant")
  }

  /// The cancellation date, from the day on which the offer expires.
  static let cancellation = FigureSource.either([
    .term("cancellation"),
    .step(
      "the day of the cancellation, from the day on which the offer expires",
      [
        .answer(hook: "cancellation_date"),
        .rows(sheet: "amendments", column: "new_expiration", by: ""), .term("expiration"),
      ]
    ),
  ])

  /// The new grant date, from the cancellation date.
  static let newGrantDate = FigureSource.either([
    .term("new_grant_date"), .answer(hook: "grant_date"),
  ])

  /// The shares of an option as the sheet has them.
  static let shares = [
    FigureSource.grant("shares_granted"), .grant("shares_exercised"), .grant("shares_cancelled"),
  ]
}
