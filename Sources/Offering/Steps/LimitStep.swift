// The $100,000 limit over all incentive options of one holder (E8; `computation.md`, "The $100,000
// limit").
//
// The Offer (§14) values shares at the exercise price; Internal Revenue Code section 422(d)(3) at
// their fair closes value when the option is granted. Both are values of the parameter
// `iso_limit.value_basis`. That an option cancelled during the year in which it would first have
// become exercisable still counts, and one cancelled before does not, is Treasury Regulation
// 1.422-4(b)(5), parameter `iso_limit.count_cancelled`.

internal import Exchange
internal import Findings

/// Divides a holder's new options into incentive and nonqualified parts.
struct LimitStep {
  /// An option that counts, old or new.
  private struct Counted {
    let id: String
    let exercisePrice: Money
    let option: IncentiveLimit.Option
    /// The place of the new option among the holder's; nil for an old one.
    let newOption: Int?
  }

  /// What the limit does.
  struct Result {
    /// The incentive shares of each tranche of each new option.
    var incentive: [[Shares]]
    var rows: [LimitRow] = []
    /// Options whose fair closes value prices.csv does not have.
    var findings: [Finding] = []
  }

  let offer: Offer
  let holder: HolderSubject
  let held: [HeldGrant]
  let surrendered: [SurrenderedGrant]

  /// The division of the new options, in their order.
  func run(_ options: [NewOption]) throws -> Result {
    var result = Result(incentive: options.map { $0.tranches.map { _ in .zero } })
    guard options.contains(where: { $0.type == .incentive }) else { return result }
    let counted = try old(&result) + new(options, &result)
    let parts = try IncentiveLimit(offer.limit.limit).incentiveShares(of: counted.map(\.option))
    for (option, shares) in zip(counted, parts) {
      if let index = option.newOption { result.incentive[index] = shares }
      result.rows += try rows(option, shares)
    }
    return result
  }

  /// Old options in order of grant date and then of id, at their own terms before any event.
  private func old(_ result: inout Result) throws -> [Counted] {
    let incentive = held.enumerated().filter { $0.element.type == .incentive }
      .sorted { ($0.element.terms.grantDate, $0.offset) < ($1.element.terms.grantDate, $1.offset) }
    let given = ByGrant(surrendered, row: \.held.row)
    return try incentive.map { _, held in
      Counted(
        id: held.id,
        exercisePrice: held.terms.exercisePrice,
        option: IncentiveLimit.Option(
          valuePerShare: value(
            held.terms.exercisePrice,
            grantedOn: held.terms.grantDate,
            id: held.id,
            &result
          ),
          tranches: try countedTranches(held, given[held.row])
        ),
        newOption: nil
      )
    }
  }

  /// What is kept or was exercised, and what is cancelled in the very year of its tranche.
  private func countedTranches(_ held: HeldGrant, _ given: SurrenderedGrant?) throws -> [Tranche] {
    let all = try held.terms.countedForLimit(at: offer.timeline.open.expiration.day)
    guard let given else { return all }
    let year = offer.timeline.cancellation.year
    let leftOut = given.cancelled.map { tranche in
      offer.limit.countsCancelled && tranche.day.year == year
        ? Tranche(tranche.day, .zero) : tranche
    }
    return try all.subtracting(leftOut)
  }

  /// New options after all old ones, among themselves in the order of the grants they replace.
  private func new(_ options: [NewOption], _ result: inout Result) throws -> [Counted] {
    let grantDate = offer.timeline.newGrantDate
    let order = options.enumerated().filter { $0.element.type == .incentive }.sorted {
      ($0.element.replaced.held.terms.grantDate, $0.offset)
        < ($1.element.replaced.held.terms.grantDate, $1.offset)
    }
    return order.map { index, option in
      Counted(
        id: option.id,
        exercisePrice: option.exercisePrice,
        option: IncentiveLimit.Option(
          valuePerShare: value(
            option.exercisePrice,
            grantedOn: grantDate,
            id: option.id,
            &result
          ),
          tranches: option.tranches.map { Tranche(max($0.day, grantDate), $0.shares) }
        ),
        newOption: index
      )
    }
  }

  private func value(
    _ exercisePrice: Money,
    grantedOn day: Day,
    id: String,
    _ result: inout Result
  ) -> Money {
    guard offer.limit.basis == .fairMarketValue else { return exercisePrice }
    if let close = offer.closes.close(on: day) { return close }
    result.findings.append(
      offer.closes.missing(day, for: "the grant date of \(id), whose value the limit counts")
    )
    return exercisePrice
  }

  /// One row for each year from the new grant's on in which the option has shares.
  private func rows(_ counted: Counted, _ incentive: [Shares]) throws -> [LimitRow] {
    var rows: [LimitRow] = []
    for (tranche, iso) in zip(counted.option.tranches, incentive)
    where tranche.shares > .zero && tranche.day.year >= offer.timeline.newGrantDate.year {
      let year = tranche.day.year
      if rows.last?.year != year {
        rows.append(
          LimitRow(
            holderID: holder.id,
            year: year,
            grantID: counted.id,
            exercisePrice: counted.exercisePrice,
            shares: .zero,
            value: .zero,
            incentive: .zero,
            nonqualified: .zero
          )
        )
      }
      try rows[rows.count - 1].add(
        tranche.shares,
        incentive: iso,
        at: counted.option.valuePerShare
      )
    }
    return rows
  }
}

extension LimitRow {
  fileprivate mutating func add(
    _ more: Shares,
    incentive iso: Shares,
    at valuePerShare: Money
  ) throws(ArithmeticFault) {
    shares = try shares.adding(more)
    value = try value.adding(try valuePerShare.times(more))
    incentive = try incentive.adding(iso)
    nonqualified = try nonqualified.adding(try more.subtracting(iso))
  }
}
