import CSV
import Findings

/// A change of one cell, or the deletion of a row, of which there is no doubt (`exchequer fix`).
public struct Repair: Hashable, Sendable {
  /// The file.
  public var sheet: String
  /// The cell, `F12`; the row alone, `12`, where the whole row is meant.
  public var cell: String
  /// What stands there.
  public var old: String
  /// What is to stand there; empty where the row is deleted.
  public var new: String
  /// Why.
  public var reason: String
}

/// A repaired copy of a sheet.
///
/// Changed is what has a finding and means one thing only: a date in words, a number with digits of
/// another script, a total among the rows. A cell that reads right stays as it is, however it is
/// written; so does one that could mean something else.
public struct RepairedSheet: Sendable {
  /// The file's bytes, in the encoding that it had.
  public var bytes: [UInt8]
  /// What was changed, in the order of the sheet.
  public var repairs: [Repair]

  /// Repairs one file of an offer folder.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - file: its bytes.
  ///   - notation: how the offer writes dates and decimals.
  ///   - meant: what the other sheets show to be meant.
  /// - Returns: the repaired copy; nil if the file is no sheet of the contract or cannot be read.
  static func of(
    _ name: String,
    _ file: Bytes,
    notation: Notation = Notation(),
    meant: MeantCells = MeantCells()
  ) -> RepairedSheet? {
    let schemas = AllSheets.files
    guard let schema = schemas.first(where: { $0.fileName == name.lowercased() }) else {
      return nil
    }
    let whole = WrappedSheet.unwrapped(name, file, schema)
    let read = SheetReader(schema, sheet: name, notation: notation)
    let bytes = whole.map { Bytes($0.bytes) } ?? file
    let outcome = read.read(bytes)
    guard let source = outcome.table.source else { return nil }
    var writer = SheetRepair(outcome, source, notation, meant)
    var repaired = writer.repair()
    repaired.repairs = (whole?.repairs ?? []) + repaired.repairs
    guard !repaired.repairs.isEmpty else { return RepairedSheet(bytes: file, repairs: []) }
    // A repair that turns up something else was no repair.
    let again = read.read(Bytes(repaired.bytes))
    let isBetter = Self.codes(again).isSubset(of: Self.codes(outcome))
    return isBetter ? repaired : RepairedSheet(bytes: file, repairs: [])
  }

  private init(bytes file: Bytes, repairs: [Repair]) {
    self.init(bytes: file.copy(0, file.count), repairs: repairs)
  }

  init(bytes: [UInt8], repairs: [Repair]) {
    self.bytes = bytes
    self.repairs = repairs
  }

  private static func codes(_ outcome: SheetReader.Outcome) -> Set<String> {
    Set(outcome.findings.map(\.rule))
  }
}
