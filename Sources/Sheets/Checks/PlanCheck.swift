import Exchange
import Findings

/// plans.csv: the plans that grants and awards name are there (E11).
///
/// Unlike other checks it needs offer.csv, whose plan is one of them.
enum PlanCheck {
  static func findings(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    unknown(sheets.grants, GrantsSheet.plan, GrantsSheet.grantID, sheets, terms)
      + unknown(sheets.awards, AwardsSheet.plan, AwardsSheet.awardID, sheets, terms)
      + repeated(sheets.plans, terms) + issued(sheets, terms)
  }

  /// What a plan has issued covers the exercises that grants.csv states (E11).
  private static func issued(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    let (grants, plans) = (sheets.grants, sheets.plans)
    guard !grants.isIncomplete, grants.hasColumn(GrantsSheet.sharesExercised.index) else {
      return []
    }
    var exercised: [String: Int64] = [:]
    for row in 0..<grants.rowCount {
      guard let shares = grants[GrantsSheet.sharesExercised, row], shares > .zero else { continue }
      exercised[grants[GrantsSheet.plan, row] ?? terms.plan, default: 0] &+= shares.count
    }
    let own = exercised[terms.plan] ?? 0
    var findings: [Finding] = []
    if own > terms.sharesIssuedUnderPlan.count {
      let message =
        "grants.csv states \(own) shares exercised under \(terms.plan), which has issued "
        + "\(terms.sharesIssuedUnderPlan.count) by shares_issued_under_plan."
      findings.append(
        .of(.planIssued, at: Place(sheet: "offer.csv"), subject: terms.plan, message)
      )
    }
    for row in 0..<plans.rowCount {
      guard let name = plans[PlansSheet.plan, row], let issued = plans[PlansSheet.issued, row],
        let stated = exercised[name], stated > issued.count, name != terms.plan
      else { continue }
      let message =
        "grants.csv states \(stated) shares exercised under \(name), which has issued \(issued.count)."
      findings.append(
        plans.finding(.planIssued, row, PlansSheet.issued.index, subject: name, message)
      )
    }
    return findings
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
