import Foundation
import TestSupport
import Testing

@testable import Sheets

/// Every check of sheets together is asked, and every check in the list is there.
@Suite struct CheckListTests {
  @Test func `every file of checks is in the list, and no other`() throws {
    let folder = "Sources/Sheets/Checks"
    let checks = ["", "/Dated", "/Doubtful", "/Events", "/Ids", "/Plans", "/Prices"]
      .flatMap { Package.files(in: folder + $0) }.map(\.name).filter { $0.hasSuffix("Check.swift") }
      .map { $0.replacing(".swift", with: "") }
    let list = try #require(Package.files(in: folder, ending: "CrossChecks.swift").first)
    let text = String(decoding: list.bytes, as: UTF8.self)
    let listed = text.matches(of: /([A-Za-z]+Check)\.findings/).map { String($0.output.1) }
    #expect(listed.sorted() == checks.sorted())
    #expect(checks.count > 20)
    #expect(listed.count == CrossChecks.all.count)
  }
}
