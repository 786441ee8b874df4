/// Where a figure of a result sheet comes from, as its sheet declares it (H5).
indirect enum FigureSource: Sendable {
  /// A cell of a sheet of the offer, in the row that an id of the result names: one in a column of the row,
  /// or `grant` or `form` for the option that it is about and the form whose line stands.
  case cell(sheet: String, column: String, of: String)
  /// The cells of a column in every row of a sheet that names, in another column, the row's holder,
  /// option or exercise; in every row at all where no other column is named.
  case rows(sheet: String, column: String, by: String)
  /// The changes of capitalization through the new grant date.
  case eventsThroughGrant
  /// A column of the rows of schedules.csv that the answer to `new_schedule` names.
  case scheduleSteps(String)
  /// A source where a hook was answered; nothing where it was not.
  case whereAnswered(hook: String, FigureSource)
  /// The expiration of the last extension that took effect, or of the offer itself.
  case expiration
  /// The postponement that sets the figure's day; nothing where none does.
  case postponement
  /// One of several, by what stands in another column of the row; nothing where none fits.
  case by(column: String, [String: FigureSource])
  /// A source of options granted in the exchange; nothing for another's.
  case ofGranted(FigureSource)
  /// The close of the day of the exercise.
  case closeOnExercise
  /// What a share counts with against the limit: the option's price, or the close of its grant date.
  case limitValue
  /// The shares accepted: why none is, or else this source.
  case accepted(FigureSource)
  /// These words for a figure of 0, or else this source.
  case zero(String, FigureSource)
  /// That the offer was terminated; nothing where it was not.
  case termination
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
    .term("cancellation"), .postponement,
    .step(
      "the day of the cancellation, from the day on which the offer expires",
      [
        .answer(hook: "cancellation_date"), .expiration,
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

  /// The changes of capitalization, which adjust shares and prices.
  static let events = FigureSource.rows(sheet: "events", column: "new_shares", by: "")
  /// The day on which the option was granted, in the exchange or before it.
  static let optionDay = FigureSource.either([.ofGranted(.newGrantDate), .grant("grant_date")])
  /// The exercises of the option.
  static let exercised = FigureSource.rows(sheet: "exercises", column: "shares", by: "grant_id")
  /// When the holder's service ends.
  static let serviceEnd = FigureSource.either([
    .rows(sheet: "service", column: "service_end", by: "holder_id"),
    .cell(sheet: "holders", column: "service_end", of: "holder_id"),
  ])
  /// The shares that an option of the offer's sheets or a deferred award stands for.
  static let promised = FigureSource.either([
    .line, .cell(sheet: "awards", column: "shares", of: "grant"),
  ])
}
