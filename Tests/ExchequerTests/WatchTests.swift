import Foundation
import TestSupport
import Testing

/// `watch`: checks again when a sheet or a rule is saved.
@Suite struct WatchTests {
  @Test(arguments: ["forms.csv", "rules/tender.extra.lua"])
  func `a save is followed by a second check`(file: String) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    // On a thread of its own: the tests' threads may all be waiting for programs.
    let saved = DispatchSemaphore(value: 0)
    let target = scratch.path("offer/\(file)")
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) {
      Self.save(target)
      saved.signal()
    }
    let watch = try Binary.run([
      "watch", offer, "--as-of", "2003-10-03", "--checks", "2", "--format", "csv",
    ])
    saved.wait()
    #expect(watch.code == 0)
    #expect(watch.output.components(separatedBy: "severity,class,rule").count == 3)
    #expect(watch.complaint.components(separatedBy: "Ctrl-C ends").count == 3)
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
