import Exchange
import Testing

@testable import Sheets

/// Dates as spreadsheets keep them.
@Suite struct SerialNumberTests {
  @Test(arguments: [
    // The days that spreadsheets show for them.
    ("61", "1900-03-01"), ("36526", "2000-01-01"), ("36585", "2000-02-29"),
    ("37680", "2003-02-28"), ("37681", "2003-03-01"), ("2958465", "9999-12-31"),
    ("37680.5", "2003-02-28 12:00"), ("37680.99999", "2003-02-28 23:59"),
  ])
  func `a serial number is the day that a spreadsheet shows`(number: String, shown: String) {
    #expect(SerialNumber(Array(number.utf8))?.description == shown)
  }

  @Test(arguments: [("36218", "2003-02-28"), ("0", "1904-01-01"), ("35064", "2000-01-01")])
  func `in the 1904 system it is counted from 1904`(number: String, shown: String) {
    let padded = number.count < 2 ? "0" + number : number
    #expect(SerialNumber(Array(padded.utf8), .from1904)?.description == shown)
  }

  @Test(arguments: ["60", "2958466", "", "12345678", "3.", "-61", "1e5"])
  func `what no date can be is none`(number: String) {
    #expect(SerialNumber(Array(number.utf8)) == nil)
  }
}
