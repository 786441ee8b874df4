import Exchange
import Findings

/// plans.csv: the plans that grants and awards name are there (E11).
enum PlanCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let terms = sheets.terms else { return [] }
    return unknown(sheets.grants, GrantsSheet.plan, GrantsSheet.grantID, sheets, terms)
      + unknown(sheets.awards, AwardsSheet.plan, AwardsSheet.awardID, sheets, terms)
      + repeated(sheets.plans, terms) + issued(sheets, terms) + PlanLimits.findings(sheets, terms)
      + PlanNames.findings(sheets, terms)
  }

  private static let issuedTerm = "shares_issued_under_plan"

  /// The shares issued that are stated cover the exercises that grants.csv states (E1).
  private static func issued(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    guard terms.hasTerm(issuedTerm) || sheets.plans.rowCount > 0 else { return [] }
    let exercised = ExercisedShares(sheets.grants)
    return [issued(terms, exercised, sheets.grants)].compactMap(\.self)
      + issuedOfPlans(sheets, exercised)
  }

  private static func issued(
    _ terms: OfferTerms,
    _ exercised: ExercisedShares,
    _ grants: SheetTable
  ) -> Finding? {
    guard terms.hasTerm(issuedTerm), let exercised = exercised.ofPlanOrNone(terms.plan),
      terms.sharesIssuedUnderPlan.count < exercised
    else { return nil }
    let stated = terms.text(issuedTerm)
    return terms.finding(
      .planIssued,
      issuedTerm,
      "\(issuedTerm) is \(stated ?? "blank"), and \(grants.sheet) has \(exercised) shares exercised."
    )
  }

  /// The same of each plan of plans.csv.
  private static func issuedOfPlans(
    _ sheets: OfferTables,
    _ exercised: ExercisedShares
  ) -> [Finding] {
    let plans = sheets.plans
    return (0..<plans.rowCount).compactMap { row in
      guard let name = plans[PlansSheet.plan, row], let issued = plans[PlansSheet.issued, row],
        let exercised = exercised.of(name), issued.count < exercised
      else { return nil }
      return plans.finding(
        .planIssued,
        row,
        PlansSheet.issued.index,
        subject: name,
        "issued of \(name) is \(issued.count), and \(sheets.grants.sheet) has \(exercised) shares "
          + "exercised."
      )
    }
  }

  private static func unknown(
    _ table: SheetTable,
    _ column: Column<String>,
    _ id: Column<String>,
    _ sheets: OfferTables,
    _ terms: OfferTerms
  ) -> [Finding] {
    guard table.hasColumn(column.index), !sheets.plans.isIncomplete else { return [] }
    let plans = sheets.plans
    let names = [terms.plan] + (0..<plans.rowCount).compactMap { plans[PlansSheet.plan, $0] }
    let known = Set(names)
    return (0..<table.rowCount).compactMap { row in
      guard let name = table[column, row], !known.contains(name) else { return nil }
      return table.unknownName(
        .idUnknown,
        row,
        column,
        of: id,
        { "The plan \($0) is neither in plans.csv nor the plan of offer.csv" },
        among: names,
        in: "plans.csv"
      )
    }
  }

  /// The plan of offer.csv has its limit there.
  private static func repeated(_ plans: SheetTable, _ terms: OfferTerms) -> [Finding] {
    (0..<plans.rowCount).filter { plans[PlansSheet.plan, $0] == terms.plan }.map { row in
      plans.finding(
        .planRepeated,
        row,
        PlansSheet.plan.index,
        subject: terms.plan,
        "\(terms.plan) is the plan of offer.csv, which states its limit and the shares it issued."
      )
    }
  }
}

/// The shares that grants.csv states as exercised, by plan.
private struct ExercisedShares {
  /// By plan; nil where they are too many.
  private var sums: [String: Int64?] = [:]
  /// Those of options that name no plan, as most do; nil where they are too many.
  private var ofNone: Int64? = 0

  /// Adds up the sheet; more than were granted are told as such, and not counted.
  init(_ grants: SheetTable) {
    let exercised = GrantsSheet.sharesExercised
    for row in 0..<grants.rowCount {
      guard let shares = grants[exercised, row], shares > .zero,
        grants[GrantsSheet.sharesGranted, row].map({ shares <= $0 }) ?? true
      else { continue }
      if let plan = grants[GrantsSheet.plan, row] {
        sums[plan, default: 0] = Self.sum(of(plan), shares.count)
      } else {
        ofNone = Self.sum(ofNone, shares.count)
      }
    }
  }

  /// Those under a plan; nil if too many.
  func of(_ plan: String) -> Int64? { sums[plan, default: 0] }

  /// Those under a plan and of options that name none.
  func ofPlanOrNone(_ plan: String) -> Int64? { Self.sum(of(plan), ofNone) }

  private static func sum(_ one: Int64?, _ other: Int64?) -> Int64? {
    guard let one, let other else { return nil }
    let (sum, isOver) = one.addingReportingOverflow(other)
    return isOver ? nil : sum
  }
}
