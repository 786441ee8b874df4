import Foundation
import TestSupport
import Testing

/// The terms of offer.csv that say once what each command is told otherwise.
@Suite struct StandingTermsTests {
  @Test(arguments: ["offer.csv", "Offer.CSV"])
  func `they are read from the file that the offer is read from`(name: String) throws {
    let scratch = try Scratch()
    _ = try scratch.copy("samples/leavers", as: "offer")
    let terms = try scratch.text("offer/offer.csv")
    try FileManager.default.removeItem(atPath: scratch.path("offer/offer.csv"))
    try scratch.write(terms + "as_of,2003-12-31,\n", to: "offer/\(name)")
    let run = try Binary.run(["next", scratch.path("offer")])
    #expect(run.output.contains("December 31, 2003"), "\(run.output)\(run.complaint)")
  }
}
