import Exchange
import Findings

/// plans.csv: the plans that grants and awards name are there (E11).
///
/// Unlike other checks it needs offer.csv, whose plan is one of them.
enum PlanCheck {
  static func findings(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    unknown(sheets.grants, GrantsSheet.plan, GrantsSheet.grantID, sheets, terms)
      + unknown(sheets.awards, AwardsSheet.plan, AwardsSheet.awardID, sheets, terms)
      + repeated(sheets.plans, terms) + issued(sheets, terms) + issuedOfPlans(sheets)
  }

  /// A term that is stated covers the exercises that grants.csv states for its plan (E1).
  private static func issued(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    let (name, grants) = ("shares_issued_under_plan", sheets.grants)
    guard terms.hasTerm(name),
      let exercised = exercised(in: grants, where: { $0.map { $0 == terms.plan } ?? true }),
      terms.sharesIssuedUnderPlan.count < exercised
    else { return [] }
    let stated = terms.text(name)
    return [
      .of(
        .planIssued,
        at: terms.place(of: name),
        subject: name,
        value: stated ?? "",
        "\(name) is \(stated ?? "blank"), and \(grants.sheet) has \(exercised) shares exercised.",
        excerpt: terms.excerpt(of: name)
      )
    ]
  }

  /// The same of each plan of plans.csv.
  private static func issuedOfPlans(_ sheets: OfferTables) -> [Finding] {
    let (plans, grants) = (sheets.plans, sheets.grants)
    return (0..<plans.rowCount).compactMap { row in
      guard let name = plans[PlansSheet.plan, row], let issued = plans[PlansSheet.issued, row],
        let exercised = exercised(in: grants, where: { $0 == name }), issued.count < exercised
      else { return nil }
      return plans.finding(
        .planIssued,
        row,
        PlansSheet.issued.index,
        subject: name,
        "issued of \(name) is \(issued.count), and \(grants.sheet) has \(exercised) shares exercised."
      )
    }
  }

  /// The shares that grants.csv states as exercised under the plans that are meant; nil if too many.
  ///
  /// More than were granted are told as such.
  private static func exercised(
    in grants: SheetTable,
    where isMeant: (String?) -> Bool
  ) -> Int64? {
    var exercised: Int64 = 0
    for row in 0..<grants.rowCount where isMeant(grants[GrantsSheet.plan, row]) {
      let ofRow = grants[GrantsSheet.sharesExercised, row]?.count ?? 0
      guard grants[GrantsSheet.sharesGranted, row].map({ ofRow <= $0.count }) ?? true else {
        continue
      }
      let (sum, isOver) = exercised.addingReportingOverflow(ofRow)
      if isOver { return nil }
      exercised = sum
    }
    return exercised
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
      let near = Nearest.name(to: name, among: names)
      return table.finding(
        .idUnknown,
        row,
        column.index,
        subject: table[id, row] ?? "",
        "The plan \(Shown.quoted(name)) is neither in plans.csv nor the plan of offer.csv"
          + (near.map { "; \($0) is close to it." } ?? "."),
        repair: near.map { "Write \($0) if that is meant, or add \(name) to plans.csv." }
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
