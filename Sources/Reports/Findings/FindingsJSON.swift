internal import FoundationEssentials
public import Findings

/// `--format json`: `{"findings": [...], "counts": {...}}` (`commands.md`).
public enum FindingsJSON {
  private struct Document: Encodable {
    let findings: [Entry]
    let counts: [String: Int]
  }

  private struct Entry: Encodable {
    let severity: String
    let `class`: String
    let rule: String
    let sheet: String
    let cell: String
    let subject: String
    let value: String
    let message: String
    let repair: String
    let waivedBy: String
    let line: Int?
    let column: Int?
    let byte: Int?

    private enum CodingKeys: String, CodingKey {
      case severity, `class`, rule, sheet, cell, subject, value, message, repair, line, column, byte
      case waivedBy = "waived_by"
    }
  }

  /// The document as UTF-8, ending in a line break; `all` are counted, if some of them are not shown.
  public static func bytes(of findings: [Finding], amongst all: [Finding]? = nil) throws -> [UInt8]
  {
    let counted = all ?? findings
    let counts = Dictionary(
      uniqueKeysWithValues: Severity.allCases.map { severity in
        (severity.rawValue + "s", counted.count { $0.severity == severity })
      }
    )
    let waived = counted.count { !$0.waivedBy.isEmpty }
    let document = Document(
      findings: findings.map(entry),
      counts: counts.merging(["waived": waived]) { $1 }
    )
    return try JSONText.bytes(of: document)
  }

  private static func entry(_ finding: Finding) -> Entry {
    Entry(
      severity: finding.severity.rawValue,
      class: finding.findingClass.rawValue,
      rule: finding.rule,
      sheet: finding.place?.sheet ?? "",
      cell: finding.place?.cell ?? "",
      subject: finding.subject,
      value: finding.value,
      message: finding.message,
      repair: finding.repair,
      waivedBy: finding.waivedBy,
      line: finding.place?.line,
      column: finding.place?.lineColumn,
      byte: finding.place?.byte
    )
  }
}

/// JSON as this program writes it: keys in order, one a line, ending in a line break.
enum JSONText {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
