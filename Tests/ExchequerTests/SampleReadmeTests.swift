import CSV
import Foundation
import TestSupport
import Testing

/// What a sample's README works out by hand is what its results have, and its rules pass their tests.
@Suite struct SampleReadmeTests {
  /// A part of a result sheet as a README works it out: some of its columns, and its rows, all of them
  /// or with `...` where some are left out.
  struct Worked: Sendable, CustomTestStringConvertible {
    let sample: String
    let sheet: String
    let rows: [[String]]

    var testDescription: String { "\(sample): \(sheet)" }
  }

  private static let readmes: [(sample: String, text: String)] = {
    let folder = Package.path("samples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let file = folder.appending(path: "\(name)/README.md")
      return (try? String(contentsOf: file, encoding: .utf8)).map { (name, $0) }
    }
  }()

  private static let worked: [Worked] = readmes.flatMap { readme in
    readme.text.matches(of: #/(?m)^```csv (expected\/\S+)\n((?s).*?)^```$/#).map {
      Worked(
        sample: readme.sample,
        sheet: String($0.output.1),
        rows: rows(Array($0.output.2.utf8))
      )
    }
  }

  /// The samples with rules of their own.
  private static let ruled = readmes.map(\.sample).filter {
    !Package.files(in: "samples/\($0)/rules", ending: ".lua").isEmpty
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    CSVReading(Bytes(bytes), delimiter: UInt8(ascii: ",")).contents
      .map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func `the real offers are worked out`() {
    #expect(Set(Self.worked.map(\.sample)).count >= 3)
    #expect(Self.ruled.contains("rules-of-its-own"))
  }

  /// The offers of other issuers, of which every sheet with figures is worked out.
  private static let ofOtherIssuers = [
    "google-2009", "lucent-2002", "ciena-2002", "starbucks-2009", "handspring-2002",
  ]

  private static let ids: Set = ["holder_id", "grant_id", "new_grant_id"]

  @Test(arguments: ofOtherIssuers)
  func `every sheet of an offer of another issuer is worked out`(sample: String) throws {
    let worked = Set(Self.worked.filter { $0.sample == sample }.map(\.sheet))
    let files = Package.files(in: "samples/\(sample)/expected", ending: ".csv")
    #expect(files.contains { $0.name == "summary.csv" })
    for file in files {
      let rows = Self.rows(file.bytes)
      // The figures of holders and options and what they come to; others count what was asked or found.
      let isOfFigures =
        ["pool.csv", "summary.csv"].contains(file.name)
        || rows.first.map { !Self.ids.isDisjoint(with: $0) } ?? false
      guard isOfFigures, rows.count > 1 else { continue }
      #expect(worked.contains("expected/\(file.name)"), "\(file.name)")
    }
  }

  @Test("a figure worked out by hand is the one recorded", arguments: worked)
  func figures(worked: Worked) throws {
    let file = Package.path("samples/\(worked.sample)/\(worked.sheet)")
    let recorded = Self.rows(Array(try Data(contentsOf: file)))
    let header = try #require(recorded.first)
    let columns = try #require(worked.rows.first).map { name in
      try #require(header.firstIndex(of: name), "\(worked.sheet) has no column \(name)")
    }
    var left = recorded.dropFirst().map { row in columns.map { row[$0] } }[...]
    let parts = worked.rows.dropFirst().split(separator: ["..."], omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() where !part.isEmpty {
      let found = left.firstRange(of: part)
      let start = try #require(found?.lowerBound, "not among the rows that are left: \(part)")
      #expect(number > 0 || start == left.startIndex, "rows are left out before \(part)")
      left = left[(start + part.count)...]
    }
    #expect(left.isEmpty || worked.rows.last == ["..."], "rows are left out at the end: \(left)")
  }

  @Test(
    "the as-of date of the command shown is that of the results",
    arguments: readmes.map(\.sample)
  )
  func asOf(sample: String) throws {
    let text = try #require(Self.readmes.first { $0.sample == sample }).text
    let shown = text.matches(of: #/exchequer run \S+ --as-of (\S+)/#).map { String($0.output.1) }
    guard !shown.isEmpty else { return }
    let file = Package.path("samples/\(sample)/expected/summary.csv")
    let summary = Self.rows(Array(try Data(contentsOf: file)))
    let recorded = try #require(summary.first { $0.first == "as_of" }?.last)
    #expect(shown.contains(recorded), "README shows \(shown), and the results are of \(recorded)")
  }

  @Test func `a command in the text of a README ends well and shows a difference`() throws {
    let commands = Self.readmes.flatMap { $0.text.matches(of: #/`exchequer (impact [^`]+)`/#) }
    #expect(!commands.isEmpty)
    for command in commands {
      let arguments = command.output.1.split(separator: " ").map(String.init)
      let result = try Binary.run(arguments)
      let isShown = result.code == 0 && result.output.contains("Holder by holder")
      #expect(isShown, "\(command.output.1)\n\(result.output)\(result.complaint)")
    }
  }

  @Test("rules of a sample pass their tests, which reach every line", arguments: ruled)
  func rules(sample: String) throws {
    let folders = ["--rules", "rules", "--rules", "samples/\(sample)/rules"]
    let result = try Binary.run(["rules", "test"] + folders)
    #expect(result.code == 0, "\(result.output)\(result.complaint)")
    #expect(!result.output.contains("no test reaches"), "\(result.output)")
  }
}
