public import CSV
public import Findings
internal import FoundationEssentials
internal import Sheets

/// Findings known before, of which a later check tells only what is new.
///
/// A finding is known by what it says: its name, sheet, subject, value and message. Its cell does not
/// count, since a row that is inserted moves all that follow.
public struct FindingsBaseline {
  /// Why a file holds no findings.
  public struct Problem: Error {
    /// What is wrong, in one sentence.
    public let message: String
  }

  private struct Known: Hashable, Decodable {
    var rule: String
    var sheet: String
    var subject: String
    var value: String
    var message: String
  }

  private struct Document: Decodable {
    let findings: [Known]
  }

  /// How often each was found.
  private var counts: [Known: Int] = [:]

  /// Reads what `check --format json` or `--format csv` printed, or a findings.csv of `run`.
  ///
  /// - Parameters:
  ///   - file: the file as shown to people.
  ///   - bytes: what is in it.
  /// - Throws: why these are no findings.
  public init(_ file: String, _ bytes: Bytes) throws(Problem) {
    let known: [Known]
    if bytes.copy(0, 1) == [UInt8(ascii: "{")] {
      let data = Data(bytes.copy(0, bytes.count))
      guard let document = try? JSONDecoder().decode(Document.self, from: data) else {
        throw Problem(message: "\(file) is not what `exchequer check --format json` prints.")
      }
      known = document.findings
    } else {
      known = try Self.rows(file, bytes)
    }
    for finding in known { counts[Self.plain(finding), default: 0] += 1 }
  }

  private static func rows(_ file: String, _ bytes: Bytes) throws(Problem) -> [Known] {
    let view = FileView.of(file, bytes).0
    let header = view?.header ?? []
    func column(_ name: String) throws(Problem) -> Int {
      guard let index = header.firstIndex(of: name) else {
        throw Problem(message: "\(file) has no column \(name): it is not a findings.csv.")
      }
      return index
    }
    let columns = (
      try column("rule"), try column("sheet"), try column("subject"), try column("value"),
      try column("message")
    )
    var known: [Known] = []
    view?.eachRow { row in
      func cell(_ index: Int) -> String { index < row.cells.count ? row.cells[index] : "" }
      guard !row.cells.isEmpty else { return }
      known.append(
        Known(
          rule: cell(columns.0),
          sheet: cell(columns.1),
          subject: cell(columns.2),
          value: cell(columns.3),
          message: cell(columns.4)
        )
      )
    }
    return known
  }

  /// Without the apostrophe that keeps a spreadsheet from running a text as a formula.
  private static func plain(_ finding: Known) -> Known {
    func plain(_ text: String) -> String { text.hasPrefix("'") ? String(text.dropFirst()) : text }
    return Known(
      rule: finding.rule,
      sheet: plain(finding.sheet),
      subject: plain(finding.subject),
      value: plain(finding.value),
      message: plain(finding.message)
    )
  }

  /// The findings that were not known, each as often as it is found more often than before.
  ///
  /// `folders` is what files of findings have instead of folders as they were typed.
  public func new(_ findings: [Finding], _ folders: [FolderName] = []) -> [Finding] {
    var left = counts
    return findings.filter { found in
      let finding = found.kept(folders)
      let known = Self.plain(
        Known(
          rule: finding.rule,
          sheet: finding.place?.sheet ?? "",
          subject: finding.subject,
          value: finding.value,
          message: finding.message
        )
      )
      guard let count = left[known], count > 0 else { return true }
      left[known] = count - 1
      return false
    }
  }
}
