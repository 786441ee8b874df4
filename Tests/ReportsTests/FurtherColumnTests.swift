import Offering
import Policy
import TestSupport
import Testing

@testable import Reports

/// Columns that rules add to result sheets.
@Suite struct FurtherColumnTests {
  @Test func `rules know the sheets that can be added to as they are written`() async throws {
    let (outcome, _) = try await SampleOffer.outcome(SampleOffer.granted)
    for sheet in ResultSheetDescription.contract {
      let written = try #require(
        ResultSheets.all.first { $0.fileName == sheet.name + ".csv" },
        "\(sheet.name)"
      )
      #expect(written.header(for: outcome) == sheet.columns, "\(sheet.name)")
      #expect(RuleInspection.scopes.contains { $0.name == sheet.scope })
    }
  }
}
