internal import Exchange
internal import Sheets

/// The lines with which options count in the shares tendered: each option once, at its accepted line,
/// else at the refused line received last (`results.md`, "summary.csv").
public struct CountedLines: Sendable {
  private let lines: OrderedRows<Determination>
  /// Whether each line counts.
  private let isCounted: [Bool]
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
    self.lines = lines
    var (all, holders) = (Shares.zero, HolderSet())
    var chosen = ChosenLines(options: sheets.optionCount)
    var isCounted = [Bool](repeating: false, count: lines.count)
    try lines.forEachNumbered { (rows, row, place) throws(ArithmeticFault) in
      all = try all.adding(max(rows[row].tendered, .zero))
      guard Self.isJudged(rows[row]) else { return }
      if rows[row].tendered > .zero { holders.insert(rows[row].holder) }
      if let other = chosen[rows[row]] {
        guard Self.precedes(lines[other], rows[row], sheets) else { return }
        isCounted[other] = false
      }
      isCounted[place] = true
      chosen[rows[row]] = place
    }
    holdersTendering = holders.count
    self.isCounted = isCounted
    lines.forEachNumbered { rows, row, place in
      if Self.isJudged(rows[row]) { add(rows[row], isCounted: isCounted[place]) }
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

  /// The shares that the line tenders with which each option of the sheets counts, by the option's number; none
  /// where it has none.
  func tendered(ofOptions count: Int) -> [Shares] {
    var tendered = [Shares](repeating: .zero, count: count)
    lines.forEachNumbered { rows, row, place in
      guard isCounted[place], let option = rows[row].option, option < count else { return }
      tendered[Int(option)] = rows[row].tendered
    }
    return tendered
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
    guard let earlier = FormsSheet.received(ofID: one.formID, in: forms),
      let later = FormsSheet.received(ofID: other.formID, in: forms)
    else { return false }
    // Those of one minute come in the order of their rows.
    return earlier == later
      ? (forms.row(ofID: one.formID) ?? 0) < (forms.row(ofID: other.formID) ?? 0)
      : earlier < later
  }
}

extension OrderedRows {
  /// Walks the rows in order, each where it lies, with its number among all.
  fileprivate func forEachNumbered<Failure>(
    _ body: (_ rows: Span<Row>, _ row: Int, _ number: Int) throws(Failure) -> Void
  ) throws(Failure) {
    var number = 0
    try forEach { (rows, row) throws(Failure) in
      try body(rows, row, number)
      number += 1
    }
  }
}

/// The line with which each option counts so far, by its place among all lines.
private struct ChosenLines {
  private var byNumber: [Int32]
  /// Those of options that are in no sheet.
  private var byID: [String: Int] = [:]

  init(options: Int) { byNumber = [Int32](repeating: -1, count: options) }

  /// The line chosen of the option that a line names; nil if there is none yet.
  subscript(_ line: Determination) -> Int? {
    get {
      guard let option = number(of: line) else { return byID[line.grantID] }
      let place = Int(byNumber[option])
      return place < 0 ? nil : place
    }
    set {
      guard let option = number(of: line) else { return byID[line.grantID] = newValue }
      byNumber[option] = Int32(clamping: newValue ?? -1)
    }
  }

  private func number(of line: Determination) -> Int? {
    line.option.map(Int.init).flatMap { byNumber.indices.contains($0) ? $0 : nil }
  }
}
