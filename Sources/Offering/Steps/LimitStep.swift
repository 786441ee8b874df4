// The $100,000 limit over all incentive options of one holder, old and new (E8, F6; `computation.md`,
// "The $100,000 limit").
//
// The Offer (§14) values shares at the exercise price; Internal Revenue Code section 422(d)(3) at
// their fair market value when the option is granted. Both are values of the parameter
// `iso_limit.value_basis`. That shares cancelled, expired or lapsed in the year in which they would
// first have become exercisable still count, and those that went before do not, is Treasury
// Regulation 1.422-4(b)(5); `iso_limit.count_cancelled` is whether those cancelled in the offer do.

internal import Exchange
internal import Findings
internal import Sheets

/// Divides a holder's options into incentive and nonqualified parts.
struct LimitStep {
  /// An option that counts.
  private struct Counted {
    let id: String
    let exercisePrice: Money
    let option: IncentiveLimit.Option
    let order: IncentiveLimit.Order
    /// The place of the option among the holder's old or new ones.
    var place: Int { order.place }
    /// Whether it is a new one.
    let isNew: Bool
  }

  /// What the limit does.
  struct Result {
    /// The incentive shares of each tranche of each new option; empty of a nonqualified one.
    var incentive: [[Shares]]
    /// The same of each old incentive option, by its place, in shares as granted.
    var old: [(place: Int, incentive: [Shares])] = []
    var rows: [LimitRow] = []
    /// Options whose fair market value prices.csv does not have, and cancellations without a date.
    var findings: [Finding] = []
  }

  let offer: Offer
  let holder: HolderSubject
  /// The options of grants.csv and awards.csv as they are followed.
  let followed: [FollowedOption]
  let surrendered: [SurrenderedGrant]
  /// Whether the rows of iso_limit.csv are asked for.
  let keepsRows: Bool

  /// The division of all incentive options; new ones are given in their order.
  func run(_ options: [NewOption]) throws -> Result {
    var result = Result(incentive: [[Shares]](repeating: [], count: options.count))
    var counted: [Counted] = []
    try addOld(to: &counted, &result)
    addNew(options, to: &counted, &result)
    guard !counted.isEmpty else { return result }
    counted.sort { $0.order < $1.order }
    let parts = try IncentiveLimit(offer.limit.limit).incentiveShares(of: counted.map(\.option))
    for (place, (option, shares)) in zip(counted, parts).enumerated() {
      if option.isNew {
        result.incentive[option.place] = shares
      } else {
        result.old.append((option.place, shares))
      }
      if keepsRows || !isSmall(option.option) { try add(option, shares, place, to: &result.rows) }
    }
    return result
  }

  /// Whether no year's row of an option can be too large: then it need not be made to find out.
  private func isSmall(_ option: IncentiveLimit.Option) -> Bool {
    guard option.tranches.allSatisfy({ $0.shares >= .zero }),
      let shares = try? option.tranches.total()
    else { return false }
    return (try? option.valuePerShare.times(shares)) != nil
  }

  /// Options of the sheets, at their own terms before any event.
  private func addOld(to counted: inout [Counted], _ result: inout Result) throws {
    let given = ByGrant(surrendered) { $0.held.row }
    for (place, option) in followed.enumerated() where option.life.grant.type == .incentive {
      counted.append(try old(option, at: place, given, &result))
    }
  }

  private func old(
    _ option: FollowedOption,
    at place: Int,
    _ given: ByGrant<SurrenderedGrant>,
    _ result: inout Result
  ) throws -> Counted {
    let tranches = try countedTranches(option, given[option.subject.held.row])
    if let undated = undated(option) { result.findings.append(undated) }
    return Counted(
      id: option.id,
      exercisePrice: option.life.grant.exercisePrice,
      option: IncentiveLimit.Option(
        valuePerShare: try value(option, tranches, &result),
        tranches: tranches
      ),
      order: IncentiveLimit.Order(grantDate: option.life.grant.grantDate, place: place),
      isNew: false
    )
  }

  /// What counts by the facts of the new grant date.
  private func countedTranches(
    _ option: FollowedOption,
    _ given: SurrenderedGrant?
  ) throws -> [Tranche] {
    // An award made after the new grant date counts by the facts of its own day.
    var counted = try option.life.countedForLimit(on: max(lastDay, option.life.grant.grantDate))
    guard !offer.limit.countsCancelled, let given else { return counted }
    // What was cancelled before the year of its tranche is not among those counted.
    let year = offer.timeline.cancellation.year
    for (index, tranche) in zip(counted.indices, given.cancelled) where tranche.day.year <= year {
      let lost = min(tranche.shares, counted[index].shares)
      counted[index].shares = try counted[index].shares.subtracting(lost)
    }
    return counted
  }

  /// The day whose facts count: the new grant date, or the last that is known.
  private var lastDay: Day {
    offer.isTerminated ? offer.asOf : min(offer.stepsThrough, offer.timeline.newGrantDate)
  }

  /// New options: after all old ones, in the order of the grants they replace; awards put off come last.
  private func addNew(
    _ options: [NewOption],
    to counted: inout [Counted],
    _ result: inout Result
  ) {
    for (place, option) in options.enumerated() where option.type == .incentive {
      counted.append(new(option, at: place, &result))
    }
  }

  private func new(_ option: NewOption, at place: Int, _ result: inout Result) -> Counted {
    let grantDate = offer.timeline.newGrantDate
    let (id, replaced) = (option.id, option.replaced.held)
    return Counted(
      id: id,
      exercisePrice: option.exercisePrice,
      option: IncentiveLimit.Option(
        valuePerShare: value(option.exercisePrice, grantedOn: grantDate, id: id, &result),
        tranches: option.tranches.map { Tranche(max($0.day, grantDate), $0.shares) }
      ),
      order: IncentiveLimit.Order(
        grantDate: grantDate,
        rank: replaced.isAward ? .deferredAward : .replacing,
        replacing: replaced.terms.grantDate,
        place: place
      ),
      isNew: true
    )
  }

  /// An old option's value; one that has no row and nothing left to exercise needs no close.
  private func value(
    _ option: FollowedOption,
    _ tranches: [Tranche],
    _ result: inout Result
  ) throws -> Money {
    let grant = option.life.grant
    guard offer.limit.basis == .fairMarketValue else { return grant.exercisePrice }
    let hasRows = tranches.contains { $0.shares > .zero && $0.day >= firstDay }
    let isLeft = try option.life.outstandingAtOpening > .zero
    guard hasRows || isLeft else { return grant.exercisePrice }
    return value(grant.exercisePrice, grantedOn: grant.grantDate, id: option.id, &result)
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

  /// A note on shares cancelled before commencement, nobody knows when.
  private func undated(_ option: FollowedOption) -> Finding? {
    let grant = option.life.grant
    guard grant.cancelled > .zero, grant.cancelledOn == nil else { return nil }
    let sheet = offer.sheets.grants
    return .of(
      .cancelledUndated,
      at: sheet.place(option.subject.held.sheetRow, GrantsSheet.sharesCancelled.index),
      subject: option.id,
      value: "\(grant.cancelled.count)",
      "\(grant.cancelled.words) of \(option.id) \(grant.cancelled.isOne ? "was" : "were") cancelled on a day that the sheet does not say: "
        + "the limit does not count them"
    )
  }

  /// The first day of the years that have rows: of that of the commencement.
  private var firstDay: Day { offer.firstDayOfLimit }

  /// Adds one row for each year from commencement on in which the option has shares.
  private func add(
    _ counted: Counted,
    _ incentive: [Shares],
    _ place: Int,
    to rows: inout [LimitRow]
  ) throws {
    let first = rows.count
    for (tranche, iso) in zip(counted.option.tranches, incentive)
    where tranche.shares > .zero && tranche.day >= firstDay {
      let year = tranche.day.year
      if rows.count == first || rows[rows.count - 1].year != year {
        rows.append(
          LimitRow(
            holder.ofRow,
            year: year,
            grantID: counted.id,
            exercisePrice: counted.exercisePrice,
            order: place
          )
        )
      }
      try rows[rows.count - 1].add(
        tranche.shares,
        incentive: iso,
        at: counted.option.valuePerShare
      )
    }
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
    _ = try shares.subtracting(incentive)
  }
}
