internal import Exchange
internal import Sheets

/// The plans that options are granted under: that of offer.csv, and those of plans.csv (E11).
///
/// Each has a number, by which movements of the pool name it; that of offer.csv has 0.
struct Plans: Sendable {
  /// A plan as of commencement.
  struct Plan: Sendable {
    let number: Int
    /// Its name in plans.csv; blank for the plan of offer.csv.
    let name: String
    /// The most that it may issue.
    let limit: Shares
    /// Every share that it had issued.
    let issued: Shares
    /// Its row in plans.csv; nil of the plan of offer.csv.
    var row: Int?
  }

  /// The plans: that of offer.csv, then the others in order of their names, compared as bytes.
  let all: [Plan]
  private let numbers: [String: Int]
  /// What each is called.
  let titles: PlanTitles

  init(_ sheets: OfferSheets) {
    let sheet = sheets.plans
    var plans = [
      Plan(
        number: 0,
        name: "",
        limit: sheets.offer.planShareLimit,
        issued: sheets.offer.sharesIssuedUnderPlan
      )
    ]
    for row in 0..<sheet.rowCount {
      guard let name = sheet[PlansSheet.plan, row] else { continue }
      plans.append(
        Plan(
          number: row + 1,
          name: name,
          limit: sheet[PlansSheet.shareLimit, row] ?? .zero,
          issued: sheet[PlansSheet.issued, row] ?? .zero,
          row: row
        )
      )
    }
    all = plans.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    titles = PlanTitles(
      Dictionary(
        plans.map { ($0.number, $0.name.isEmpty ? sheets.offer.plan : $0.name) },
        uniquingKeysWith: { first, _ in first }
      )
    )
    numbers = Dictionary(
      plans.map { ($0.name.isEmpty ? sheets.offer.plan : $0.name, $0.number) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The names by which rules and sheets know them.
  var names: [String] { numbers.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The number of a plan, that of offer.csv for no name; nil if there is none of that name.
  func number(named name: String) -> Int? { name.isEmpty ? 0 : numbers[name] }

  /// The number of a plan; a blank is the plan of offer.csv.
  func number(of name: String?) -> Int { name.flatMap { numbers[$0] } ?? 0 }
}
