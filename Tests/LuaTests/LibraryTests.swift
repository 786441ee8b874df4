import Lua
import Testing

@Suite struct LibraryTests {
  private let libraries = [
    "days": "local M = { week = 7 }\nfunction M.weeks(n) return n * M.week end\nreturn M",
    "uses": "local days = require \"days\"\nreturn { fortnight = days.weeks(2) }",
    "one": "return require 'two'", "two": "\nreturn require 'one'",
    "broken": "return {\n = }", "nothing": "local x = 1",
    "remembers": "local n = 0\nreturn { up = function()\n n = n + 1\n return n end }",
    "globals": "\nx = 1\nreturn {}",
    "bad": "local M = {}\nfunction M.f(t)\n t.x = 1\nend\nreturn M",
  ]

  @Test func `A library is found, and by a library too`() throws {
    let sample = try Sample(libraries: libraries)
    #expect(try sample.value("require('uses').fortnight") == .integer(14))
    #expect(try sample.value("require('days') == require('days')") == .flag(true))
  }

  @Test(arguments: [
    ("require 'absent'", LuaFault.Kind.runtime, "a.lua", 1, "no library `absent`"),
    ("require 'one'", .runtime, "lib/two.lua", 2, "requires itself"),
    ("require 'broken'", .syntax, "lib/broken.lua", 2, "unexpected symbol"),
    ("require 'nothing'", .answer, "a.lua", 1, "must return one table"),
    ("require 'remembers'", .changedState, "lib/remembers.lua", 3, "`n`"),
    ("require 'globals'", .changedState, "lib/globals.lua", 2, "`local x`"),
    ("(function() require('days').week = 8 end)()", .changedState, "a.lua", 1, "week"),
    ("require('bad').f(require('days'))", .changedState, "lib/bad.lua", 3, "`x`"),
  ])
  func `A library at fault is named`(
    _ expression: String,
    _ kind: LuaFault.Kind,
    _ file: String,
    _ line: Int,
    _ says: String
  ) throws {
    let sample = try Sample(libraries: libraries)
    for _ in 1...2 {
      let fault = #expect(throws: LuaFault.self) { try sample.run("local x = \(expression)") }
      #expect(fault?.kind == kind, "\(fault?.message ?? "")")
      #expect(fault?.file == file)
      #expect(fault?.line == line)
      #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "")")
    }
  }

  @Test func `A library is required at the top of the file only`() throws {
    let sample = try Sample(libraries: libraries)
    let function = try sample.function("return function()\n return require 'days' end")
    let fault = #expect(throws: LuaFault.self) { try sample.state.call(function, [], results: 1) }
    #expect(fault?.line == 2)
    #expect(fault?.message.contains("top of the file") == true)
  }

  @Test func `A library that is not text stops the state from being made`() throws {
    let fault = #expect(throws: LuaFault.self) {
      try LuaState(
        limits: LuaLimits(),
        vocabulary: [],
        refused: [:],
        libraries: ["x": ("lib/x.lua", [0x2D, 0x2D, 0x0A, 0xFF])]
      )
    }
    #expect(fault?.file == "lib/x.lua")
    #expect(fault?.line == 2)
  }
}
