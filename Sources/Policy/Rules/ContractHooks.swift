extension HookDescription {
  /// The hooks of the contract, in its order (`rules.md`, "Hooks").
  public static let contract: [HookDescription] = [
    HookDescription(
      "cancellation_date",
      scope: "offer",
      "the day on which accepted options are cancelled",
      answers: [Answer("date", .date)]
    ),
    HookDescription(
      "grant_date",
      scope: "offer",
      "the earliest day on which new options are granted",
      answers: [Answer("date", .date)]
    ),
    HookDescription(
      "supersede",
      scope: "form",
      "whether a later form replaces the one in force",
      answers: [Answer("answer", .yesNo)]
    ),
    HookDescription(
      "partial_tender",
      scope: "grant",
      "which tranches a partial tender takes shares from",
      answers: [Answer("way", .text, choices: ["pro_rata", "vested_first", "unvested_first"])]
    ),
    HookDescription(
      "exchange_ratio",
      scope: "grant",
      "how many new shares (new) are granted for how many cancelled ones (old)",
      answers: [Answer("old", .number), Answer("new", .number)]
    ),
    HookDescription(
      "exercise_price",
      scope: "new_grant",
      "the exercise price of a new option",
      answers: [Answer("price", .money)]
    ),
    HookDescription(
      "option_term",
      scope: "new_grant",
      "how many years a new option lasts",
      answers: [Answer("years", .number)]
    ),
    HookDescription(
      "new_schedule",
      scope: "new_grant",
      "the schedule a new option vests by; \"\" carries the old tranches over",
      answers: [Answer("schedule", .text)]
    ),
    HookDescription(
      "vest_date",
      scope: "tranche",
      "the day on which a tranche of a new option vests",
      answers: [Answer("date", .date)]
    ),
    HookDescription(
      "post_termination",
      scope: "holder",
      "how many months exercisable options last after service ends (0: that day); where new options "
        + "last otherwise, for how many days",
      answers: [Answer("months", .number), Answer("days", .number, mayBeLeftOut: true)]
    ),
    HookDescription(
      "accept_payment",
      scope: "payment",
      "whether a payment counts toward an exercise, and if not, why",
      answers: [Answer("answer", .yesNo), Answer("reason", .text, mayBeLeftOut: true)]
    ),
    HookDescription(
      "merger",
      scope: "merger",
      "what a merger does to an option or a promise, and for how many days it can be exercised",
      answers: [
        Answer(
          "treatment",
          .text,
          choices: ["assume", "replace", "exercise_within", "cash_out"]
        ),
        Answer("days", .number, mayBeLeftOut: true),
      ],
      mayBeUnanswered: true
    ),
  ]
}
