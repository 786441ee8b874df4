internal import Exchange
internal import Findings
internal import Offering
internal import Policy
internal import Sheets

// What has to be entered: rows, prices, and who left.

extension NextMaking {
  /// What sheets wait for.
  var entries: [NextItem] { rows + prices + staff + sentLetters }

  /// What sent.csv says of letters that there are not.
  private var sentLetters: [NextItem] {
    conclusion.findings.filter { $0.rule == FindingKind.letterUnknown.code }.map { finding in
      item(
        .sheet,
        nil,
        subject: finding.subject,
        "what was sent. \(finding.message)",
        at: finding.place
      )
    }
  }

  /// The sheets without which there is nobody to whom anything is offered.
  private var rows: [NextItem] {
    [(sheets.holders, "the holders"), (sheets.grants, "the options")].compactMap { sheet, what in
      guard sheet.rowCount == 0, outcome.status != .terminated else { return nil }
      return item(
        .sheet,
        .day(timeline.open.commencement),
        subject: sheet.sheet.replacing(".csv", with: ""),
        "\(what), of which there is none yet.",
        at: Place(sheet: sheet.sheet)
      )
    }
  }

  /// The prices that new options wait for, and those that a rule has asked for before they are known.
  private var prices: [NextItem] {
    guard outcome.status != .terminated, outcome.status != .granted else { return [] }
    let (day, prices) = (timeline.newGrantDate, sheets.prices)
    let asked = conclusion.findings.filter { $0.rule == FindingKind.priceProvisional.code }.map {
      item(
        .sheet,
        nil,
        subject: "prices",
        "\(Readable.beginningSmall(Readable.sentence($0.message))).",
        at: Place(sheet: prices.sheet)
      )
    }
    let isThere = (0..<prices.rowCount).contains { prices[PricesSheet.date, $0] == day }
    // What stops the run for want of it is told above.
    guard !isThere, conclusion.wanting.isEmpty else { return asked }
    let what =
      outcome.readsGrantClose
      ? "the close of \(Readable.day(day)), on which new options are granted."
      : "the prices that new options are priced by, which are granted on \(Readable.day(day))."
    return asked + [
      item(
        .sheet,
        .day(day),
        subject: "prices",
        "prices.csv: \(what)",
        at: Place(sheet: prices.sheet)
      )
    ]
  }

  /// The sheets that the next step is taken from: who left, and what was exercised, by its day.
  private var staff: [NextItem] {
    let day: Day
    let what: String
    switch outcome.status {
    case .expired:
      day = timeline.cancellation
      what = "who has left, and in exercises.csv what was exercised, through \(Readable.day(day))."
    case .cancelled:
      let waiting = Set(outcome.promises.filter { $0.status == .open }.map(\.holderID))
      guard !waiting.isEmpty else { return [] }
      day = timeline.newGrantDate
      what =
        waiting.count == 1
        ? "whether the one holder with a promise leaves by then."
        : "which of the \(Thousands.marked(Int64(waiting.count))) holders with a promise leave by then."
    default: return []
    }
    return [
      item(.sheet, .day(day), subject: "holders", what, at: Place(sheet: sheets.holders.sheet))
    ]
  }
}
