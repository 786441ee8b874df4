internal import Exchange
internal import Offering

/// vesting.csv: when new and balancing options vest.
struct NewVestingSheet: ExtensibleSheet {
  let name = "vesting"
  let place = 70
  let meaning = "a day on which shares of a new or balancing option vest"
  let rowScope = "tranche"

  let columns: [ResultColumn<VestingRow>] = [
    .text("grant_id", \.grantID)
      .means("The new or balancing option."),
    .holder(\.holder),
    .plain("vest_date", \.day)
      .means("The day on which the shares vest."),
    .plain("shares", \.shares.count)
      .means("The shares that vest on it."),
    .flag("vested_at_grant", \.isVestedAtGrant)
      .means("Whether they are vested on the new grant date."),
  ]

  let key = ["grant_id", "vest_date"]

  let totals = ["shares"]

  let sources: [String: FigureSource] = [
    "vest_date": .either([
      Self.scheduled(
        "the day of the schedule that a rule names",
        [.answer(hook: "vest_date"), .scheduleSteps("months"), .newGrantDate]
      ),
      .step(
        "the day of the old tranche, as rules move it",
        [
          .answer(hook: "vest_date"), .grant("vesting_start"), .grant("grant_date"),
          .grant("schedule"), .newGrantDate,
        ]
      ),
    ]),
    "shares": .either([
      Self.scheduled(
        "the schedule's part of the shares, in whole shares",
        [.scheduleSteps("fraction"), .promised, .eventsThroughGrant]
      ),
      .step(
        "the tranche's part of the shares, in whole shares",
        [.grant("schedule"), .grant("shares_granted"), .promised, .eventsThroughGrant]
      ),
    ]),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<VestingRow> { run.outcome.vesting }

  /// A step for new options whose schedule a rule names.
  private static func scheduled(_ words: String, _ inputs: [FigureSource]) -> FigureSource {
    .ofGranted(
      .whereAnswered(
        hook: "new_schedule",
        .step(words, [.answer(hook: "new_schedule")] + inputs)
      )
    )
  }
}
