import CSV

/// The columns of a schema as the loop over rows needs them: nothing in it is counted or copied.
struct QuickColumns {
  /// The kinds of the quick path.
  enum Kind: UInt8 { case id, text, word, choice, date, time, money, count, yesNo, none }

  /// For each column, which cell it is; -1 if it is not there.
  let cells: [Int]
  let kinds: [Kind]
  let mustBeFilled: [Bool]
  /// Columns of dates and times, whose notation the whole column decides.
  let isOfDates: [Bool]
  let words: [[KnownWord]]
  let order: DateOrder
  /// Whether a comma in an amount marks thousands for certain.
  let hasThousandsCommas: Bool

  /// The columns of a sheet; `delimiter` is the byte between its cells.
  init(_ schema: SheetSchema, _ cellOfColumn: [Int?], _ notation: Notation, _ delimiter: UInt8) {
    cells = cellOfColumn.map { $0 ?? -1 }
    kinds = schema.columns.map { QuickColumns.kind($0.kind, notation.decimals) }
    mustBeFilled = schema.columns.map { $0.presence == .required }
    isOfDates = schema.columns.map {
      [.date, .time, .deadline].contains($0.kind) && notation.dates == nil
    }
    words = schema.columns.map { QuickColumns.words($0.kind) }
    order = notation.dateOrder
    hasThousandsCommas = delimiter == Byte.comma || notation.decimals == .point
  }

  private static func kind(_ kind: CellKind, _ decimals: DecimalMark?) -> Kind {
    switch kind {
    case .id: .id
    case .text, .list: .text
    case .word: .word
    case .choice: .choice
    case .date: .date
    case .time: .time
    // The quick path knows points before decimals only.
    case .money: decimals == .comma ? .none : .money
    case .count, .number: decimals == .comma ? .none : .count
    case .yesNo: .yesNo
    case .deadline, .fraction, .percent, .figure, .whole, .decimal, .basisPoints: .none
    }
  }

  private static func words(_ kind: CellKind) -> [KnownWord] {
    switch kind {
    case .word(let words), .choice(let words): words.map(KnownWord.init)
    case .yesNo: ["no", "yes"].map(KnownWord.init)
    default: []
    }
  }

  /// Reads a cell that is not empty; `unreadable` sends it to the patient path.
  @inline(__always)
  func read(_ column: Int, _ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    switch kinds[column] {
    case .id: QuickCell.id(span, start, end)
    case .text: QuickCell.text(span, start, end)
    case .date: date(span, start, end)
    case .money: money(span, start, end)
    case .count: QuickCell.count(span, start, end)
    case .time: QuickCell.time(span, start, end)
    case .choice, .yesNo: QuickCell.choice(span, start, end, words[column])
    case .word: word(column, span, start, end)
    case .none: CellValue.unreadable
    }
  }

  @inline(__always)
  func date(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    QuickCell.date(span, start, end, order)
  }

  private func money(_ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    let (value, next) = money(span, start, end, hasCommas: true)
    return next == end ? value : CellValue.unreadable
  }

  /// The amount that begins at a place, and where it ends.
  @inline(__always)
  func money(
    _ span: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    hasCommas: Bool
  ) -> (value: Int64, end: Int) {
    QuickCell.money(span, start, limit, hasCommas: hasCommas && hasThousandsCommas)
  }

  private func word(_ column: Int, _ span: Span<UInt8>, _ start: Int, _ end: Int) -> Int64 {
    // Only a word that is known as it stands: any other may be one in other letters, or a slip.
    guard QuickCell.choice(span, start, end, words[column]) != CellValue.unreadable
    else { return CellValue.unreadable }
    return PackedText.pack(start, end) ?? CellValue.unreadable
  }
}
