import CSV
import Exchange
import Findings
import Foundation
import Offering
import Sheets
import TestSupport
import Testing

// Damage that no reader can see in a cell, in every sheet: something else of the folder contradicts it and is
// told, or the results are the same, or the page "What sheets alone cannot show" names its kind and the column.

/// A sample whose sheets are damaged one at a time.
private struct DamagedSample: Sendable {
  let name: String
  let sheets: [String]

  /// Together they have every sheet.
  static let all = [
    DamagedSample(
      name: "two-plans",
      sheets: [
        "offer", "holders", "grants", "forms", "elections", "prices", "awards", "exercises",
        "payments",
        "plans", "tieouts",
      ]
    ),
    DamagedSample(name: "leavers", sheets: ["holders", "service"]),
    DamagedSample(name: "exercises-and-taxes", sheets: ["sales"]),
    DamagedSample(name: "reverse-split-in-gap", sheets: ["events"]),
    DamagedSample(name: "extension-and-late-notice", sheets: ["amendments"]),
    DamagedSample(name: "waivers", sheets: ["waivers"]),
    DamagedSample(name: "starbucks-2009", sheets: ["schedules", "policy"]),
    DamagedSample(name: "alpha-2003", sheets: ["vesting"]),
  ]

  func request() throws -> Request {
    let sample = try #require(RecordedSamples.all.first { $0.name == name })
    return try RecordedSamples.request(name, asOf: sample.asOf)
  }
}

@Suite struct QuietDamageTests {
  @Test(arguments: QuietDamage.all)
  func `quiet damage is told, or changes nothing, or is named`(_ damage: QuietDamage) async throws {
    let named = try #require(Self.named[damage.name], "the page does not name it")
    var silent: [String: Set<String>] = [:]
    for sample in DamagedSample.all {
      let clean = try TestRun(await sample.request().carryOut())
      for sheet in sample.sheets {
        for column in try await Self.silent(damage, sheet, sample, clean) {
          silent[sheet, default: []].insert(column)
        }
      }
    }
    for (sheet, columns) in silent.sorted(by: { $0.key < $1.key }) {
      let open = columns.subtracting(named[sheet] ?? []).sorted()
      #expect(open == [], "\(sheet): nothing tells \(damage.name)")
    }
  }

  /// The columns of a sheet in which the damage changes results and nothing new is found.
  private static func silent(
    _ damage: QuietDamage,
    _ sheet: String,
    _ sample: DamagedSample,
    _ clean: TestRun
  ) async throws -> [String] {
    var request = try sample.request()
    let name = sheet + ".csv"
    let rows = try Self.rows(#require(request.files[name]))
    var silent: [String] = []
    for column in rows[0].indices {
      guard let spoiled = damage.spoil(rows, column) else { continue }
      request.files[name] = Bytes(Array(Self.text(spoiled).utf8))
      // What the sheets say needs no run.
      if isTold(OfferSheets.read(files: request.files).findings, clean.allFindings) { continue }
      let dirty = try TestRun(await request.carryOut())
      if isTold(dirty.allFindings, clean.allFindings) || results(dirty) == results(clean) {
        continue
      }
      silent.append(rows[0][column])
    }
    return silent
  }

  /// Whether something is found at a place where nothing of the kind is found without the damage.
  private static func isTold(_ dirty: [Finding], _ clean: [Finding]) -> Bool {
    func told(_ findings: [Finding]) -> Set<String> {
      Set(findings.map { "\($0.rule) \($0.subject) \($0.place?.address ?? "")" })
    }
    return !told(dirty).isSubset(of: told(clean))
  }

  /// The result sheets but for those that say how the run went.
  private static func results(_ run: TestRun) -> [String: String] {
    run.sheets.filter {
      $0.key.hasSuffix(".csv") && !["findings.csv", "rules.csv"].contains($0.key)
    }
  }

  private static func rows(_ bytes: Bytes) -> [[String]] {
    CSVReading(bytes, delimiter: Byte.comma).records.map { record in
      record.cells.map { bytes.text($0.start, $0.end) }
    }
  }

  private static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }

  /// What the page names: for each kind of damage, columns by sheet.
  private static let named: [String: [String: Set<String>]] = {
    let page = "Sources/exchequer/Documentation.docc/sheets.md"
    let text = (try? String(contentsOf: Package.path(page), encoding: .utf8)) ?? ""
    let section = text.components(separatedBy: "## What sheets alone cannot show\n").last ?? ""
    let own = section.components(separatedBy: "\n## ").first ?? ""
    let lines = own.split(separator: "\n").filter { $0.hasPrefix("| ") }
    var named: [String: [String: Set<String>]] = [:]
    for line in lines {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 1 else { continue }
      var columns: [String: Set<String>] = [:]
      for sheet in cells[1].split(separator: ";") {
        let parts = sheet.split(separator: ":")
        guard parts.count == 2 else { continue }
        let name = parts[0].trimmingCharacters(in: CharacterSet(charactersIn: " `"))
        columns[name.replacing(".csv", with: "")] = Set(
          parts[1].split(separator: ",").map {
            $0.trimmingCharacters(in: CharacterSet(charactersIn: " `"))
          }
        )
      }
      named[cells[0]] = columns
    }
    return named
  }()
}
