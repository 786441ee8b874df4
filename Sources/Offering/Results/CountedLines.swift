public import Exchange
internal import Sheets

/// The lines with which options count in the shares tendered: each option once, at its accepted line,
/// else at the refused line received last (`results.md`, "summary.csv").
public struct CountedLines: Sendable {
  private let lines: OrderedRows<Determination>
  /// Whether each line counts.
  private let isCounted: [Bool]
  /// The shares that the line tenders with which an option counts.
  private let chosen: [String: Shares]
  /// How many holders have a line, counting or not, that tenders more than no shares.
  public let holdersTendering: Int
  /// Shares tendered.
  public private(set) var tendered: Int64 = 0
  /// Of these, shares accepted.
  public private(set) var accepted: Int64 = 0
  /// Of these, shares of refused lines.
  public private(set) var rejected: Int64 = 0
  /// Shares of the accepted and refused lines that do not count.
  public private(set) var tenderedAgain: Int64 = 0

  /// Sorts lines of all holders, each holder's in the order of the forms' arrival.
  ///
  /// - Throws: if the shares of all lines, whatever became of them, do not fit, so that no sum of some of
  ///   them needs a check.
  init(_ lines: OrderedRows<Determination>, in sheets: OfferSheets) throws(ArithmeticFault) {
    var all = Shares.zero
    for line in lines { all = try all.adding(max(line.tendered, .zero)) }
    self.lines = lines
    var places: [String: Int] = [:]
    places.reserveCapacity(lines.count)
    var isCounted = [Bool](repeating: false, count: lines.count)
    var holders: Set<String> = []
    for (place, line) in lines.enumerated() where Self.isJudged(line) {
      if line.tendered > .zero { holders.insert(line.holderID) }
      if let other = places[line.grantID] {
        guard Self.precedes(lines[other], line, sheets) else { continue }
        isCounted[other] = false
      }
      isCounted[place] = true
      places[line.grantID] = place
    }
    holdersTendering = holders.count
    chosen = places.mapValues { lines[$0].tendered }
    self.isCounted = isCounted
    for (line, isCounted) in zip(lines, isCounted) where Self.isJudged(line) {
      add(line, isCounted: isCounted)
    }
  }

  private mutating func add(_ line: Determination, isCounted: Bool) {
    guard isCounted else { return tenderedAgain &+= line.tendered.count }
    tendered &+= line.tendered.count
    accepted &+= line.accepted.count
    if line.status == .rejected { rejected &+= line.tendered.count }
  }

  /// The lines that count, in the order given.
  public var counted: [Determination] { zip(lines, isCounted).filter { $0.1 }.map { $0.0 } }

  /// Of the shares tendered, those that were gone when accepted lines were determined.
  public var reduced: Int64 { tendered &- accepted &- rejected }

  /// The shares that the line tenders with which an option counts; none if it has none.
  public func tendered(of option: String) -> Shares { chosen[option] ?? .zero }

  /// Whether neither a later form nor a notice took the line back.
  private static func isJudged(_ line: Determination) -> Bool {
    line.status == .accepted || line.status == .rejected
  }

  /// Whether the option counts at the other line rather than at the one.
  private static func precedes(
    _ one: Determination,
    _ other: Determination,
    _ sheets: OfferSheets
  ) -> Bool {
    guard one.status == other.status else { return other.status == .accepted }
    guard one.accepted == other.accepted else { return one.accepted < other.accepted }
    let forms = sheets.forms
    guard let earlier = FormsSheet.received(ofID: one.formID, in: forms),
      let later = FormsSheet.received(ofID: other.formID, in: forms)
    else { return false }
    // Those of one minute come in the order of their rows.
    return earlier == later
      ? (forms.row(ofID: one.formID) ?? 0) < (forms.row(ofID: other.formID) ?? 0)
      : earlier < later
  }
}
