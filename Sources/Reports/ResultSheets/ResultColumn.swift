internal import CSV
internal import Exchange
internal import Offering
internal import Policy

/// What the cells of a result sheet's column are, as its schema says and a workbook shows them.
enum ColumnKind: Sendable, Equatable {
  /// Text, and numbers where each row may have its own kind.
  case plain
  /// One of these words.
  case words([String])
  /// A whole number.
  case count
  /// An exact amount in dollars, with two to four decimals.
  case amount
  /// A calendar year.
  case year
  case day
}

/// How the holder whom a row is about is read where the row lies among others.
struct HolderOfRow<Row>: Sendable {
  let holder: @Sendable (_ rows: Span<Row>, _ place: Int) -> RowHolder

  init(_ holder: @escaping @Sendable (Span<Row>, Int) -> RowHolder) { self.holder = holder }

  /// The holder of a row that lies by itself.
  func holder(of row: Row) -> RowHolder { holder(CollectionOfOne(row).span, 0) }
}

/// A column of a result sheet: its name and how a row fills it.
struct ResultColumn<Row>: Sendable {
  let name: String
  /// What its cells are.
  private(set) var kind = ColumnKind.plain
  /// The cell, for a workbook.
  let cell: @Sendable (Row) -> CSVCell
  /// Writes the cell of a row that lies among others: to take the row out would copy all of it for each cell,
  /// and sheets of a million rows are written.
  let write: @Sendable (_ rows: Span<Row>, _ place: Int, inout RecordWriter) -> Void
  /// The holder whom a row is about; nil in every column but that of the holder's id.
  private(set) var holder: HolderOfRow<Row>?
  /// Whether a cell may have nothing in it.
  private(set) var mayBeBlank = true
  /// Whether its numbers may be below zero.
  private(set) var mayBeNegative = false
  /// The form of its texts, a regular expression, if they have one.
  private(set) var form: String?
  /// What it means, in a sentence; empty only of columns that rules add, and of sheets that are no results.
  private(set) var meaning = ""

  /// The column, known to have cells of this kind.
  private func holding(_ kind: ColumnKind, mayBeBlank: Bool = false) -> Self {
    var column = self
    (column.kind, column.mayBeBlank) = (kind, mayBeBlank)
    return column
  }

  /// The column, with what it means in a sentence.
  func means(_ meaning: String) -> Self {
    var column = self
    column.meaning = meaning
    return column
  }

  /// The column, whose numbers may be below zero.
  var signed: Self {
    var column = self
    column.mayBeNegative = true
    return column
  }

  /// The column, whose texts have this form.
  func like(_ form: String) -> Self {
    var column = self
    column.form = form
    return column
  }

  /// The column, whose texts are one of these, or none where it may be blank.
  func amongst(_ words: [String], mayBeBlank: Bool = false) -> Self {
    holding(.words(words), mayBeBlank: mayBeBlank)
  }

  // These are made in the sheet's own declaration, so that a cell's closure is compiled for the field that it
  // reads: handed on as a closure, it would get a copy of the row.

  /// Text of people, which is defused where a spreadsheet would run it.
  @inline(__always)
  static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, cell: { .text(value($0)) }, write: { $2.write(text: value($0[$1])) })
  }

  /// The holder whom the row is about.
  @inline(__always)
  static func holder(_ holder: @escaping @Sendable (Row) -> RowHolder) -> Self {
    var column = text("holder_id") { holder($0).id }
    column.holder = HolderOfRow { holder($0[$1]) }
    return column.holding(.plain).means("The holder, as holders.csv has it.")
  }

  /// A word of the program's own.
  @inline(__always)
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> String) -> Self {
    Self(name: name, cell: { .plain(value($0)) }, write: { $2.write(exactly: value($0[$1])) })
  }

  /// A word of a list.
  @inline(__always)
  static func word<Word: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String,
    _ value: @escaping @Sendable (Row) -> Word
  ) -> Self {
    plain(name) { value($0).rawValue }.holding(.words(Word.allCases.map(\.rawValue)))
  }

  /// `yes` or `no`.
  @inline(__always)
  static func flag(_ name: String, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
    plain(name) { value($0) ? "yes" : "no" }.holding(.words(["yes", "no"]))
  }

  /// A whole number.
  @inline(__always)
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Int64) -> Self {
    Self(
      name: name,
      cell: { .plain("\(value($0))") },
      write: { $2.write(number: value($0[$1])) }
    ).holding(.count)
  }

  /// An exact amount, or nothing.
  @inline(__always)
  static func amount(_ name: String, _ value: @escaping @Sendable (Row) -> Money?) -> Self {
    plain(name) { value($0).map { "\($0)" } ?? "" }.holding(.amount, mayBeBlank: true)
  }

  /// A whole number, or nothing.
  @inline(__always)
  static func number(_ name: String, _ value: @escaping @Sendable (Row) -> Int64?) -> Self {
    Self(name: name, cell: { .plain(value($0).map { "\($0)" } ?? "") }) { rows, place, writer in
      if let number = value(rows[place]) {
        writer.write(number: number)
      } else {
        writer.write(exactly: "")
      }
    }.holding(.count, mayBeBlank: true)
  }

  /// A calendar year.
  @inline(__always)
  static func year(_ name: String, _ value: @escaping @Sendable (Row) -> Int) -> Self {
    plain(name) { Int64(value($0)) }.holding(.year)
  }

  /// A day.
  @inline(__always)
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Day) -> Self {
    Self(name: name, cell: { .plain("\(value($0))") }) { rows, place, writer in
      let (year, month, day) = value(rows[place]).parts
      writer.write(year: year, month: month, day: day)
    }.holding(.day)
  }

  /// An exact amount, with two to four decimals as `Money` prints it.
  @inline(__always)
  static func plain(_ name: String, _ value: @escaping @Sendable (Row) -> Money) -> Self {
    Self(name: name, cell: { .plain("\(value($0))") }) { rows, place, writer in
      let amount = value(rows[place])
      let (whole, rest) = amount.tenThousandths.quotientAndRemainder(dividingBy: Money.scale)
      // Amounts below zero and odd ten-thousandths are rare enough for their text.
      guard whole >= 0, rest >= 0, rest % 100 == 0 else {
        return writer.write(exactly: amount.description)
      }
      writer.write(whole: whole.magnitude, hundredths: Int(rest / 100))
    }.holding(.amount)
  }

  /// A column that a rule adds.
  static func further(
    _ column: FurtherColumn,
    _ value: @escaping @Sendable (Row) -> Fact
  ) -> Self {
    let cell = { @Sendable (row: Row) -> CSVCell in
      switch value(row) {
      case .blank: .plain("")
      case .text(let text): .text(text)
      case let other: .plain(other.text(as: column.kind))
      }
    }
    let kind: ColumnKind = column.kind == .money ? .amount : .plain
    return Self(name: column.name, cell: cell) { rows, place, writer in
      switch cell(rows[place]) {
      case .text(let text): writer.write(text: text)
      case .plain(let text): writer.write(exactly: text)
      }
    }.holding(kind, mayBeBlank: true)
  }

  /// A sheet of these columns with a row for each value.
  static func bytes(_ columns: [Self], _ rows: [Row]) -> [UInt8] {
    var bytes: [UInt8] = []
    write(columns, rows) { bytes += $0 }
    return bytes
  }

  /// So many bytes are handed on at once: few enough to be at hand when they are hashed.
  private static var piece: Int { 1 << 17 }

  /// Makes a sheet of these columns piece by piece, so that no sheet is ever in memory whole.
  static func write<Failure>(
    _ columns: [Self],
    _ rows: some WrittenRows<Row>,
    _ hand: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = RecordWriter()
    writer.write(columns.map { .plain($0.name) })
    try rows.forEach { (rows, place) throws(Failure) in
      for column in columns.indices { columns[column].write(rows, place, &writer) }
      writer.endRecord()
      if writer.count >= piece { try hand(writer.take()) }
    }
    try hand(writer.take())
  }
}
