import CSV
import Findings
import Offering
import Policy
import Sheets
import TestSupport
import Testing

/// A rule's finding points at the cell that made it, and has what stands there.
@Suite struct FindingCellTests {
  /// A line of the sample's elections with one cell changed, and the column at fault.
  @Test(arguments: [
    "original_shares", "grant_date", "exercise_price", "shares_exercised",
  ])
  func `tender.agrees points at the cell that does not agree`(
    column: String
  ) async throws {
    let bytes = try #require(Package.files(in: "samples/alpha-2003", ending: "elections.csv").first)
    let lines = String(decoding: bytes.bytes, as: UTF8.self).split(separator: "\n")
    let row = try #require(lines.firstIndex { $0.hasPrefix("F-013,G-2001-09,") }) + 1
    let header = lines[0].split(separator: ",").map(String.init)
    let place = try #require(header.firstIndex(of: column))
    var cells = lines[row - 1].split(separator: ",", omittingEmptySubsequences: false).map(
      String.init
    )
    cells[place] = column == "grant_date" ? "1990-01-02" : "77"
    let (_, conclusion) = try await SampleOffer.outcome(
      SampleOffer.granted,
      replacing: [("elections.csv", String(lines[row - 1]), cells.joined(separator: ","))]
    )
    let found = conclusion.findings.filter {
      $0.rule == "tender.agrees" && $0.place?.row == row && $0.value == cells[place]
    }
    #expect(found.map { $0.place?.column } == [place], "\(conclusion.findings.map(\.rule))")
  }

  @Test func `a late hire is shown by the day of the hire`() async throws {
    let (_, conclusion) = try await SampleOffer.outcome(
      SampleOffer.granted,
      replacing: [("holders.csv", "schedule_a,1996-11-04,,", "schedule_a,2003-03-03,,")]
    )
    let found = conclusion.findings.filter { $0.rule == "eligibility.commencement" }
    #expect(!found.isEmpty)
    for finding in found where finding.value != "2003-03-03" { Issue.record("\(finding)") }
    #expect(found.hasOnly { $0.place?.sheet == "holders.csv" })
  }

  @Test(arguments: RecordedSamples.all)
  func `value is the text of the cell named, in every sample`(
    sample: (name: String, asOf: String)
  ) async throws {
    let request = try RecordedSamples.request(sample.name, asOf: sample.asOf)
    let conclusion = await request.carryOut()
    let checks = Set(conclusion.rules?.checks.map(\.id) ?? [])
    for finding in conclusion.findings
    where finding.findingClass == .policy && checks.contains(finding.rule) {
      guard let place = finding.place, place.column != nil, let bytes = request.files[place.sheet]
      else { continue }
      let view = try #require(
        FileView.of(place.sheet, bytes, beside: request.files["offer.csv"]).view
      )
      #expect(finding.value == view.cell(place.cell), "\(finding.rule) \(place.address)")
    }
  }
}

extension FindingCellTests {
  /// The second names the same expiration as the first, and is announced after the offer expired.
  @Test func `a late form points at the extension that took effect`() async throws {
    let run = try await TestOffer().holder("H-1")
      .grant("G-1", 500).tender("F-1", [Line("G-1", 500)], received: "2003-04-20 10:00")
      .amendment("2003-03-20 10:00", "extension", ["new_expiration": "2003-04-15 17:00"])
      .amendment("2003-04-18 10:00", "extension", ["new_expiration": "2003-04-15 17:00"])
      .rule("own.late", Self.late).run(asOf: "2003-05-01")
    let found = try run.finding("own.late")
    #expect(found.place?.address == "amendments.csv!C2", "\(run.complaints)")
  }

  private static let late = """
    return { id = "own.late", title = "T", citation = "C", scope = "form", level = "advisory",
      message = "late", check = function(expiration)
        return expiration < time "2003-04-01 00:00" end, }
    """
}
