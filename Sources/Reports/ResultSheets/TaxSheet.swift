internal import Exchange
internal import Offering

/// tax.csv: exercises and sales for tax, where there are exercises.
struct TaxSheet: ExtensibleSheet {
  let name = "tax"
  let place = 110
  let meaning = "an exercise or a sale of its shares, as it is taxed"
  let rowScope = "exercise"

  let columns: [ResultColumn<TaxRow>] = [
    .text("exercise_id", \.exerciseID)
      .means("The exercise, as exercises.csv has it."),
    .text("sale_id", \.saleID)
      .means("The sale, as sales.csv has it; blank of the exercise itself."),
    .word("kind", \.amounts.kind)
      .means("How it is taxed."),
    .plain("ordinary_income", \.amounts.ordinaryIncome)
      .means("Income at ordinary rates, in dollars."),
    .amount("capital_gain", \.amounts.capitalGain).signed
      .means(
        "The gain, or below zero the loss, in dollars; blank where nothing is gained "
          + "yet."
      ),
    .plain("term") { $0.amounts.term?.rawValue ?? "" }
      .amongst(GainTerm.allCases.map(\.rawValue), mayBeBlank: true)
      .means("Whether the gain is long- or short-term; blank where there is none."),
    .plain("amt_preference", \.amounts.minimumTaxPreference)
      .means("The adjustment for the alternative minimum tax, in dollars."),
  ]

  let key = ["exercise_id", "sale_id"]

  let totals = ["ordinary_income", "capital_gain", "amt_preference"]

  private static let made = [
    FigureSource.cell(sheet: "exercises", column: "shares", of: "exercise_id"),
    .cell(sheet: "sales", column: "price", of: "sale_id"), .optionPrice,
    .closeOnExercise,
  ]

  let sources: [String: FigureSource] = [
    "ordinary_income": .step("what the exercise or the sale is taxed as at once", Self.made),
    "capital_gain": .step("the price of the sale less the basis of the shares", Self.made),
    "amt_preference": .step(
      "what counts for the alternative minimum tax: the spread at exercise of shares not sold in its year",
      Self.made
    ),
  ]

  func rows(of run: FinishedRun) -> OrderedRows<TaxRow> { run.outcome.tax }

  func isWritten(for run: FinishedRun) -> Bool { run.outcome.hasExercises }
}
