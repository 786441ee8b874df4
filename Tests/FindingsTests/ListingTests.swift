import Findings
import Testing

@Suite struct ListingTests {
  static let lists: [([String], String)] = [
    ([], ""), (["fax"], "fax"), (["fax", "hand"], "fax or hand"),
    (["fax", "hand", "mail"], "fax, hand or mail"),
  ]

  @Test(arguments: lists)
  func `texts are listed as in a sentence`(_ texts: [String], _ sentence: String) {
    #expect(texts.listed(with: "or") == sentence)
  }
}
