import Exchange
import Findings

/// The day from which the workbooks of an offer's sheets count their dates, where it is certain.
struct DateSystems {
  private var ofSheet: [String: DateSystem] = [:]
  /// What the sheets of which it is known have in common, and the first of them: the others likely have it too.
  private var likely: (system: DateSystem, sheet: String)?

  init(_ sheets: OfferTables) {
    let tables = sheets.all.map { ($0, Self.serials($0)) }.filter { !$0.1.isEmpty }
    guard !tables.isEmpty else { return }
    let stated = StatedElsewhere(sheets)
    for (table, serials) in tables {
      let known = stated.systems(of: table.sheet)
      let possible = DateSystem.allCases.filter { system in
        serials.allSatisfy { $0.isPossible(system, sheets.terms?.commencement) }
      }
      let all = known.isEmpty ? Set(possible) : known
      if all.count == 1 { ofSheet[table.sheet] = all.first }
    }
    if let sheet = tables.map(\.0.sheet).first(where: { ofSheet[$0] != nil }),
      let system = ofSheet[sheet], Set(ofSheet.values).count == 1
    {
      likely = (system, sheet)
    }
  }

  /// The system of a sheet; nil if it is not certain, or the sheet has no serial numbers.
  func system(of sheet: String) -> DateSystem? { ofSheet[sheet] }

  /// What a serial number is told to mean, once its system is known.
  func told(_ finding: Finding) -> Finding {
    guard finding.rule == FindingKind.cellDateSerial.code, let sheet = finding.place?.sheet,
      let system = ofSheet[sheet] ?? likely?.system,
      let serial = SerialNumber(CellText(Array(finding.value.utf8)).ascii, system)
    else { return finding }
    var finding = finding
    let name = finding.message.prefix { $0 != " " }
    let told = "\(name) \(Shown.quoted(finding.value)) is a date saved as a serial number: it "
    if ofSheet[sheet] == nil, let likely {
      finding.message =
        told + "likely means \(serial), since \(likely.sheet) counts days from \(system.name)."
      finding.repair =
        "Write \(serial) if that is meant, or format the column as dates and save again."
      return finding
    }
    finding.message = told + "means \(serial), since \(sheet) counts days from \(system.name)."
    finding.repair = "Write \(serial); `exchequer fix` does it in the whole sheet."
    return finding
  }

  /// A serial number in a sheet.
  private struct Serial {
    let ascii: [UInt8]
    let window: DateWindow

    func isPossible(_ system: DateSystem, _ commencement: Day?) -> Bool {
      guard let day = SerialNumber(ascii, system)?.day else { return false }
      return window.contains(day, commencement)
    }
  }

  /// The serial numbers in the date columns of a sheet.
  private static func serials(_ table: SheetTable) -> [Serial] {
    guard table.content.rows.hasUnreadable else { return [] }
    return table.schema.columns.indices.flatMap { column -> [Serial] in
      guard [.date, .time].contains(table.schema.columns[column].kind), table.hasColumn(column)
      else { return [] }
      let window = DateWindow.of(table.schema.name, table.schema.columns[column].name)
      return (0..<table.rowCount).compactMap { row in
        guard table.isUnreadable(column, row) else { return nil }
        let ascii = CellText(Array(table.cellText(row, column).utf8)).ascii
        return SerialNumber(ascii) == nil ? nil : Serial(ascii: ascii, window: window)
      }
    }
  }
}

/// When the dates of a column can be, whatever the offer.
enum DateWindow {
  /// On any day.
  case any
  /// On a day of trading.
  case weekday
  /// No later than the commencement: grants.csv is as of then.
  case byCommencement
  /// From the commencement to the end of any offer.
  case inOffer

  /// What a column's dates are.
  static func of(_ sheet: String, _ column: String) -> DateWindow {
    switch (sheet, column) {
    case ("prices", "date"): .weekday
    case ("grants", "grant_date"), ("elections", "grant_date"): .byCommencement
    case ("forms", "received"), ("forms", "confirmation_sent"), ("amendments", "announced"):
      .inOffer
    default: .any
    }
  }

  // No offer of this kind is open for a year.
  static let longest = 366

  func contains(_ day: Day, _ commencement: Day?) -> Bool {
    switch self {
    case .any: return true
    // 1970-01-01 was a Thursday.
    case .weekday: return ((Int(day.number) + 3) % 7 + 7) % 7 < 5
    case .byCommencement: return commencement.map { day <= $0 } ?? true
    case .inOffer:
      return commencement.map { day >= $0 && day <= $0.advanced(by: Self.longest) } ?? true
    }
  }
}
