import Foundation
import TestSupport
import Testing

/// Every sample with a folder `expected` comes out as expected, to the byte.
///
/// The offer is run as of the day that its summary names. A new sample needs no code.
///
/// `EXCHEQUER_RECORD=1 swift test --filter SampleTests` writes what comes out in place of what was
/// expected, and fails, so that a recording cannot pass by accident.
@Suite struct SampleTests {
  private static let samples: [String] = {
    let folder = Package.path("samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/expected").path)
    }.sorted()
  }()

  /// What hangs on the program's version and every rule's hash is tested on its own.
  private static let unrecorded: Set<String> = ["manifest.json", "decisions.jsonl"]

  @Test func `there are samples`() { #expect(Self.samples.contains("alpha-2003")) }

  @Test(arguments: samples)
  func `its results are the expected ones`(sample: String) throws {
    let scratch = try Scratch()
    let expected = Package.path("samples/\(sample)/expected")
    let asOf = try #require(try asOf(expected), "expected/summary.csv names no as_of")
    let run = try Binary.run([
      "run", "samples/\(sample)", "--as-of", asOf, "--out", scratch.path("out"),
    ])
    try #require(run.code == 0, "\(run.output)\(run.complaint)")
    let results = scratch.folder.appending(path: "out")
    if ProcessInfo.processInfo.environment["EXCHEQUER_RECORD"] != nil {
      try record(results, in: expected)
      Issue.record("recorded \(sample): look at the change, then run without EXCHEQUER_RECORD")
      return
    }
    #expect(try names(results) == names(expected))
    for name in try names(expected) {
      let (before, after) = (
        try? Data(contentsOf: expected.appending(path: name)),
        try? Data(contentsOf: results.appending(path: name))
      )
      #expect(before == after, "\(sample)/expected/\(name) differs")
    }
  }

  private func asOf(_ expected: URL) throws -> String? {
    let summary = expected.appending(path: "summary.csv")
    guard let text = try? String(contentsOf: summary, encoding: .utf8) else { return nil }
    return text.split(separator: "\n").first { $0.hasPrefix("as_of,") }
      .map { String($0.dropFirst("as_of,".count)) }
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !Self.unrecorded.contains($0) }.sorted()
  }

  private func record(_ results: URL, in expected: URL) throws {
    for name in try names(expected) {
      try FileManager.default.removeItem(at: expected.appending(path: name))
    }
    for name in try names(results) {
      try FileManager.default.copyItem(
        at: results.appending(path: name),
        to: expected.appending(path: name)
      )
    }
  }
}
