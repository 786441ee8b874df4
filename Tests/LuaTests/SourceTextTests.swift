import Lua
import Testing

@Suite struct SourceTextTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(arguments: [
    ("a byte-order mark", mark + Array("return 5".utf8)),
    ("CRLF", Array("-- x\r\nreturn\r\n5\r\n".utf8)),
    ("lone CR", Array("-- x\rreturn 5".utf8)), ("UTF-8", Array("local x = 'é' return 5".utf8)),
    ("no last newline", Array("return 5 -- x".utf8)),
  ])
  func `Text is accepted`(_ name: String, _ source: [UInt8]) throws {
    #expect(try Sample().state.run(source, file: "a.lua") == .integer(5))
  }

  @Test(arguments: [
    ("bytecode", [0x1B] + Array("LuaT".utf8), 1, "compiled"),
    ("bytecode after a mark", mark + [0x1B] + Array("LuaT".utf8), 1, "compiled"),
    ("NUL", Array("return\n1".utf8) + [0], 2, "NUL"),
    ("Latin-1", Array("\n\nreturn '".utf8) + [0xE9, 0x27], 3, "UTF-8"),
    ("UTF-16", [0xFF, 0xFE, 0x72, 0x00], 1, "NUL"),
    ("a surrogate", Array("return '".utf8) + [0xED, 0xA0, 0x80, 0x27], 1, "UTF-8"),
  ])
  func `What is not text is refused with its line`(
    _ name: String,
    _ source: [UInt8],
    _ line: Int,
    _ says: String
  ) throws {
    let fault = #expect(throws: LuaFault.self) {
      try Sample().state.run(source, file: "a.lua")
    }
    #expect(fault?.kind == .syntax)
    #expect(fault?.file == "a.lua")
    #expect(fault?.line == line)
    #expect(fault?.message.contains(says) == true, "\(fault?.message ?? "")")
  }

  @Test func `The line counts CRLF once`() throws {
    let fault = #expect(throws: LuaFault.self) { try Sample().run("-- x\r\n-- y\r\nreturn = 1") }
    #expect(fault?.line == 3)
  }

  @Test func `Every truncation and every changed byte of a file is survived`() throws {
    let source = Array(
      "local t = { 1, 'x' }\nreturn { check = function(a) return #t > a end }".utf8
    )
    let sample = try Sample()
    for end in source.indices { _ = try? sample.state.run(Array(source[..<end]), file: "a.lua") }
    for place in source.indices {
      for byte: UInt8 in [0, 0x1B, 0x22, 0x28, 0x5B, 0x7B, 0x80, 0xFF] {
        var changed = source
        changed[place] = byte
        _ = try? sample.state.run(changed, file: "a.lua")
      }
    }
    #expect(try sample.value("1") == .integer(1))
  }
}
