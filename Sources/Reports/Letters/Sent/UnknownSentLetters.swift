internal import Exchange
public import Findings
public import Offering
internal import Sheets

/// What tells a letter from all others.
struct SentLetterKey: Hashable {
  var holderID: String
  var kind: LetterKind
  var day: Day
  var event: String
}

/// The letters that sent.csv says were sent and that are none, told wherever the sheets are checked (G2).
public enum UnknownSentLetters {
  /// What is found of a run's sent.csv: of each column that makes letters out of none, one warning.
  ///
  /// Letters of earlier days are looked for only if a row is none of the letters of the run.
  public static func findings(of conclusion: Conclusion, _ request: Request) async -> [Finding] {
    guard case .done(let outcome) = conclusion.ending, conclusion.wanting.isEmpty,
      !LettersSent(outcome).isEmpty, let templates = try? LetterTemplates()
    else { return [] }
    let now = Letters(outcome, conclusion, templates: templates)
    guard !now.unknownSent(without: conclusion.leftOut).isEmpty else { return [] }
    let earlier = await SentLetters(before: outcome, conclusion, request, templates: templates)
    return Letters(outcome, conclusion, templates: templates, sent: earlier)
      .unknownSent(without: conclusion.leftOut)
  }
}

extension Letters {
  /// A row of sent.csv that names no letter, with the column that is likely wrong and what stands there in a
  /// letter that there is.
  private typealias Unknown = (letter: LettersSent.Row, holder: String, column: Int)

  /// The rows of sent.csv that name no letter, those of one column together; of `kinds` only, if any is given, and
  /// of a first date on.
  func unknownSent(
    without leftOut: LeftOut,
    kinds: [LetterKind] = [],
    since first: Day? = nil
  ) -> [Finding] {
    guard !sent.isEmpty else { return [] }
    let told = Set(told)
    var unknown: [Unknown] = []
    for holder in sent.holders where leftOut.findings[holder] == nil {
      for row in sent.rows(to: holder)
      where (kinds.isEmpty || kinds.contains(row.kind)) && row.date >= first ?? .first {
        let key = SentLetterKey(holderID: holder, kind: row.kind, day: row.date, event: row.event)
        if !told.contains(key) { unknown.append((row, holder, Self.column(of: key, told))) }
      }
    }
    return Dictionary(grouping: unknown, by: \.column).sorted { $0.key < $1.key }.map {
      finding($0.value.sorted { $0.letter.row < $1.letter.row }, $0.key, told)
    }
  }

  /// The column in which alone a row differs from a letter; that of the date if there is none.
  private static func column(of key: SentLetterKey, _ told: Set<SentLetterKey>) -> Int {
    let differences = told.lazy.compactMap { other -> Int? in
      let columns = [
        (SentSheet.event.index, key.event == other.event),
        (SentSheet.date.index, key.day == other.day),
        (SentSheet.kind.index, key.kind == other.kind),
        (SentSheet.holderID.index, key.holderID == other.holderID),
      ]
      let wrong = columns.filter { !$0.1 }
      return wrong.count == 1 ? wrong[0].0 : nil
    }
    // What is another holder's may be any letter of the day: the columns of the letter itself go before it.
    return differences.max() ?? SentSheet.date.index
  }

  private func finding(
    _ rows: [Unknown],
    _ column: Int,
    _ told: Set<SentLetterKey>
  ) -> Finding {
    let sheet = outcome.sheets[SentSheet.self]
    let (letter, holder, _) = rows[0]
    let message =
      "There is no letter \"\(letter.kind.title)\" to \(holder) of \(letter.date)"
      + (letter.event.isEmpty ? "" : " about \(letter.event)")
    guard rows.count > 1 else {
      let there = told.filter { $0.holderID == holder && $0.kind == letter.kind }
        .map { "\($0.day)" + ($0.event.isEmpty ? "" : " about \($0.event)") }.sorted()
      return sheet.finding(
        .letterUnknown,
        letter.row,
        column,
        subject: holder,
        message + (there.isEmpty ? "." : "; there is one of \(there.listed(with: "and")).")
      )
    }
    let name = sheet.schema.columns[column].name
    let cells = rows.dropFirst().map { sheet.place($0.letter.row, column).cell }
    return sheet.finding(
      .letterUnknown,
      letter.row,
      column,
      subject: holder,
      message
        + ", and \(rows.count - 1) other row\(rows.count == 2 ? " names" : "s name") no letter either: "
        + "\(cells.listed(most: 6)).",
      repair:
        "Take holder, kind, date and event from the letters.csv that `letters` writes; \(name) may have been sorted, "
        + "moved or filled down alone."
    )
  }
}
