import Findings
import Testing

@testable import Reports

@Suite struct FindingsGitHubTests {
  private let paths = FindingPaths(offer: "/repo/of,fer", currentFolder: "/repo")

  @Test func `a line a finding, escaped as the runner reads it`() {
    let findings = [Examples.invisible, Examples.waived, Examples.rule]
    let repair = FindingKind.cellInvisibleCharacter.repair
    #expect(
      FindingsGitHub.text(of: findings, paths: paths) == """
        ::error file=of%2Cfer/holders.csv,line=3,col=1,title=holders.csv!A3 \
        [cell.invisible_character]::holder_id has a no-break space in it.%0ARepair: \(repair)
        ::notice file=of%2Cfer/forms.csv,line=4,col=9,title=forms.csv!F4 F-3 \
        [tender.name]::signed "J. Avery": 100%25 of it, differs%0AWaived by Stock Option Committee.
        ::error file=rules/grant_date.lua,line=12,title=rules/grant_date.lua \
        [grant_date]::The word retrun is not known.%0ARepair: Did you mean return?

        """
    )
  }

  @Test func `no text of a sheet begins a line of its own`() {
    var finding = Examples.waived
    finding.message = "one\r\n::error::two\r::three"
    finding.subject = "a\n::b"
    let text = FindingsGitHub.text(of: [finding], paths: paths)
    #expect(text.utf8.count { $0 == 10 || $0 == 13 } == 1)
  }

  @Test(arguments: [
    ("offer", "/repo", "offer/grants.csv"), ("./offer/", "/repo", "offer/grants.csv"),
    ("/repo/offer", "/repo/", "offer/grants.csv"),
    ("/else/offer", "/repo", "/else/offer/grants.csv"),
    ("../offer", "/repo", "../offer/grants.csv"), (".", "/repo", "grants.csv"),
    ("", "/repo", "grants.csv"),
  ])
  func `paths are relative to the current folder`(offer: String, current: String, path: String) {
    let paths = FindingPaths(offer: offer, currentFolder: current)
    #expect(paths.path(Place(sheet: "grants.csv")) == path)
    #expect(paths.path(nil) == nil)
  }

  @Test func `a URI reference escapes what is none of its characters`() {
    let paths = FindingPaths(offer: "/tmp/my offer", currentFolder: "/repo")
    #expect(paths.uri(Place(sheet: "prices.csv")) == "file:///tmp/my%20offer/prices.csv")
    #expect(paths.uri(Place(sheet: "rules/é.lua")) == "rules/%C3%A9.lua")
    #expect(paths.uri(Place(sheet: "rules/100%25.lua")) == "rules/100%2525.lua")
  }
}
