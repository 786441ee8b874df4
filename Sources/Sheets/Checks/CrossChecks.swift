import Exchange
import Findings

/// What sheets say together, one file a subject.
///
/// Each looks only at cells that could be read: what could not has been told.
enum CrossChecks {
  static let all: [@Sendable (OfferTables) -> [Finding]] = [
    HolderCheck.findings, GrantCheck.findings, AwardCheck.findings, ElectionCheck.findings,
    PriceCheck.findings,
    ScheduleCheck.findings, VestingCheck.findings, EventCheck.findings, AmendmentCheck.findings,
    PaymentCheck.findings, ServiceCheck.findings, SubjectCheck.findings, FormCheck.findings,
    ExercisePriceCheck.findings, RepeatedRowCheck.findings, NotationCheck.findings,
    TitleCheck.findings, ServiceEndCheck.findings, FormLinesCheck.findings,
    NoticeKindCheck.findings, FormHolderCheck.findings, JurisdictionCheck.findings,
    NextColumnCheck.findings,
    UnlikelyDateCheck.findings, OfferPeriodCheck.findings, TradingDayCheck.findings,
    GarbledNameCheck.findings, PlanCheck.findings, SwappedDateCheck.findings,
    CutFileCheck.findings, NoticeLinesCheck.findings, ScaledTendersCheck.findings,
    SwappedReceiptCheck.findings, ExerciseDateCheck.findings, MovedDateCheck.findings,
    RepeatedGrantCheck.findings, TwelveHourCheck.findings, SlippedPriceCheck.findings,
    OwnerTermsCheck.findings, EventDayCheck.findings, EventPriceCheck.findings,
    MergedColumnCheck.findings, SellerCheck.findings, GrantDayCheck.findings,
    LeavingDayCheck.findings, OwnNumberCheck.findings, NewOptionIDCheck.findings,
    LoneCloseCheck.findings, OwnerCountCheck.findings, MidnightCheck.findings,
    OddTermCheck.findings, IDAsDateCheck.findings, HolderWithoutOptionCheck.findings,
    NoticeDayCheck.findings, RoundedCloseCheck.findings, CentsThroughoutCheck.findings,
    AwardTermsCheck.findings, AwardPriceCheck.findings,
    SalePriceCheck.findings, RoleWordsCheck.findings,
  ]

  /// The rows in which a date comes before another that it must follow, or where it must be a later
  /// day, falls on it.
  static func reversed(
    _ table: SheetTable,
    _ later: Column<Day>,
    notBefore earlier: Column<Day>,
    mayBeEqual: Bool = true
  ) -> [Finding] {
    var findings: [Finding] = []
    for row in 0..<table.rowCount {
      let (first, second) = (table.value(earlier.index, row), table.value(later.index, row))
      guard CellValue.isPresent(first), CellValue.isPresent(second),
        second < first || (second == first && !mayBeEqual),
        let begin = table[earlier, row], let end = table[later, row]
      else { continue }
      let word = begin == end ? "the same day as" : "before"
      let message = "\(later.name) \(end) is \(word) \(earlier.name) \(begin)."
      findings.append(table.finding(.datesReversed, row, later.index, message))
    }
    return findings
  }

  /// The finding that a cell is blank which, for what else its row says, must not be.
  static func blank<Value>(
    _ table: SheetTable,
    _ column: Column<Value>,
    _ row: Int,
    _ because: String
  ) -> [Finding] {
    blank(table, at: column.index, row, because)
  }

  /// The same of a column by its place in the schema.
  static func blank(
    _ table: SheetTable,
    at column: Int,
    _ row: Int,
    _ because: String
  ) -> [Finding] {
    guard table.hasColumn(column), table.value(column, row) == CellValue.blank else { return [] }
    let name = table.schema.columns[column].name
    return [table.finding(.cellBlank, row, column, "\(name) is blank \(because).")]
  }
}
