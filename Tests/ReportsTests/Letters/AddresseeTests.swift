import TestSupport
import Testing

@testable import Reports

/// To whom letters are addressed, and what they say of awards and of what has ended.
@Suite struct AddresseeTests {
  @Test func `B5: what comes after a death is addressed to the estate`() async throws {
    let offer = TestOffer().holder(
      "H-1",
      ["name": "Bob Cole", "service_end": "2003-03-20", "end_reason": "death"]
    ).grant("G-1", 2900).tender("F-1", [Line("G-1", 2900)], received: "2003-03-10 10:00")
    let letters = try await LetterTexts(offer, asOf: "2003-04-02")
    #expect(letters.text(.departure).contains("The estate of Bob Cole"))
    #expect(!letters.text(.receipt).contains("The estate of"))
  }
}
