import Foundation
import Policy
import Testing

struct EditorLibraryTests {
  @Test func theLibraryHasEveryWordFieldAndHook() {
    let meta = EditorLibrary(scopes: Scopes.all, hooks: Hooks.all).meta()
    for line in [
      "---@meta", "function mul_div(a, b, c, rounding) end", "---@return Money?",
      "---@param d Date", "---@class scope.holder", "---@field service_end Date? ",
      "\"cancellation_date\"|\"deemed_tender\"|\"exchange_ratio\"", "---@alias Money integer",
      "---@type fun(text: string, start: string): boolean",
    ] {
      #expect(meta.contains(line), "\(line)")
    }
  }

  @Test func theSettingsAreJSON() throws {
    let text = EditorLibrary.settings(library: ".editor")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(object?["workspace.library"] as? [String] == [".editor"])
    #expect((object?["runtime.builtin"] as? [String: String])?["io"] == "disable")
  }
}
