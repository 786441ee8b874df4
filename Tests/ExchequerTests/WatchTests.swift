import Foundation
import Testing

/// `watch`: checks again when a sheet or a rule is saved.
@Suite struct WatchTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["forms.csv", "rules/tender.extra.lua"])
  func `a save is followed by a second check`(file: String) async throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let saving = Task {
      try await Task.sleep(for: .milliseconds(800))
      if file.hasSuffix(".csv") {
        try scratch.edit("offer/forms.csv", "2003-03-31 17:00,fax", "2003-03-31 16:59,fax")
      } else {
        try scratch.write("return 1", to: "offer/\(file)")
      }
    }
    let watch = try Binary.run([
      "watch", offer, "--as-of", "2003-10-03", "--checks", "2", "--format", "csv",
    ])
    try await saving.value
    #expect(watch.code == 0)
    #expect(watch.output.components(separatedBy: "severity,class,rule").count == 3)
    #expect(watch.complaint.components(separatedBy: "Ctrl-C ends").count == 3)
  }

  @Test func `a folder that is not there ends with 2`() throws {
    #expect(try Binary.run(["watch", "no-such-folder"]).code == 2)
  }
}
