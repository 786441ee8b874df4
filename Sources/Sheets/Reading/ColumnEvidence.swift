import CSV
import Findings

// How a column is written is known only at its end: one cell that makes sense in one way only decides
// for the others. Cells that say something are noted while they are read; the column is read again
// where they contradict what was assumed.

/// What single cells say of how their whole column is written.
struct ColumnEvidence: Sendable {
  private let schema: SheetSchema
  private let notation: Notation
  private let delimiter: UInt8
  /// Columns with a number that makes sense with a decimal comma only.
  private(set) var commas: Set<Int> = []
  /// Columns with a number that makes no sense either way.
  private(set) var refused: Set<Int> = []
  /// Columns of amounts with one like `1,370`, in a sheet whose separators leave its comma in doubt.
  private(set) var thousandths: Set<Int> = []
  /// Columns with a date that the other order only can read.
  private(set) var misordered: Set<Int> = []
  /// How dates are written that can be read.
  private(set) var dates = DateForms()

  init(_ schema: SheetSchema, _ notation: Notation, _ delimiter: UInt8) {
    self.schema = schema
    self.notation = notation
    self.delimiter = delimiter
  }

  /// Whether nothing says which mark stands before decimals.
  var isOpenToCommas: Bool { notation.decimals == nil }

  /// The order that no date was read in.
  var otherOrder: DateOrder { notation.dateOrder == .monthFirst ? .dayFirst : .monthFirst }

  /// Adds what was noted in another piece of the sheet.
  mutating func formUnion(_ other: ColumnEvidence) {
    commas.formUnion(other.commas)
    refused.formUnion(other.refused)
    thousandths.formUnion(other.thousandths)
    misordered.formUnion(other.misordered)
    dates.formUnion(other.dates)
  }

  /// Notes how a date is written that can be read: year first, or with slashes.
  @inline(__always)
  mutating func noteDate(_ column: Int, hasDashes: Bool) {
    dates.note(column, hasDashes: hasDashes)
  }

  /// Adds how the dates of a row are written.
  @inline(__always)
  mutating func note(_ forms: DateForms) { dates.formUnion(forms) }

  /// Whether a column has dates with slashes beside others that begin with the year.
  func isMixed(_ column: Int) -> Bool { dates.isMixed(column) && !misordered.contains(column) }

  /// Notes a cell that went the patient path.
  mutating func note(_ column: Int, _ reading: CellReading, _ content: [UInt8]) {
    switch schema.columns[column].kind {
    case .money, .count, .number, .figure, .whole, .decimal, .basisPoints:
      noteThousandths(column, reading, content)
      if notation.decimals == nil { noteNumber(column, reading, content) }
    case .date, .time, .deadline:
      if notation.dates == nil { noteDate(column, reading, content) }
    default: break
    }
  }

  private mutating func noteDate(_ column: Int, _ reading: CellReading, _ content: [UInt8]) {
    if case .number = reading.worth {
      noteDate(column, hasDashes: !content.contains(UInt8(ascii: "/")))
    }
    guard reading.problem?.kind == .cellImpossibleDate else { return }
    let other = PatientCell(kind: schema.columns[column].kind, order: otherOrder).read(content)
    if other.problem == nil { misordered.insert(column) }
  }

  /// The mark of thousands that, where cells are separated so, may as well stand before decimals:
  /// commas between semicolons, and points between commas.
  var doubtfulMark: UInt8? {
    switch notation.decimals {
    case nil: delimiter == Byte.comma ? nil : Byte.comma
    case .comma: delimiter == Byte.comma ? UInt8(ascii: ".") : nil
    case .point: nil
    }
  }

  private mutating func noteThousandths(
    _ column: Int,
    _ reading: CellReading,
    _ content: [UInt8]
  ) {
    guard let doubtfulMark, schema.columns[column].kind == .money, case .number = reading.worth,
      content.contains(doubtfulMark)
    else { return }
    thousandths.insert(column)
  }

  private mutating func noteNumber(_ column: Int, _ reading: CellReading, _ content: [UInt8]) {
    let kind = schema.columns[column].kind
    guard reading.worth == .unreadable,
      content.contains(Byte.comma) || content.contains(UInt8(ascii: "."))
    else { return }
    let comma = PatientCell(kind: kind, order: .monthFirst, hasDecimalComma: true).read(content)
    guard comma.problem == nil else {
      refused.insert(column)
      return
    }
    if ColumnEvidence.isComma(content, kind) { commas.insert(column) }
  }

  /// A single dot in a count may be a fraction (2000.5, 2.125): only several are thousands for sure.
  private static func isComma(_ content: [UInt8], _ kind: CellKind) -> Bool {
    let dots = content.count { $0 == UInt8(ascii: ".") }
    switch kind {
    case .count, .number, .whole: return dots > 1
    default: return content.contains(Byte.comma) || dots > 1
    }
  }
}

/// How the dates of a sheet are written, column by column: with the year first, or with slashes.
struct DateForms: Sendable {
  // A bit a column: a date is noted at every cell of a million. No sheet has 64 columns.
  private var dashed: UInt64 = 0
  private var slashed: UInt64 = 0

  /// Notes a date of a column.
  @inline(__always)
  mutating func note(_ column: Int, hasDashes: Bool) {
    if hasDashes { dashed |= Self.bit(column) } else { slashed |= Self.bit(column) }
  }

  /// Adds what was noted elsewhere.
  @inline(__always)
  mutating func formUnion(_ other: DateForms) {
    dashed |= other.dashed
    slashed |= other.slashed
  }

  /// Whether a column has a date with slashes.
  func hasSlashes(_ column: Int) -> Bool { slashed & Self.bit(column) != 0 }

  /// Whether a column has a date that begins with the year.
  func hasDashes(_ column: Int) -> Bool { dashed & Self.bit(column) != 0 }

  /// Whether a column has dates with slashes beside others that begin with the year.
  func isMixed(_ column: Int) -> Bool { slashed & dashed & Self.bit(column) != 0 }

  @inline(__always)
  private static func bit(_ column: Int) -> UInt64 { 1 << UInt64(truncatingIfNeeded: column) }
}
