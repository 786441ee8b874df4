public import Exchange
public import Findings
public import Offering
internal import Sheets

extension Letters {
  /// What is odd about the letters that sent.csv says were sent: those that are not among the letters, and
  /// those whose page has changed since.
  ///
  /// - Parameters:
  ///   - files: the letters as they are written now.
  ///   - kinds: the kinds that `files` is of; all, if none is given.
  ///   - first: the first date that `files` is of; nil for every date.
  ///   - leftOut: the holders to whom no letter is written yet.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: warnings at the cells of sent.csv.
  public func doubts(
    about files: [File],
    kinds: [LetterKind],
    since first: Day?,
    without leftOut: LeftOut,
    _ digest: ([UInt8]) -> String
  ) -> [Finding] {
    let byHolder = Dictionary(grouping: files, by: \.holderID)
    return sent.holders.flatMap { holder -> [Finding] in
      guard leftOut.findings[holder] == nil else { return [] }
      return sent.rows(to: holder).compactMap { letter in
        guard kinds.isEmpty || kinds.contains(letter.kind), letter.date >= first ?? .first else {
          return nil
        }
        return doubt(of: letter, to: holder, among: byHolder[holder] ?? [], digest)
      }
    }
  }

  private func doubt(
    of letter: LettersSent.Row,
    to holder: String,
    among files: [File],
    _ digest: ([UInt8]) -> String
  ) -> Finding? {
    let ofKind = files.filter { $0.kind == letter.kind }
    guard let file = ofKind.first(where: { $0.day == letter.date && $0.event == letter.event })
    else {
      let there = ofKind.map { file in
        "\(file.day)" + (file.event.isEmpty ? "" : " about \(file.event)")
      }
      return finding(
        .letterUnknown,
        SentSheet.date.index,
        letter,
        "There is no letter \"\(letter.kind.title)\" to \(holder) of \(letter.date)"
          + (letter.event.isEmpty ? "" : " about \(letter.event)")
          + (there.isEmpty ? "." : "; there is one of \(there.listed(with: "and")).")
      )
    }
    guard let then = letter.sha256, then != digest(file.bytes) else { return nil }
    return finding(
      .letterChanged,
      SentSheet.sha256.index,
      letter,
      "\(file.name) was sent on \(letter.sent), and its page is another now."
    )
  }

  private func finding(
    _ kind: FindingKind,
    _ column: Int,
    _ letter: LettersSent.Row,
    _ message: String
  ) -> Finding {
    let sheet = outcome.sheets[SentSheet.self]
    let holder = sheet[SentSheet.holderID, letter.row] ?? ""
    return sheet.finding(kind, letter.row, column, subject: holder, message)
  }
}
