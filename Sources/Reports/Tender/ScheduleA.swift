internal import Exchange
public import Offering
internal import Findings
internal import Sheets

/// What holders and groups have under option, computed, beside what is declared (G4, Schedule A).
public struct ScheduleA: Sendable {
  /// A figure of tieouts.csv beside the one that the sheets come to.
  public struct Figure: Equatable, Sendable {
    /// As declared, in the words of the sheet.
    public var declared: String
    /// Whether the computed figure, rounded as the declared one is printed, is the same.
    public var agrees: Bool
  }

  /// A subject of tieouts.csv: everybody, a group, or a holder.
  public struct Line: Equatable, Sendable {
    /// The label of its first figure.
    public var label: String
    /// `all`, a holder's id, or `group:NAME`.
    public var subject: String
    /// How many holders it means.
    public var holders: Int
    /// How many grants they have.
    public var grants: Int
    /// Their shares under option.
    public var outstanding: Int64
    /// Of all shares under option, `32.66%`.
    public var percent: String
    /// The declared figures by measure: `holders`, `grants`, `outstanding`, `percent`.
    public var declared: [String: Figure]
  }

  /// The subjects in the order in which tieouts.csv first names them.
  public let lines: [Line]

  /// Adds up an outcome for the subjects that tieouts.csv names.
  public init(_ outcome: OfferOutcome, findings: Conclusion) {
    let sheet = outcome.sheets.tieouts
    let differing = Set(
      findings.findings.filter { $0.findingClass == .tieout }.compactMap { $0.place?.row }
    )
    var rows: [String: [Int]] = [:]
    var order: [String] = []
    for row in 0..<sheet.rowCount {
      let subject = sheet[TieoutsSheet.subject, row] ?? "all"
      guard let measure = sheet[TieoutsSheet.measure, row], Self.measures.contains(measure),
        !TieoutSubject(subject).isOfOptions
      else { continue }
      if rows[subject] == nil { order.append(subject) }
      rows[subject, default: []].append(row)
    }
    let holdings = Holdings(outcome)
    lines = order.map { subject in
      Self.line(subject, rows[subject] ?? [], outcome, holdings, differing)
    }
  }

  /// Whether a declared total stands in one of its lines.
  static func shows(_ row: TieoutRow) -> Bool {
    TieoutMeasure(rawValue: row.measure).map(measures.contains) ?? false
      && !TieoutSubject(row.subject).isOfOptions
  }

  /// What Schedule A has of a holder or group.
  private static let measures: Set<TieoutMeasure> = [.holders, .grants, .outstanding, .percent]

  private static func line(
    _ subject: String,
    _ rows: [Int],
    _ outcome: OfferOutcome,
    _ holdings: Holdings,
    _ differing: Set<Int>
  ) -> Line {
    let sheet = outcome.sheets.tieouts
    let sum = holdings.sum(of: subject)
    var declared: [String: Figure] = [:]
    for row in rows {
      guard let measure = sheet[TieoutsSheet.measure, row]?.word else { continue }
      let place = sheet.place(row, TieoutsSheet.value.index)
      declared[measure] = Figure(
        declared: sheet.cellText(row, TieoutsSheet.value.index),
        agrees: place.row.map { !differing.contains($0) } ?? true
      )
    }
    return Line(
      label: rows.first.flatMap { sheet[TieoutsSheet.label, $0] } ?? subject,
      subject: subject,
      holders: sum.holders,
      grants: sum.grants,
      outstanding: sum.shares,
      percent: Readable.percent(sum.shares, of: outcome.outstanding.count),
      declared: declared
    )
  }
}

/// Shares under option by holder, for sums over subjects of tieouts.csv.
private struct Holdings {
  typealias Sum = (holders: Int, grants: Int, shares: Int64)

  private let sheets: OfferSheets
  private var byHolder: [String: (grants: Int, shares: Int64)] = [:]

  init(_ outcome: OfferOutcome) {
    sheets = outcome.sheets
    for grant in outcome.held {
      let sum = byHolder[grant.holderID] ?? (0, 0)
      byHolder[grant.holderID] = (sum.grants + 1, sum.shares &+ grant.outstanding.count)
    }
  }

  func sum(of subject: String) -> Sum {
    let holders = sheets.holders
    var sum: Sum = (0, 0, 0)
    for row in 0..<holders.rowCount where concerns(subject, row) {
      let held = byHolder[holders[HoldersSheet.holderID, row] ?? ""] ?? (0, 0)
      sum = (sum.holders + 1, sum.grants + held.grants, sum.shares &+ held.shares)
    }
    return sum
  }

  private func concerns(_ subject: String, _ row: Int) -> Bool {
    if subject == "all" { return true }
    let holders = sheets.holders
    if subject.hasPrefix("group:") {
      return holders[HoldersSheet.group, row] == String(subject.dropFirst("group:".count))
    }
    return holders[HoldersSheet.holderID, row] == subject
  }
}
