import Foundation
import TestSupport
import Testing

/// `watch`: checks again when a sheet or a rule is saved.
@Suite struct WatchTests {
  @Test(arguments: ["forms.csv", "rules/tender.extra.lua"])
  func `a save is followed by a second check`(file: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let target = scratch.path("offer/\(file)")
    let watch = try Binary.run(
      ["watch", offer, "--as-of", "2003-10-03", "--checks", "2", "--format", "csv"],
      hearing: { if Self.checks($0) == 1 { Self.save(target) } }
    )
    #expect(watch.code == 0)
    #expect(watch.output.components(separatedBy: "severity,class,rule").count == 3)
    #expect(Self.checks(watch.complaint) == 2)
    #expect(watch.complaint.contains("\n\(target) has changed.\n"), "\(watch.complaint)")
  }

  /// How many checks are done, by what is said after each.
  private static func checks(_ complaint: String) -> Int {
    complaint.components(separatedBy: "Ctrl-C ends").count - 1
  }

  /// Saves the file again with a blank line at its end, or for the first time.
  private static func save(_ path: String) {
    let file = URL(filePath: path)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    let old = (try? Data(contentsOf: file)) ?? Data("return 1".utf8)
    try? (old + Data("\n".utf8)).write(to: file)
  }
}
