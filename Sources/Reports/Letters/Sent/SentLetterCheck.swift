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
    let changed = sent.holders.flatMap { holder -> [Finding] in
      guard leftOut.findings[holder] == nil else { return [] }
      return sent.rows(to: holder).compactMap {
        change(of: $0, to: holder, among: byHolder[holder] ?? [], digest)
      }
    }
    return unknownSent(without: leftOut, kinds: kinds, since: first) + changed
  }

  /// That the page of a letter which was sent is another now.
  private func change(
    of letter: LettersSent.Row,
    to holder: String,
    among files: [File],
    _ digest: ([UInt8]) -> String
  ) -> Finding? {
    let file = files.first {
      $0.kind == letter.kind && $0.day == letter.date && $0.event == letter.event
    }
    guard let file, let then = letter.sha256, then != digest(file.bytes) else { return nil }
    return outcome.sheets[SentSheet.self].finding(
      .letterChanged,
      letter.row,
      SentSheet.sha256.index,
      subject: holder,
      "\(file.name) was sent on \(letter.sent), and its page is another now."
    )
  }
}
