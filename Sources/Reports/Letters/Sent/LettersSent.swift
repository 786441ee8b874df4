internal import Exchange
internal import Offering
internal import Sheets

/// The letters that sent.csv says were sent by as-of.
struct LettersSent {
  /// A letter that was sent.
  struct Row {
    /// Its row of sent.csv.
    let row: Int
    let kind: LetterKind
    /// The date that it bears.
    let date: Day
    let event: String
    /// The day it was sent.
    let sent: Day
    /// The SHA-256 of its page when it was sent, in small letters; nil if nobody entered it.
    let sha256: String?
  }

  private let byHolder: [String: [Row]]

  /// Whether it says so of none.
  var isEmpty: Bool { byHolder.isEmpty }

  init(_ outcome: OfferOutcome) {
    let sheet = outcome.sheets[SentSheet.self]
    let rows = (0..<sheet.rowCount).compactMap { row -> (String, Row)? in
      guard let holder = sheet[SentSheet.holderID, row],
        let kind = sheet[SentSheet.kind, row].flatMap({ LetterKind(rawValue: $0.word) }),
        // forms.csv tells when a Confirmation of Receipt was sent.
        kind != .receipt,
        let date = sheet[SentSheet.date, row],
        let sent = sheet[SentSheet.sent, row], sent <= outcome.asOf
      else { return nil }
      return (
        holder,
        Row(
          row: row,
          kind: kind,
          date: date,
          event: sheet[SentSheet.event, row] ?? "",
          sent: sent,
          sha256: sheet[SentSheet.sha256, row]?.lowercased()
        )
      )
    }
    byHolder = Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  /// What was sent to a holder, in order of the dates of the letters.
  func rows(to holder: String) -> [Row] {
    (byHolder[holder] ?? []).sorted {
      ($0.date, $0.kind.place, $0.row) < ($1.date, $1.kind.place, $1.row)
    }
  }

  /// Those to whom anything was sent.
  var holders: [String] { byHolder.keys.sorted() }

  /// Whether a letter that is due has been sent.
  func has(_ due: LetterDue, _ kind: LetterKind) -> Bool {
    (byHolder[due.holderID] ?? []).contains { row in
      row.kind == kind && row.event == due.event && row.date >= due.since
    }
  }

  /// The row of a letter; nil if it has not been sent.
  func row(of kind: LetterKind, _ date: Day, _ event: String, to holder: String) -> Row? {
    (byHolder[holder] ?? []).last { $0.kind == kind && $0.date == date && $0.event == event }
  }
}
