import Findings
import Foundation
import Testing

@testable import Reports

/// The properties that the schema of SARIF 2.1.0 requires, and those that it allows.
///
/// Logs were validated against the schema itself when the format was written.
@Suite struct FindingsSARIFTests {
  private typealias Object = [String: Any]

  private static let findings =
    Examples.scientific(2) + [Examples.invisible, Examples.waived, Examples.rule]
    + [
      Finding(
        .error,
        .policy,
        of: Speaker("tender.lookback"),
        subject: "H-1",
        "not all are tendered"
      )
    ]

  private func log() throws -> Object {
    let sarif = FindingsSARIF(
      rules: nil,
      paths: FindingPaths(offer: "my offer", currentFolder: "/repo"),
      version: "1.2.3"
    )
    let bytes = try sarif.bytes(of: Self.findings)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  private func run() throws -> Object {
    let runs = try #require(try log()["runs"] as? [Object])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  @Test func `the log has a version and runs, and nothing the schema does not know`() throws {
    let log = try log()
    #expect(log["version"] as? String == "2.1.0")
    #expect(Set(log.keys) == ["version", "$schema", "runs"])
    let run = try run()
    #expect(Set(run.keys) == ["tool", "results", "columnKind"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
  }

  @Test func `the driver describes every code of the catalogue once`() throws {
    let tool = try #require(try run()["tool"] as? Object)
    let driver = try #require(tool["driver"] as? Object)
    #expect(driver["name"] as? String == "exchequer")
    #expect(driver["semanticVersion"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [Object])
    #expect(rules.compactMap { $0["id"] as? String } == FindingKind.all.map(\.code))
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        let text = (rule[key] as? Object)?["text"] as? String
        #expect(!(text ?? "").isEmpty, "\(rule["id"] ?? "") \(key)")
      }
      let level = (rule["defaultConfiguration"] as? Object)?["level"] as? String
      #expect(["none", "note", "warning", "error"].contains(level))
    }
  }

  @Test func `a result has rule, level, message and place`() throws {
    let results = try #require(try run()["results"] as? [Object])
    #expect(results.count == Self.findings.count)
    let first = try #require(results.first)
    #expect(first["ruleId"] as? String == "cell.scientific")
    let index = try #require(first["ruleIndex"] as? Int)
    #expect(FindingKind.all[index] == .cellScientific)
    #expect(first["level"] as? String == "error")
    let message = (first["message"] as? Object)?["text"] as? String
    #expect(message?.contains("Repair: ") == true)
    let location = try #require((first["locations"] as? [Object])?.first)
    let physical = try #require(location["physicalLocation"] as? Object)
    let artifact = physical["artifactLocation"] as? Object
    #expect(artifact?["uri"] as? String == "my%20offer/grants.csv")
    #expect(
      physical["region"] as? [String: Int] == [
        "startLine": 2, "startColumn": 30, "endLine": 2, "endColumn": 35, "byteOffset": 100,
      ]
    )
    let logical = (location["logicalLocations"] as? [Object])?.first
    #expect(logical?["fullyQualifiedName"] as? String == "grants.csv!F2")
  }

  private static let regionKeys: Set = [
    "startLine", "startColumn", "endLine", "endColumn", "byteOffset",
  ]

  @Test func `every result keeps to the schema`() throws {
    let known: Set = [
      "ruleId", "ruleIndex", "level", "message", "locations", "suppressions", "properties",
    ]
    for result in try #require(try run()["results"] as? [Object]) {
      #expect(Set(result.keys).isSubset(of: known))
      #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
      let message = try #require((result["message"] as? Object)?["text"] as? String)
      #expect(!message.isEmpty)
      for location in result["locations"] as? [Object] ?? [] {
        let region = (location["physicalLocation"] as? Object)?["region"] as? [String: Int]
        #expect(region?.allSatisfy { $0.value >= ($0.key == "byteOffset" ? 0 : 1) } ?? true)
        let keys = Set((region ?? [:]).keys)
        #expect(keys.isSubset(of: Self.regionKeys))
      }
    }
  }

  @Test func `what is waived is suppressed, what has no place has none`() throws {
    let results = try #require(try run()["results"] as? [Object])
    let suppression = (results[3]["suppressions"] as? [Object])?.first
    #expect(suppression?["kind"] as? String == "external")
    #expect(suppression?["status"] as? String == "accepted")
    #expect((results[5]["locations"] as? [Object])?.count == 1 && results[5]["ruleIndex"] == nil)
  }
}
