import CSV
import Findings
import Sheets
import TestSupport

/// What `fix` does to the cases of Tests/Defects: findings before and after.
enum RepairTable {
  /// The table: a row for each case of which something is certain, and what becomes of the others.
  static func text() throws -> String {
    var rows: [[String]] = []
    var (before, after, untouched) = (0, 0, 0)
    for folder in DefectFolder.all {
      let files = try folder.files()
      let repaired = RepairedOffer.of(files: files)
      let copy = Dictionary(uniqueKeysWithValues: repaired.files.map { ($0.name, Bytes($0.bytes)) })
      guard !repaired.repairs.isEmpty else {
        untouched += 1
        continue
      }
      let counts = [files, copy].map { OfferSheets.read(files: $0).findings.count }
      rows.append(
        [try folder.about()] + ([counts[0], repaired.repairs.count, counts[1]].map { "\($0)" })
      )
      (before, after) = (before + counts[0], after + counts[1])
    }
    rows.append(["all of these", "\(before)", "", "\(after)"])
    return GeneratedTables.table(["case", "findings", "repairs", "findings after"], rows)
      + "\nOf the other \(untouched) cases nothing is certain, and no byte of them is changed.\n"
  }
}
