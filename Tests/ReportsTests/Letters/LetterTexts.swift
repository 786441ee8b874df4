import Exchange
import Offering
import TestSupport
import Testing

@testable import Reports

/// The letters of an offer as of a day.
struct LetterTexts {
  let files: [Letters.File]

  init(_ offer: TestOffer, asOf: String) async throws {
    let run = try await offer.run(asOf: asOf)
    files = try Letters(run.outcome, run.conclusion, templates: LetterTemplates()).files()
  }

  /// The words of the letters of a kind, one after the other.
  func text(_ kind: LetterKind) -> String {
    files.filter { $0.kind == kind }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }
}
