import Findings
import Offering
import TestSupport
import Testing

@testable import Reports

/// Whom to ask, where to deliver and who signs: what offer.csv says of it, and nothing else.
@Suite struct TermsForLettersTests {
  private static let offer = TestOffer().holder("H-1").grant("G-1", 900)
    .tender("F-1", [Line("G-1", 900)], ["name_signed": ""])
  private static let terms = [
    ("contact", "Robin Lee, telephone 555-0142"), ("deliver_to", "12 Main Street, fax 555-0143"),
    ("signed_by", "Ann Bell, Secretary"),
  ]

  private func letters(_ offer: TestOffer) async throws -> (Letters, [Letters.File]) {
    let run = try await offer.run(asOf: "2003-03-25")
    let letters = Letters(try run.outcome, run.conclusion, templates: try LetterTemplates())
    return (letters, try letters.files())
  }

  private func text(_ files: [Letters.File], _ kind: LetterKind) -> String {
    files.filter { $0.kind == kind }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test(arguments: [LetterKind.defect, .receipt])
  func `letters say what offer.csv says`(kind: LetterKind) async throws {
    let offer = Self.terms.reduce(Self.offer) { $0.term($1.0, $1.1) }
    let (letters, files) = try await letters(offer)
    let text = text(files, kind)
    #expect(text.contains("If you have a question, ask Robin Lee, telephone 555-0142."))
    #expect(text.contains("Forms are delivered to: 12 Main Street, fax 555-0143."), "\(text)")
    #expect(text.contains("Ann Bell, Secretary<br>Alpha Technologies Group, Inc."))
    #expect(letters.lacking(in: files) == nil)
  }

  @Test func `where offer.csv says nothing the letters say nothing, and that is told once`()
    async throws
  {
    let (letters, files) = try await letters(Self.offer)
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for words in ["If you have a question", "Forms are delivered to", "<br>Alpha"] {
        #expect(!text.contains(words), "\(file.name): \(words)")
      }
    }
    let finding = try #require(letters.lacking(in: files))
    #expect(finding.severity == .note)
    for (term, _) in Self.terms { #expect(finding.repair.contains(term)) }
    #expect(letters.lacking(in: []) == nil)
  }

  @Test(arguments: terms.indices)
  func `only the terms that are blank are told`(index: Int) async throws {
    let (term, value) = Self.terms[index]
    let (letters, files) = try await letters(Self.offer.term(term, value))
    let finding = try #require(letters.lacking(in: files))
    #expect(!finding.message.contains(term), "\(finding.message)")
    #expect(finding.message.hasPrefix("The letters do not say "), "\(finding.message)")
  }
}
