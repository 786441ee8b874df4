import TestSupport
import Testing

/// Google's options are eligible by the close of March 6, 2009, the last trading day before the
/// expiration.
@Suite struct PricesToComeTests {
  private let scratch: Scratch
  private let offer: String

  init() throws {
    scratch = try Scratch()
    _ = try scratch.copy("samples/google-2009", as: "offer")
    offer = scratch.path("offer")
  }

  @Test func `no letter refuses an option by a price that is not known yet`() throws {
    let out = scratch.path("letters")
    let written = try Binary.run(["letters", offer, "--as-of", "2009-02-20", "--out", out])
    #expect(written.code == 0, "\(written.output)\(written.complaint)")
    #expect(!written.output.contains("defect"), "\(written.output)")
  }

  @Test func `what must be entered is that price`() throws {
    let next = try Binary.run(["next", offer, "--as-of", "2009-02-20"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(next.contains("grant_class asks for trading_day_before"), "\(next)")
    #expect(!next.contains("the close of March 9"), "\(next)")
    #expect(!next.contains("G-3 cannot be tendered"), "\(next)")
    #expect(!next.contains("Notices of a defect"), "\(next)")
  }

  @Test func `a business day without a row is told where trading days are counted`() throws {
    let sheet = "date,close\n2009-02-02,340.57\n2009-03-05,305.64\n"
    try scratch.write(sheet, to: "offer/prices.csv")
    let arguments = ["check", offer, "--as-of", "2009-03-09", "--format", "csv"]
    let found = try Binary.run(arguments).output
    let told = found.split(separator: "\n").filter { $0.contains("price.day_missing") }
    #expect(told.count == 2, "\(found)")
    #expect(told.hasOnly { $0.contains("no row for 2009-03-06") }, "\(told)")
  }

  @Test func `with every business day there is nothing to tell`() throws {
    let found = try Binary.run(["check", offer, "--as-of", "2009-03-09"]).output
    #expect(!found.contains("price.day_missing"), "\(found)")
  }
}
