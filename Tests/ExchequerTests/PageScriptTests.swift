import Foundation
import TestSupport
import Testing

@Suite struct PageScriptTests {
  @Test func `the report's policy names the script that is on the page`() throws {
    let scratch = try Scratch()
    let run = ["report", "samples/alpha-2003", "--as-of", "2003-10-03", "--out"]
    try #require(try Binary.run(run + [scratch.path("page.html")]).code == 0)
    let page = try scratch.text("page.html")
    let script = try #require(page.firstMatch(of: /<script>((?s).*?)<\/script>/)).1
    let named = try #require(page.firstMatch(of: /script-src 'sha256-([^']+)'/)).1
    let digest = try #require(Data(base64Encoded: String(named)))
    try scratch.write(String(script), to: "script.js")
    let sum = try Binary.shell("sha256sum script.js | cut -c1-64", in: scratch.folder).output
    #expect(digest.map { String(format: "%02x", $0) }.joined() + "\n" == sum)
  }
}
