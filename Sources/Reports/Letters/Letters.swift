public import Offering

/// The letters of an offer, one file a holder (G2).
///
/// A file holds, each on a sheet of its own, the letters whose occasion has come by as-of: a
/// Confirmation of Receipt for every form, a notice of what is refused, the Promise to Grant, the
/// terms of new options and of balancing options. A holder with none of these has no file.
public struct Letters {
  private let correspondence: Correspondence
  private let templates: LetterTemplates

  /// The letters of a run that reached its end.
  public init(_ outcome: OfferOutcome, _ conclusion: Conclusion, templates: LetterTemplates) {
    correspondence = Correspondence(outcome, conclusion)
    self.templates = templates
  }

  /// The files by name, in the order of the holders' ids.
  ///
  /// - Throws: a `LetterFault` if a template asks for what there is not.
  public func files() throws(LetterFault) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for holder in correspondence.holders {
      let common = correspondence.common(holder)
      var letters: [Markup] = []
      for letter in correspondence.letters(to: holder) {
        letters.append(try templates.fill(letter.kind, common.merging(letter.fields) { $1 }))
      }
      guard !letters.isEmpty else { continue }
      let page = try templates.fill(.page, common.merging(Self.around(letters)) { $1 })
      files.append((Self.fileName(holder.id), Array(page.html.utf8)))
    }
    return files
  }

  private static func around(_ letters: [Markup]) -> LetterFields {
    [
      "letters": .markup(.joined(letters)), "style": .markup(Markup(html: PageStyle.letters)),
    ]
  }

  /// The holder's id with `.html`; bytes that could mean something in a path are written `%2F`.
  static func fileName(_ id: String) -> String {
    let name = id.utf8.enumerated().map { index, byte -> String in
      let isPlain =
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 0x2D || byte == 0x5F
        || (byte == 0x2E && index > 0)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return name.joined() + ".html"
  }
}
