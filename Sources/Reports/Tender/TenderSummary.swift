public import Exchange
public import Offering
internal import Sheets

/// Shares of some options: under option, tendered, accepted, rejected (G1).
public struct TenderTally: Equatable, Sendable {
  /// Holders of an option with shares outstanding.
  public internal(set) var holders: Set<String> = []
  /// Holders with a tendered line of more than no shares.
  public internal(set) var tenderers: Set<String> = []
  /// Options with shares outstanding.
  public internal(set) var grants = 0
  /// Shares under option when the offer commenced.
  public internal(set) var outstanding: Int64 = 0
  /// Of these, shares that can be tendered.
  public internal(set) var sought: Int64 = 0
  /// Shares under option on the determination day.
  public internal(set) var onDetermination: Int64 = 0
  /// Shares of lines accepted, or that would be.
  public internal(set) var accepted: Int64 = 0
  /// Shares tendered that were gone when accepted lines were determined.
  public internal(set) var reduced: Int64 = 0
  /// Shares of lines rejected.
  public internal(set) var rejected: Int64 = 0
  /// Shares under option that were tendered and are not accepted; what a form tenders beyond its option is none
  /// of them.
  public internal(set) var notAccepted: Int64 = 0
  /// Shares under option that were not tendered.
  public internal(set) var notTendered: Int64 = 0

  /// Shares of lines that neither a later form nor a notice took back, each option once.
  public var tendered: Int64 { accepted &+ reduced &+ rejected }
  /// Shares under option on the determination day that are not given up.
  public var kept: Int64 { onDetermination &- accepted }
}

/// Lines of forms that came to the same end.
public struct LineTally: Equatable, Sendable {
  /// How many lines.
  public internal(set) var lines = 0
  /// The shares that they tender.
  public internal(set) var shares: Int64 = 0
  /// Whose they are.
  public internal(set) var holders: Set<String> = []
}

/// What was tendered and what became of it, in all, by exercise price and by group (G1).
///
/// Sums of shares are not checked here: those of all options and of all lines were, and a run in which
/// one of them did not fit has no outcome (`CountedLines`).
public struct TenderSummary: Sendable {
  /// Everything.
  public private(set) var all = TenderTally()
  /// By exercise price of the option.
  public private(set) var byPrice: [Money: TenderTally] = [:]
  /// By the holder's group; an empty name for holders without one.
  public private(set) var byGroup: [String: TenderTally] = [:]
  /// Lines by what became of them.
  public private(set) var byStatus: [LineStatus: LineTally] = [:]
  /// Rejected lines by the rule that rejected them.
  public private(set) var byRule: [String: LineTally] = [:]

  private let sheets: OfferSheets
  /// The price of each option by its id, and its shares under option.
  private let options: [String: (price: Money, shares: Int64)]

  /// Adds up an outcome.
  public init(_ outcome: OfferOutcome) {
    sheets = outcome.sheets
    let timeline = outcome.timeline
    // After a split in the offer, forms tender shares as they are after it.
    let isRestated =
      CapitalChanges(outcome).words(
        after: timeline.open.commencement,
        through: timeline.cancellation
      ) != nil
    options = Dictionary(
      outcome.held.map { grant in
        let isAsFound = !isRestated && grant.outstanding > .zero
        let shares = isAsFound ? grant.outstanding : grant.onDetermination
        return (grant.grantID, (grant.exercisePrice, shares.count))
      },
      uniquingKeysWith: { first, _ in first }
    )
    for grant in outcome.held where grant.isInOffer { add(grant) }
    for line in outcome.determinations { addEnd(of: line) }
    for line in outcome.countedLines.counted { add(line) }
  }

  private mutating func add(_ grant: GrantStanding) {
    let shares = options[grant.grantID]?.shares ?? 0
    change(grant.exercisePrice, group(grant.holderID)) { tally in
      tally.holders.insert(grant.holderID)
      tally.grants += 1
      tally.outstanding &+= grant.outstanding.count
      tally.sought &+= grant.sought.count
      tally.onDetermination &+= grant.onDetermination.count
      tally.notTendered &+= shares
    }
  }

  private mutating func addEnd(of line: Determination) {
    byStatus[line.status, default: LineTally()].add(line)
    if line.status == .rejected { byRule[line.rule, default: LineTally()].add(line) }
  }

  private mutating func add(_ line: Determination) {
    let option = options[line.grantID] ?? (.zero, 0)
    let accepted = line.accepted.count
    let tendered = max(accepted, min(line.tendered.count, option.shares))
    change(option.price, group(line.holderID)) { tally in
      tally.notAccepted &+= tendered &- accepted
      tally.notTendered &-= min(tendered, option.shares)
      if line.tendered > .zero { tally.tenderers.insert(line.holderID) }
      tally.accepted &+= line.accepted.count
      if line.status == .rejected {
        tally.rejected &+= line.tendered.count
      } else {
        tally.reduced &+= line.tendered.count &- line.accepted.count
      }
    }
  }

  private mutating func change(
    _ price: Money,
    _ group: String,
    _ body: (inout TenderTally) -> Void
  ) {
    body(&all)
    body(&byPrice[price, default: TenderTally()])
    body(&byGroup[group, default: TenderTally()])
  }

  private func group(_ holder: String) -> String {
    sheets.holders.row(ofID: holder).flatMap { sheets.holders[HoldersSheet.group, $0] } ?? ""
  }
}

extension LineTally {
  fileprivate mutating func add(_ line: Determination) {
    lines += 1
    shares &+= line.tendered.count
    holders.insert(line.holderID)
  }
}
