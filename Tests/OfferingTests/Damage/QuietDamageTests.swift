import CSV
import Exchange
import Findings
import Foundation
import Offering
import Sheets
import TestSupport
import Testing

// Damage that no reader can see in a cell, in every sheet: something else of the folder contradicts it and is
// told, or the results are the same, or the page "What sheets alone cannot show" names its kind and the column;
// and what the page names is neither told nor without effect.

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
  func `quiet damage is told, or changes nothing, or is named, and what is named is silent`(
    _ damage: QuietDamage
  ) async throws {
    let named = try #require(Self.named[damage.name], "the page does not name it")
    var silent: [String: Set<String>] = [:]
    for sample in DamagedSample.all {
      let clean = try TestRun(await sample.request().carryOut())
      for sheet in sample.sheets {
        for column in try await Self.silent(damage, sheet, sample, clean, named[sheet] ?? []) {
          silent[sheet, default: []].insert(column)
        }
      }
    }
    for sheet in Set(silent.keys).union(named.keys).sorted() {
      let (found, told) = (silent[sheet] ?? [], named[sheet] ?? [])
      #expect(found.subtracting(told).sorted() == [], "\(sheet): nothing tells \(damage.name)")
      #expect(told.subtracting(found).sorted() == [], "\(sheet): \(damage.name) is told")
    }
  }

  /// The columns of a sheet in which the damage changes results and nothing new is found.
  ///
  /// A column that the page names is silent if one place of it is; of any other, the first place is tried.
  private static func silent(
    _ damage: QuietDamage,
    _ sheet: String,
    _ sample: DamagedSample,
    _ clean: TestRun,
    _ named: Set<String>
  ) async throws -> [String] {
    let request = try sample.request()
    let rows = try Self.rows(#require(request.files[sheet + ".csv"]))
    var silent: [String] = []
    for column in rows[0].indices {
      let places = named.contains(rows[0][column]) ? most : 1
      for spoiled in damage.spoilings(rows, column).prefix(places)
      where try await isSilent(spoiled, sheet + ".csv", request, clean) {
        silent.append(rows[0][column])
        break
      }
    }
    return silent
  }

  /// So many places of a column are tried.
  private static let most = 20

  private static func isSilent(
    _ spoiled: [[String]],
    _ file: String,
    _ request: Request,
    _ clean: TestRun
  ) async throws -> Bool {
    var request = request
    request.files[file] = Bytes(Array(Self.text(spoiled).utf8))
    // What the sheets say needs no run.
    if isTold(OfferSheets.read(files: request.files).findings, clean.allFindings) { return false }
    let dirty = try TestRun(await request.carryOut())
    return !isTold(dirty.allFindings, clean.allFindings) && results(dirty) != results(clean)
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
