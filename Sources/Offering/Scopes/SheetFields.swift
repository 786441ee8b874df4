internal import Exchange
internal import Policy
internal import Sheets

/// The columns of a sheet as fields of a scope, the subject being a row of it.
///
/// So a column added to a sheet's declaration can be read by rules with nothing more written.
enum SheetFields {
  /// Every column of the contract.
  static func columns(of table: SheetTable) -> [ScopeField<Int>] {
    (0..<table.schema.ownColumns.lowerBound).map { column(of: table, at: $0) }
  }

  private static func column(of table: SheetTable, at index: Int) -> ScopeField<Int> {
    let declaration = table.schema.columns[index]
    let kind = declaration.kind.valueKind
    let field = Field(
      declaration.name,
      kind,
      declaration.meaning,
      choices: declaration.kind.choices
    )
    let fact = fact(of: declaration.kind, in: table)
    return ScopeField(field, place: { table.reference($0, index) }) { row in
      let number = table.value(index, row)
      return CellValue.isPresent(number) ? fact(number) : .blank
    }
  }

  /// What a cell's number is to a rule, settled once for all rows.
  private static func fact(
    of kind: CellKind,
    in table: SheetTable
  ) -> @Sendable (Int64) -> Fact {
    switch kind {
    case .id, .text, .word, .list: return { .text(table.text($0)) }
    case .choice(let words):
      let facts = words.map(Fact.text)
      return { facts.indices.contains(Int($0)) ? facts[Int($0)] : .blank }
    case .yesNo: return { .flag($0 != 0) }
    case .date, .time, .deadline, .money, .count, .number, .fraction, .percent, .figure, .whole,
      .decimal, .basisPoints:
      return { .number($0) }
    }
  }
}

extension CellKind {
  /// What a cell of the kind is to a rule.
  var valueKind: ValueKind {
    switch self {
    case .id, .text, .word, .choice: .text
    case .date: .date
    case .time, .deadline: .time
    case .money: .money
    case .count: .count
    case .number, .fraction, .percent, .figure, .whole, .basisPoints: .number
    case .decimal: .decimal
    case .list: .texts
    case .yesNo: .yesNo
    }
  }

  /// The only words it can be; empty if any text is.
  var choices: [String] { if case .choice(let words) = self { words } else { [] } }
}

extension Fact {
  /// A day, or blank.
  static func date(_ day: Day?) -> Fact { day.map { .number(Int64($0.number)) } ?? .blank }
  /// A moment, or blank.
  static func time(_ moment: Moment?) -> Fact { moment.map { .number($0.number) } ?? .blank }
  /// An amount, or blank.
  static func money(_ money: Money?) -> Fact { money.map { .number($0.tenThousandths) } ?? .blank }
  /// A number, or blank.
  static func number(_ number: Int64?) -> Fact { number.map { .number($0) } ?? .blank }
  /// Shares, or blank.
  static func shares(_ shares: Shares?) -> Fact { shares.map { .number($0.count) } ?? .blank }
  /// Text, or blank where there is none.
  static func words(_ text: String?) -> Fact { text.map { .text($0) } ?? .blank }
}
