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

  @Test
  func `every command that writes refuses warnings under --strict, and under the offer's term`()
    throws
  {
    let scratch = try Scratch()
    _ = try scratch.copy("samples/handspring-2002", as: "offer")
    let commands = [
      ["run", "--out", "written"], ["report", "--out", "written"],
      ["letters", "--out", "written"],
    ]
    func refuses(_ command: [String], _ more: [String] = []) throws {
      var arguments = [command[0], scratch.path("offer"), "--as-of", "2002-11-18"] + more
      arguments += [command[1], scratch.path(command[2])]
      let run = try Binary.run(arguments)
      #expect(run.code == 1, "\(command): \(run.output)")
      #expect(run.complaint.contains("under --strict"), "\(command): \(run.complaint)")
      #expect(!FileManager.default.fileExists(atPath: scratch.path("written")), "\(command)")
    }
    for command in commands { try refuses(command, ["--strict"]) }
    let terms = try scratch.text("offer/offer.csv")
    try scratch.write(terms + "strict,yes,\n", to: "offer/offer.csv")
    for command in commands { try refuses(command) }
  }
}
