internal import Exchange
internal import Offering

/// new_grants.csv: the new options.
struct NewGrantsSheet: ExtensibleSheet {
  let name = "new_grants"
  let place = 60
  let meaning = "a new option"
  let rowScope = "new_grant"

  let columns: [ResultColumn<NewGrant>] = [
    .text("new_grant_id", \.id),
    .text("replaces", \.replaces),
    .holder(\.holderID),
    .plain("grant_date", \.grantDate),
    .plain("type", \.type.rawValue),
    .plain("shares", \.shares.count),
    .plain("exercise_price", \.exercisePrice),
    .plain("expires", \.expires),
  ]

  let sources: [String: FigureSource] = [
    "grant_date": .either([.term("new_grant_date"), .answer(hook: "grant_date")]),
    "shares": .step(
      "the shares promised, after events, as the yearly limit divides them",
      [.line, .answer(hook: "exchange_ratio")]
    ),
    "exercise_price": .step(
      "the price that the rule answers, of the close of the grant date",
      [.answer(hook: "exercise_price"), .price(of: "grant_date")]
    ),
    "expires": .either([.answer(hook: "option_term"), .grant("expires")]),
  ]

  func rows(of run: FinishedRun) -> [NewGrant] { run.outcome.newGrants }
}
