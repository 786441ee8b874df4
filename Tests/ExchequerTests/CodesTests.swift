import Foundation
import TestSupport
import Testing

/// `exchequer codes` knows whatever `check` and `run` print.
@Suite struct CodesTests {
  /// The names of all findings that the samples and the folders of defects come to.
  private static let printed: [String] = {
    var names: Set<String> = []
    for sample in folders("samples") {
      let findings = lines("samples/\(sample)/expected/findings.csv").dropFirst()
      names.formUnion(findings.compactMap { line in fields(line).dropFirst(2).first })
    }
    for defect in folders("Tests/Defects") {
      let expected = lines("Tests/Defects/\(defect)/expected.txt").filter { !$0.hasPrefix("#") }
      names.formUnion(expected.compactMap { $0.split(separator: " ").last.map(String.init) })
    }
    return names.sorted()
  }()

  @Test func `much is printed`() { #expect(Self.printed.count > 80) }

  @Test(arguments: printed)
  func `it is explained`(name: String) throws {
    let own = Self.folders("samples").map { "samples/\($0)/rules" }
      .filter { !Package.files(in: $0, ending: ".lua").isEmpty }
    let folders = (["rules"] + own).flatMap { ["--rules", $0] }
    let result = try Binary.run(["codes", name] + folders)
    #expect(result.code == 0, "\(result.complaint)")
    #expect(result.output.hasPrefix(name + "  "))
  }

  @Test func `a name that is none is refused, and near ones are named`() throws {
    let result = try Binary.run(["codes", "cell.date_seriall"])
    #expect(result.code == 2)
    #expect(result.complaint.contains("cell.date_serial"))
  }

  private static func folders(_ path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: Package.path(path).path)) ?? []
  }

  private static func lines(_ path: String) -> [String] {
    let text = try? String(contentsOf: Package.path(path), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  private static func fields(_ line: String) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
