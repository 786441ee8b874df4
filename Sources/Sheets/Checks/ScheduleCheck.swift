import Exchange
import Findings

/// schedules.csv: each schedule is the whole grant, over whole shares.
enum ScheduleCheck {
  /// The names of all schedules, in the order of the sheet.
  static func names(_ schedules: SheetTable) -> [String] {
    var names: [String] = []
    for row in 0..<schedules.rowCount {
      guard let name = schedules[SchedulesSheet.schedule, row] else { continue }
      if names.last != name, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The finding that the schedule which the option of a row names is none of these.
  static func unknown(
    _ table: SheetTable,
    _ row: Int,
    _ column: Column<String>,
    of id: Column<String>,
    among names: [String]
  ) -> Finding? {
    table.unknownName(
      .scheduleUnknown,
      row,
      column,
      of: id,
      { "The schedule \($0) is not in schedules.csv" },
      among: names,
      in: "schedules.csv"
    )
  }

  static func findings(_ sheets: OfferTables) -> [Finding] {
    let table = sheets.schedules
    var rows: [String: [Int]] = [:]
    var order: [String] = []
    for row in 0..<table.rowCount {
      guard let name = table[SchedulesSheet.schedule, row] else { continue }
      if rows[name] == nil { order.append(name) }
      rows[name, default: []].append(row)
    }
    return order.flatMap { name in
      let steps = rows[name] ?? []
      return sum(table, name, steps) + repeated(table, name, steps) + allocation(table, name, steps)
    }
  }

  private static func sum(_ table: SheetTable, _ name: String, _ rows: [Int]) -> [Finding] {
    let fractions = rows.compactMap { table[SchedulesSheet.fraction, $0] }
    guard fractions.count == rows.count, let first = rows.first else { return [] }
    var total = Ratio(0, over: 1)
    for fraction in fractions { total = total.flatMap { try? $0.adding(fraction) } }
    guard total != .one else { return [] }
    let sum = total.map { "\($0.numerator)/\($0.denominator)" } ?? "something else"
    return [
      table.finding(
        .scheduleSum,
        first,
        SchedulesSheet.fraction.index,
        subject: name,
        "The fractions of \(name) add up to \(sum), not to 1.",
        repair: equalParts(fractions).map { "Write 1/\($0) in each row, if the parts are equal." }
      )
    ]
  }

  /// How many parts there are, if each is that part of the whole but for a rounding.
  private static func equalParts(_ fractions: [Ratio]) -> Int? {
    let count = Int64(fractions.count)
    guard count > 1 else { return nil }
    let isEqual = fractions.allSatisfy { fraction in
      let (whole, isOver) = fraction.numerator.multipliedReportingOverflow(by: count)
      let (apart, isFar) = whole.subtractingReportingOverflow(fraction.denominator)
      // A hundredth of a part is more than rounding to 16.7% makes.
      return !isOver && !isFar && apart.magnitude <= fraction.denominator.magnitude / 100
    }
    return isEqual ? fractions.count : nil
  }

  private static func repeated(_ table: SheetTable, _ name: String, _ rows: [Int]) -> [Finding] {
    var seen: Set<Int> = []
    return rows.compactMap { row in
      guard let months = table[SchedulesSheet.months, row], !seen.insert(months).inserted else {
        return nil
      }
      return table.finding(
        .scheduleDuplicateStep,
        row,
        SchedulesSheet.months.index,
        subject: name,
        "\(name) already has a step at \(months) months."
      )
    }
  }

  /// The schedule's first row with an allocation decides (`sheets.md`, "What each sheet means").
  private static func allocation(_ table: SheetTable, _ name: String, _ rows: [Int]) -> [Finding] {
    let column = SchedulesSheet.allocation
    guard let row = rows.first(where: { table[column, $0] != nil }),
      table[column, row] == .fractional
    else { return [] }
    let message = "\(name) would vest fractions of shares; an option covers whole shares only."
    return [table.finding(.scheduleFractional, row, column.index, subject: name, message)]
  }
}
