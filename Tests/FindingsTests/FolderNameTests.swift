import Testing

@testable import Findings

/// Files of findings name folders in one way, however they were typed.
@Suite struct FolderNameTests {
  @Test(arguments: [
    ("my-offer/", "rules/", "my-offer/rules/x.lua and rules/y.lua"),
    ("/home/ann/my-offer/", "/opt/rules/", "/home/ann/my-offer/rules/x.lua and /opt/rules/y.lua"),
    ("./", "../rules/", "./rules/x.lua and ../rules/y.lua"),
  ])
  func `the same words come of every folder`(offer: String, shipped: String, text: String) {
    let folders = [FolderName(typed: offer), FolderName(typed: shipped)]
    #expect(folders.kept(in: text) == "rules/x.lua and y.lua")
  }

  @Test func `a path that only ends so is left alone`() {
    let folders = [FolderName(typed: "rules/")]
    #expect(folders.kept(in: "other-rules/x.lua, rules/x.lua") == "other-rules/x.lua, x.lua")
  }
}
