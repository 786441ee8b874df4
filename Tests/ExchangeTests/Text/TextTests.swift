import Exchange
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("1", "1"), ("1234", "1,234"), ("-1234567", "-1,234,567"), ("+1000", "+1,000"),
    ("100000.0500", "100,000.0500"), ("999", "999"), ("$1000", "$1,000"), ("", ""),
  ])
  func `thousands are set off`(number: String, expected: String) {
    #expect(Thousands.marked(in: number) == expected)
  }

  @Test func `the least and the greatest number are set off`() {
    #expect(Thousands.marked(Int64.min) == "-9,223,372,036,854,775,808")
    #expect(Thousands.marked(Int64.max) == "9,223,372,036,854,775,807")
    #expect(Thousands.marked(Shares(0)) == "0")
  }

  @Test(arguments: [
    "2003-02-29", "2003-2-28", "03-02-28", "2003/02/28", "2003-02-28 ", "2003-02-+8", "", "x",
  ])
  func `what is not a date in full is no day`(text: String) { #expect(Day(text) == nil) }

  @Test func `a day is read as it is written`() throws {
    for number in stride(from: Day.first.number, through: Day.last.number, by: 9973) {
      let day = try #require(Day(number: Int64(number)))
      #expect(Day(day.description) == day)
    }
  }

  @Test(
    arguments: [
      ("0.95", 9_500), ("$1,234.50", 12_345_000), ("-3", -30_000), (".5", 5_000), ("5", 50_000),
      ("4.1255", 41_255), ("-0.0001", -1), ("922337203685477.5807", .max),
    ] as [(String, Int64)]
  )
  func `amounts are read exactly`(text: String, tenThousandths: Int64) {
    #expect(Money(written: text)?.tenThousandths == tenThousandths)
  }

  @Test(arguments: [
    "", "x", "1.", "4.12555", "1,23", "--1", "$-1", "1 000", "922337203685477.5808", "1e3", "٣",
  ])
  func `what is not an amount is refused`(text: String) { #expect(Money(written: text) == nil) }

  @Test func `a new option's id leads back to the option it replaces`() {
    #expect(NewOptionID.of("G-1") == "G-1-N")
    for id in ["G-1-N", "G-1-N-ISO", "G-1-N-NQSO"] {
      #expect(NewOptionID.replaced(by: id) == ["G-1"])
    }
    #expect(NewOptionID.replaced(by: "G-1") == [])
  }
}
