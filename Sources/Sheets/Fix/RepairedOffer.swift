public import CSV
import Findings

/// A repaired copy of the CSV files of an offer folder.
public struct RepairedOffer: Sendable {
  /// Every CSV file, by name in order; those that are no sheet, or need no repair, as they are.
  public var files: [(name: String, bytes: [UInt8])]
  /// What was changed, sheet by sheet.
  public var repairs: [Repair]
  /// The file's name under which the repairs are kept beside the sheets; it is none of them.
  public static let listName = FolderFiles.repairsName

  /// Repairs the files of an offer folder, by name.
  public static func of(files: [String: Bytes]) -> RepairedOffer {
    var reading = OfferReading(files: files, concurrency: .none)
    let read = reading.readTables()
    let (stated, systems) = (StatedElsewhere(read), DateSystems(read))
    var repaired = RepairedOffer(files: [], repairs: [])
    for (name, file) in files.sorted(by: { $0.key < $1.key }) where name != listName {
      let sheet = RepairedSheet.of(
        name,
        file,
        notation: read.notation,
        meant: MeantCells(name, read, stated, systems)
      )
      repaired.files.append((name, sheet?.bytes ?? file.copy(0, file.count)))
      repaired.repairs += sheet?.repairs ?? []
    }
    return repaired
  }
}
