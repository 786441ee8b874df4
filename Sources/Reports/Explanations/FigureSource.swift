/// Where a figure of a result sheet comes from, as its sheet declares it (H5).
indirect enum FigureSource: Sendable {
  /// A cell of a sheet of the offer, in the row that an id of the result names.
  case cell(sheet: String, column: String, of: String)
  /// A term of offer.csv.
  case term(String)
  /// The line of the Election Form about the option.
  case line
  /// What a rule answered.
  case answer(hook: String)
  /// The price of a day that stands in the row.
  case price(of: String)
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

  /// The shares of an option as the sheet has them.
  static let shares = [
    FigureSource.grant("shares_granted"), .grant("shares_exercised"), .grant("shares_cancelled"),
  ]
}
