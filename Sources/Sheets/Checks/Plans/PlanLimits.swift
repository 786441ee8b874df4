import Exchange
import Findings

/// offer.csv and plans.csv: a plan may issue a part of the company's shares, not more than all (E11).
enum PlanLimits {
  private static let term = "plan_share_limit"
  private static let companyTerm = "shares_outstanding"

  static func findings(_ sheets: OfferTables, _ terms: OfferTerms) -> [Finding] {
    guard let company = terms.sharesOutstanding, company > .zero else { return [] }
    let isOwnBeyond = terms.planShareLimit > company
    let (plans, column) = (sheets.plans, PlansSheet.shareLimit)
    let beyond = (0..<plans.rowCount).filter { row in
      // That of offer.csv has its limit there, and is told as repeated.
      plans[PlansSheet.plan, row] != terms.plan && plans[column, row].map { $0 > company } ?? false
    }
    let count = beyond.count + (isOwnBeyond ? 1 : 0)
    if count > 1 { return [ofCompany(terms, company, count)] }
    if isOwnBeyond {
      return [terms.finding(.planLimit, term, message(term, terms.planShareLimit, company))]
    }
    return beyond.map { row in
      plans.finding(
        .planLimit,
        row,
        column.index,
        subject: plans[PlansSheet.plan, row] ?? "",
        message(column.name, plans[column, row] ?? .zero, company)
      )
    }
  }

  /// That several plans may issue more: the number that all are compared with is in doubt.
  private static func ofCompany(_ terms: OfferTerms, _ company: Shares, _ count: Int) -> Finding {
    terms.finding(
      .planLimit,
      companyTerm,
      "\(companyTerm) is \(grouped(company)), and each of \(count) plans may issue more.",
      repair: "Compare \(companyTerm) with the company's latest report."
    )
  }

  private static func message(_ name: String, _ limit: Shares, _ company: Shares) -> String {
    "\(name) is \(grouped(limit)), and the company has \(grouped(company)) shares outstanding."
  }

  /// `24,000,000`.
  private static func grouped(_ shares: Shares) -> String {
    let digits = Array("\(shares.count)")
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digits[place])
    }
  }
}
