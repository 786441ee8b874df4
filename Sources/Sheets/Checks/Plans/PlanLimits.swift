import Exchange
import Findings

/// offer.csv and plans.csv: a plan may issue a part of the company's shares, not more than all (E11).
enum PlanLimits {
  private static let term = "plan_share_limit"

  static func findings(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    guard let company = terms.sharesOutstanding, company > .zero else { return [] }
    let own =
      terms.planShareLimit > company
      ? [terms.finding(.planLimit, term, message(term, terms.planShareLimit, company))] : []
    let (plans, column) = (sheets.plans, PlansSheet.shareLimit)
    return own
      + (0..<plans.rowCount).compactMap { row in
        guard let limit = plans[column, row], limit > company else { return nil }
        return plans.finding(
          .planLimit,
          row,
          column.index,
          subject: plans[PlansSheet.plan, row] ?? "",
          message(column.name, limit, company)
        )
      }
  }

  private static func message(_ name: String, _ limit: Shares, _ company: Shares) -> String {
    "\(name) is \(limit.count), and the company has \(company.count) shares outstanding."
  }
}
