internal import Exchange
internal import Sheets

/// The lines with which options count in the shares tendered: each option once, at its accepted line,
/// else at the refused line received last (`results.md`, "summary.csv").
public struct CountedLines: Sendable {
  /// The lines that count, in the order given.
  public let counted: [Determination]
  /// The other accepted and refused lines.
  let again: [Determination]

  /// Sorts the lines of an outcome.
  public init(_ outcome: OfferOutcome) {
    self.init(outcome.determinations, in: outcome.sheets)
  }

  /// Sorts lines of all holders, each holder's in the order of the forms' arrival.
  init(_ lines: [Determination], in sheets: OfferSheets) {
    var chosen: [String: Int] = [:]
    for (place, line) in lines.enumerated() where Self.isJudged(line) {
      guard let other = chosen[line.grantID] else {
        chosen[line.grantID] = place
        continue
      }
      if Self.precedes(lines[other], line, sheets) { chosen[line.grantID] = place }
    }
    var (counted, again): ([Determination], [Determination]) = ([], [])
    for (place, line) in lines.enumerated() where Self.isJudged(line) {
      if chosen[line.grantID] == place { counted.append(line) } else { again.append(line) }
    }
    self.counted = counted
    self.again = again
  }

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
    guard let first = forms.row(ofID: one.formID), let second = forms.row(ofID: other.formID),
      let earlier = forms[FormsSheet.received, first],
      let later = forms[FormsSheet.received, second]
    else { return false }
    // Those of one minute come in the order of their rows.
    return (earlier, first) < (later, second)
  }

  /// How many holders have a line among all these that tenders more than no shares.
  public var holdersTendering: Int {
    Set((counted + again).filter { $0.tendered > .zero }.map(\.holderID)).count
  }
  /// Shares tendered.
  public var tendered: Int64 { Self.sum(counted, \.tendered) }
  /// Of these, shares accepted.
  public var accepted: Int64 { Self.sum(counted, \.accepted) }
  /// Of these, shares of refused lines.
  public var rejected: Int64 { Self.sum(counted.filter { $0.status == .rejected }, \.tendered) }
  /// Of these, shares that were gone when accepted lines were determined.
  public var reduced: Int64 { tendered &- accepted &- rejected }
  /// Shares of the lines that do not count.
  public var tenderedAgain: Int64 { Self.sum(again, \.tendered) }

  private static func sum(_ lines: [Determination], _ shares: (Determination) -> Shares) -> Int64 {
    lines.reduce(0) { $0 &+ shares($1).count }
  }
}
