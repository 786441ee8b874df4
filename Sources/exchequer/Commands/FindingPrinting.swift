internal import Findings
internal import Reports

/// Findings in the format asked for.
struct FindingPrinting {
  let format: FindingOptions.Format
  let colour: Bool

  /// The bytes to print.
  func bytes(of findings: [Finding]) throws -> [UInt8] {
    switch format {
    case .text: Array(FindingsText(colour: colour).text(of: findings).utf8)
    case .json: try FindingsJSON.bytes(of: findings)
    case .csv: FindingsSheet.bytes(of: findings)
    }
  }
}
