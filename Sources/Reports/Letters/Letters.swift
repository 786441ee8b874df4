internal import CSV
public import Exchange
public import Offering
internal import Sheets

/// The letters of an offer, one file for each holder, kind and event (G2).
///
/// Each is dated the day of its event, so that a later run can ask for what has come since.
public struct Letters {
  /// A letter as a page of its own.
  public struct File: Sendable {
    /// Its name, with its date in it.
    public let name: String
    /// The page as UTF-8.
    public let bytes: [UInt8]
    /// Whom it is to.
    public let holderID: String
    /// What it is.
    public let kind: LetterKind
    /// The day of its event.
    public let day: Day
    /// The form, amendment or award that it is about; empty if it is about none.
    let event: String
    /// The day it was sent, as sent.csv says; nil if it does not.
    public let sent: Day?
  }

  private let correspondence: Correspondence
  private let templates: LetterTemplates
  private let earlier: SentLetters
  /// What sent.csv says.
  let sent: LettersSent
  private let run: SentLetters.Run

  var outcome: OfferOutcome { correspondence.outcome }

  /// The letters of a run that reached its end, and those of days before it that stand.
  public init(
    _ outcome: OfferOutcome,
    _ conclusion: Conclusion,
    templates: LetterTemplates,
    sent: SentLetters = SentLetters()
  ) {
    earlier = sent
    self.sent = LettersSent(outcome)
    correspondence = Correspondence(outcome, conclusion)
    self.templates = templates
    run = SentLetters.Run(
      correspondence: correspondence,
      results: templates.nameResults ? LetterResults(outcome, conclusion) : nil
    )
  }

  /// The letters in order of the holders' ids, each holder's by date.
  ///
  /// - Parameters:
  ///   - kinds: the kinds wanted; all, if none is given.
  ///   - since: the first date wanted; nil for every date.
  /// - Returns: the files.
  /// - Throws: a `LetterFault` if a template asks for what there is not.
  public func files(
    kinds: [LetterKind] = [],
    since: Day? = nil
  ) throws(LetterFault) -> [File] {
    var files: [File] = []
    var names: Set<String> = []
    for holder in correspondence.holders {
      for written in letters(to: holder) {
        let letter = written.letter
        guard kinds.isEmpty || kinds.contains(letter.kind), letter.date >= since ?? .first else {
          continue
        }
        var common = written.run.correspondence.common(written.holder, on: letter.day)
        common["results"] = written.run.results?.fields(of: holder.id) ?? .fields([:])
        let page = try page(letter, common)
        files.append(
          File(
            name: Self.fileName(letter, to: holder.id, besides: &names),
            bytes: Array(page.html.utf8),
            holderID: holder.id,
            kind: letter.kind,
            day: letter.date,
            event: letter.event,
            sent: sent.row(of: letter.kind, letter.date, letter.event, to: holder.id)?.sent
          )
        )
      }
    }
    return files
  }

  /// What each letter is, without its page.
  var told: [SentLetterKey] {
    correspondence.holders.flatMap { holder in
      letters(to: holder).map {
        SentLetterKey(
          holderID: holder.id,
          kind: $0.letter.kind,
          day: $0.letter.date,
          event: $0.letter.event
        )
      }
    }
  }

  /// The letters to a holder by their dates.
  private func letters(to holder: Correspondence.Recipient) -> [SentLetters.Written] {
    let now = correspondence.letters(to: holder).map {
      SentLetters.Written(letter: $0, holder: holder, run: run)
    }
    return earlier.all(now, to: holder.id)
  }

  private func page(_ letter: Letter, _ common: LetterFields) throws(LetterFault) -> Markup {
    var fields = common
    fields["date"] = .text(Readable.day(letter.date))
    fields["adopted"] = .optional(letter.adopted.map(Readable.day))
    fields["letter"] = .text(letter.title ?? letter.kind.title)
    let words = try templates.fill(letter.kind, fields.merging(letter.fields) { $1 })
    fields["letters"] = .markup(words)
    fields["style"] = .markup(Markup(html: PageStyle.letters))
    return try templates.fill(.page, fields)
  }

  /// letters.csv: each letter with its holder, kind, file and where it goes.
  ///
  /// - Parameters:
  ///   - files: the letters.
  ///   - digest: SHA-256 as 64 hexadecimal digits.
  /// - Returns: the bytes of the sheet.
  public func index(of files: [File], _ digest: ([UInt8]) -> String) -> [UInt8] {
    let holders = correspondence.sheets.holders
    var writer = RecordWriter()
    writer.write(Self.indexColumns.map(CSVCell.plain))
    for file in files {
      let row = holders.row(ofID: file.holderID)
      let cell = { (column: Column<String>) in row.flatMap { holders[column, $0] } ?? "" }
      writer.write([
        .text(file.holderID), .plain(file.kind.rawValue), .text(file.name),
        .text(cell(HoldersSheet.address)), .text(cell(HoldersSheet.email)),
        .text(cell(HoldersSheet.holderName)), .plain("\(file.day)"), .text(file.event),
        .plain(digest(file.bytes)), .plain(file.sent.map { "\($0)" } ?? ""),
      ])
    }
    return writer.bytes
  }

  /// The columns of letters.csv.
  public static let indexColumns = [
    "holder", "kind", "file", "address", "e-mail", "holder_name", "date", "event", "sha256",
    "sent",
  ]

  /// `H-12-2003-03-14-receipt-F-3.html`; one that another letter has, but for large and small letters,
  /// gets a number.
  private static func fileName(
    _ letter: Letter,
    to holder: String,
    besides names: inout Set<String>
  ) -> String {
    let parts = [holder, "\(letter.date)", letter.kind.rawValue, letter.event]
    let name = parts.filter { !$0.isEmpty }.map(inFileName).joined(separator: "-")
    var (unique, number) = (name, 2)
    while !names.insert(unique.lowercased()).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique + ".html"
  }

  /// Text in a file's name; bytes that could mean something in a path are written `%2F`.
  static func inFileName(_ text: String) -> String {
    let name = text.utf8.enumerated().map { index, byte -> String in
      let isPlain =
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 0x2D || byte == 0x5F
        || (byte == 0x2E && index > 0)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return name.joined()
  }
}
