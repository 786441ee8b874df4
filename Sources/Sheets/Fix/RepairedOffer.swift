public import CSV
import Findings

/// A repaired copy of the CSV files of an offer folder.
public struct RepairedOffer: Sendable {
  /// Every CSV file, by name in order; those that are no sheet, or cannot be read, as they are.
  public var files: [(name: String, bytes: [UInt8])]
  /// What was changed, sheet by sheet.
  public var repairs: [Repair]
  /// The file's name under which the repairs are kept beside the sheets; it is none of them.
  public static let listName = FolderFiles.repairsName

  /// Repairs the files of an offer folder, by name.
  public static func of(files: [String: Bytes]) -> RepairedOffer {
    let order = certainOrder(files)
    var repaired = RepairedOffer(files: [], repairs: [])
    for (name, file) in files.sorted(by: { $0.key < $1.key }) where name != listName {
      let sheet = RepairedSheet.of(name, file, dates: order)
      repaired.files.append((name, sheet?.bytes ?? file.copy(0, file.count)))
      repaired.repairs += sheet?.repairs ?? []
    }
    return repaired
  }

  /// The order of dates, if offer.csv leaves no doubt of it.
  private static func certainOrder(_ files: [String: Bytes]) -> DateOrder? {
    let name = OfferTermsSheet.schema.fileName
    let named = files.filter { $0.key.lowercased() == name }
    guard named.count == 1, let file = named.first else { return nil }
    let outcome = SheetReader(OfferTermsSheet.schema, sheet: file.key).read(file.value)
    guard outcome.isUsable, outcome.findings.allSatisfy({ $0.severity != .error }) else {
      return nil
    }
    var reader = TermsReader(outcome.table)
    _ = reader.read()
    let doubts = reader.findings.contains { finding in
      finding.subject == "dates"
        || [FindingKind.termUnusual.code, FindingKind.termDuplicate.code].contains(finding.rule)
    }
    return doubts ? nil : reader.order
  }
}
