import Foundation
import TestSupport
import Testing

/// The tests of a rule reach each of its lines: of the rules shipped, and of those of every sample.
@Suite struct RuleLinesTests {
  /// The folders of rules in the repository, those of the samples with the offer that they are for.
  private static let folders: [[String]] =
    [["--rules", "rules"]]
    + samples.filter { !Package.files(in: "samples/\($0)/rules", ending: ".lua").isEmpty }
    .map { ["--offer", "samples/\($0)"] }

  private static let samples: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: Package.path("samples").path)
    return (all ?? []).sorted()
  }()

  private struct Missed: Decodable {
    let file: String
    let lines: [Int]
  }

  private struct Report: Decodable {
    let missed: [Missed]
  }

  @Test func `many samples have rules of their own`() { #expect(Self.folders.count > 6) }

  @Test(arguments: folders)
  func `issue 18: no line of a rule is left out by its tests`(folder: [String]) throws {
    let run = try Binary.run(["rules", "test", "--format", "json"] + folder)
    #expect(run.code == 0, "\(run.complaint)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.missed.isEmpty, "\(report.missed.map { "\($0.file): \($0.lines)" })")
  }
}
