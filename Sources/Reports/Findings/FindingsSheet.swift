internal import CSV
public import Findings

/// findings.csv, which is also `--format csv` (`results.md`, `commands.md`).
public enum FindingsSheet {
  /// The columns with how a finding fills each.
  static let columns: [ResultColumn<Finding>] = [
    .plain("severity", \.severity.rawValue),
    .plain("class", \.findingClass.rawValue),
    .plain("rule", \.rule),
    .text("sheet") { $0.place?.sheet ?? "" },
    .plain("cell") { $0.place?.cell ?? "" },
    .text("subject", \.subject),
    .text("value", \.value),
    .text("message", \.message),
    .text("repair", \.repair),
    .text("waived_by", \.waivedBy),
    .plain("line") { $0.place?.line.map(String.init) ?? "" },
    .plain("column") { $0.place?.lineColumn.map(String.init) ?? "" },
    .plain("byte") { $0.place?.byte.map(String.init) ?? "" },
  ]

  /// The sheet as it is written.
  public static func bytes(of findings: [Finding]) -> [UInt8] {
    ResultColumn.bytes(columns, findings)
  }
}
