import Lua
import Testing

@Suite struct LuaLimitsTests {
  @Test func `Each call has a budget of its own`() throws {
    let sample = try Sample(limits: LuaLimits(instructions: 5_000, memoryBytes: 4 << 20))
    let loop = try sample.function("return function(n)\n for i = 1, n do end\n return n end")
    for _ in 1...20 {
      #expect(try sample.state.call(loop, [.integer(3_000)], results: 1) == [.integer(3_000)])
    }
    let fault = #expect(throws: LuaFault.self) {
      try sample.state.call(loop, [.integer(6_000)], results: 1)
    }
    #expect(fault?.kind == .instructions)
    #expect(fault?.message == "more than 5000 instructions")
  }

  @Test func `A budget is the same whatever ran before`() throws {
    let sample = try Sample(limits: LuaLimits(instructions: 2_000, memoryBytes: 4 << 20))
    let loop = try sample.function("return function(n) for i = 1, n do end return n end")
    func most() throws -> Int64 {
      for count: Int64 in 1...3_000 {
        do { _ = try sample.state.call(loop, [.integer(count)], results: 1) } catch { return count }
      }
      return 0
    }
    let first = try most()
    #expect(first > 500)
    _ = try sample.state.call(loop, [.integer(7)], results: 1)
    #expect(try most() == first)
  }

  @Test func `Memory exhausted while an argument is pushed is an ordinary fault`() throws {
    let sample = try Sample(limits: LuaLimits(instructions: 1_000_000, memoryBytes: 256 << 10))
    let function = try sample.function("return function(t) return 1 end")
    let text = LuaValue.text(String(repeating: "x", count: 500_000))
    let list = LuaValue.table(LuaTable(elements: Array(repeating: .integer(1), count: 100_000)))
    for argument in [text, list] {
      let fault = #expect(throws: LuaFault.self) {
        try sample.state.call(function, [argument], results: 1)
      }
      #expect(fault?.kind == .memory)
      #expect(fault?.file == "a.lua")
      #expect(fault?.line == 1)
    }
    #expect(try sample.state.call(function, [.integer(1)], results: 1) == [.integer(1)])
  }

  @Test func `A state with too little memory for itself says so`() {
    for memory in stride(from: 0, through: 30_000, by: 97) {
      do {
        let sample = try Sample(limits: LuaLimits(instructions: 1_000_000, memoryBytes: memory))
        #expect(sample.state.memoryUsed <= memory)
      } catch {
        #expect(error.kind == .memory, "\(memory): \(error)")
      }
    }
  }

  @Test func `A file run with ever more memory fails cleanly until it runs`() throws {
    let source = """
      local words = {}
      for i = 1, 50 do words[i] = "word" .. i end
      return { words, check = function(a) return table.concat(sorted(words), a) end }
      """
    var ran = false
    for memory in stride(from: 12_000, through: 80_000, by: 211) {
      let limits = LuaLimits(instructions: 1_000_000, memoryBytes: memory)
      guard let sample = try? Sample(limits: limits) else { continue }
      do {
        let function = try sample.function(source)
        _ = try sample.state.call(function, [.text(", ")], results: 1)
        ran = true
      } catch {
        #expect(error.kind == .memory, "\(memory): \(error)")
      }
    }
    #expect(ran)
  }

  @Test func `Memory does not grow from call to call`() throws {
    let sample = try Sample()
    let function = try sample.function("return function(a) return { a, { a .. 'x' } } end")
    func round() throws {
      for _ in 1...20_000 { _ = try sample.state.call(function, [.text("abc")], results: 1) }
    }
    try round()
    let before = sample.state.memoryUsed
    try round()
    #expect(sample.state.memoryUsed < before * 2 + 100_000)
  }

  @Test func `A file of a megabyte is run`() throws {
    let source = "return " + String(repeating: "1 + ", count: 250_000) + "1"
    #expect(try Sample().run(source) == .integer(250_001))
  }

  @Test func `States on several threads give the same answers`() async throws {
    let source = """
      return function(n)
        local t, s = {}, 0
        for i = 1, 200 do t["k" .. (i * n) % 97] = i end
        for k, v in pairs(t) do s = (s * 31 + v + #k) % 1000003 end
        return s
      end
      """
    let answers = try await withThrowingTaskGroup(of: [LuaValue].self) { group in
      for _ in 1...4 {
        group.addTask {
          let sample = try Sample()
          let function = try sample.function(source)
          return try (1...50).flatMap { number in
            try sample.state.call(function, [.integer(number)], results: 1)
          }
        }
      }
      return try await group.reduce(into: [[LuaValue]]()) { $0.append($1) }
    }
    #expect(Set(answers.map { "\($0)" }).count == 1)
  }
}
