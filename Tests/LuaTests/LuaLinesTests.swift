import Lua
import Testing

@Suite struct LuaLinesTests {
  // Lua makes a function on the line of its `end`.
  // Lines marked `--+` run when check(1) is called, `--!` are the ones it misses.
  private let source = """
    local limit = 5                     --+

    local function unused(x)
      return x                          --!
    end                                 --+

    return {                            --+
      id = "x",                         --+
      check = function(a)
        if a > limit then               --+
          local f = function()
            return 2                    --!
          end                           --!
          return f()                    --!
        end
        for i = 1, 2 do                 --+
          a = a + i                     --+
        end
        return a == 1                   --+
      end,                              --+
      other = unused,                   --+
    }                                   --+
    """

  private func lines(_ mark: String) -> Set<Int> {
    let all = source.split(separator: "\n", omittingEmptySubsequences: false)
    return Set(all.indices.filter { all[$0].contains(mark) }.map { $0 + 1 })
  }

  @Test func `Lines that ran and lines that did not are told apart`() throws {
    let sample = try Sample()
    sample.state.recordLines(true)
    let function = try sample.function(source)
    _ = try sample.state.call(function, [.integer(1)], results: 1)
    let found = try #require(sample.state.coveredLines(of: "a.lua"))
    #expect(Set(found.missed) == lines("--!"))
    #expect(Set(found.ran) == lines("--+"))
    #expect(found.runnable == found.runnable.sorted())
    _ = try sample.state.call(function, [.integer(9)], results: 1)
    let after = try #require(sample.state.coveredLines(of: "a.lua"))
    #expect(after.missed == [4])
  }

  @Test func `Nothing is recorded unless asked for`() throws {
    let sample = try Sample()
    _ = try sample.function(source)
    #expect(sample.state.coveredLines(of: "a.lua") == nil)
    #expect(sample.state.coveredLines(of: "b.lua") == nil)
  }

  @Test func `Libraries are recorded too, and budgets hold`() throws {
    let library =
      "local M = {}\nfunction M.f()\n return 1\nend\nfunction M.g()\n while true do end\nend\nreturn M"
    let sample = try Sample(libraries: ["m": library])
    sample.state.recordLines(true)
    let function = try sample.function("local m = require 'm'\nreturn function(a) return m.f() end")
    _ = try sample.state.call(function, [], results: 1)
    #expect(sample.state.coveredLines(of: "lib/m.lua")?.missed == [6])
    let fault = sample.fault("local m = require 'm'\nreturn m.g")
    #expect(fault?.kind == .instructions)
    #expect(fault?.file == "lib/m.lua")
    #expect(fault?.line == 6)
  }
}
