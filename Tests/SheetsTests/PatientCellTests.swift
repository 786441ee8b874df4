import Exchange
import Testing

@testable import Sheets

@Suite struct PatientCellTests {
  @Test(arguments: [
    ("2003-02-28", "2003-02-28"), ("2/28/2003", "2003-02-28"), ("02/28/2003", "2003-02-28"),
    ("2-28-2003", "2003-02-28"), ("2003/2/28", "2003-02-28"), (" 2003-02-28 ", "2003-02-28"),
    ("\u{A0}2003-02-28\u{200B}", "2003-02-28"), ("2003-02-28 00:00:00", "2003-02-28"),
    ("2003-02-28T00:00:00.000", "2003-02-28"), ("2/28/2003 12:00:00 AM", "2003-02-28"),
    ("2004-02-29", "2004-02-29"), ("12/31/9999", "9999-12-31"),
  ])
  func readsDates(_ text: String, _ day: String) {
    #expect(number(text, .date).flatMap(Day.init(number:))?.description == day)
  }

  @Test(arguments: [
    ("28/2/2003", "2003-02-28"), ("1.3.2003", "2003-03-01"), ("2003-02-28", "2003-02-28"),
  ])
  func readsDatesWithTheDayFirst(_ text: String, _ day: String) {
    let reading = PatientCell(kind: .date, order: .dayFirst).read(Array(text.utf8))
    #expect(reading.number.flatMap(Day.init(number:))?.description == day)
  }

  @Test(arguments: [
    ("2003-03-31 17:00", "2003-03-31 17:00"), ("3/31/2003 5:00 PM", "2003-03-31 17:00"),
    ("3/31/2003 5:00:00 p.m.", "2003-03-31 17:00"), ("2003-03-31T17:00", "2003-03-31 17:00"),
    ("3/31/2003 12:00 AM", "2003-03-31 00:00"), ("3/31/2003 12:05 pm", "2003-03-31 12:05"),
    ("2003-03-31  9:05", "2003-03-31 09:05"),
    ("3/31/2003\u{202F}5:00\u{202F}PM", "2003-03-31 17:00"),
    ("2003-03-31 24:00", "2003-03-31 24:00"), ("3/31/2003 24:00:00", "2003-03-31 24:00"),
  ])
  func readsTimes(_ text: String, _ moment: String) {
    #expect(number(text, .time).flatMap(Moment.init(number:))?.description == moment)
  }

  @Test(arguments: [
    ("0.95", 9500), ("$0.95", 9500), ("$1,234.50", 12_345_000), (".5", 5000), ("5.", 50_000),
    ("$ 4.125 ", 41_250), ("4.12500", 41_250), ("+4", 40_000), ("1 234.50", 12_345_000),
    ("1\u{A0}234.50", 12_345_000), ("$1,234,567.8901", 12_345_678_901), ("0", 0),
    ("-0.0", 0), ("-$0.00", 0), ("(0.00)", 0), ("0.00-", 0),
  ])
  func readsMoney(_ text: String, _ tenThousandths: Int64) {
    #expect(number(text, .money) == tenThousandths)
  }

  @Test(arguments: [
    ("12000", 12_000), ("12,000", 12_000), ("1,592,376", 1_592_376), ("1.0", 1), ("1,234.00", 1234),
    ("12\u{202F}000", 12_000), ("-", 0), ("0", 0), ("9007199254740992", 9_007_199_254_740_992),
    ("00042", 42), ("-0", 0), ("-0.0", 0), ("(0)", 0),
  ])
  func readsCounts(_ text: String, _ count: Int64) {
    #expect(number(text, .count) == count)
  }

  @Test(arguments: [
    ("1/3", 1, 3), ("33.3%", 333, 1000), ("0.25", 1, 4), ("25%", 1, 4), ("1", 1, 1), ("100%", 1, 1),
    ("2/6", 1, 3), ("0", 0, 1), (" 1 / 4 ", 1, 4),
  ])
  func readsFractions(_ text: String, _ numerator: Int64, _ denominator: Int64) {
    let value = number(text, .fraction)
    #expect(value == PackedRatio.pack(numerator, denominator))
  }

  @Test(arguments: [
    ("2%", 200), ("2.5%", 250), ("0.25%", 25), ("10", 1000), ("-3%", -300), ("0", 0),
  ])
  func readsPercentages(_ text: String, _ basisPoints: Int64) {
    #expect(number(text, .percent) == basisPoints)
  }

  @Test(arguments: [
    ("yes", 1), ("Y", 1), ("TRUE", 1), ("1", 1), ("No", 0), ("n", 0), ("false", 0), ("0", 0),
  ])
  func readsYesAndNo(_ text: String, _ value: Int64) {
    #expect(number(text, .yesNo) == value)
  }

  @Test(arguments: [
    ("employee", 0), ("Non-Employee Director", 1), ("non_employee_director", 1), ("CONSULTANT", 2),
  ])
  func readsWords(_ text: String, _ place: Int64) {
    #expect(number(text, .choice(HolderRole.words)) == place)
  }

  @Test(arguments: [("0,95", 9500), ("1.234,50", 12_345_000), ("12", 120_000), ("$ 0,5", 5000)])
  func readsDecimalCommas(_ text: String, _ tenThousandths: Int64) {
    let reading = PatientCell(kind: .money, order: .monthFirst, hasDecimalComma: true)
    #expect(reading.read(Array(text.utf8)).number == tenThousandths)
  }

  private func number(_ text: String, _ kind: CellKind) -> Int64? {
    PatientCell(kind: kind, order: .monthFirst).read(Array(text.utf8)).number
  }
}

extension CellReading {
  /// The number, if it is one.
  var number: Int64? { if case .number(let number) = worth { number } else { nil } }
}
