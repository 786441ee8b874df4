import Lua
import Testing

/// An expression and what it must give.
private let expressions: [(String, LuaValue)] = [
  ("min(3, 1, 2)", .integer(1)), ("max(3, 1, 2)", .integer(3)), ("min(5)", .integer(5)),
  ("max(1, 2.5)", .number(2.5)), ("abs(-3)", .integer(3)), ("abs(-2.5)", .number(2.5)),
  ("type(nil)", .text("nil")), ("type({})", .text("table")), ("type(type)", .text("function")),
  ("tostring(12)", .text("12")), ("tostring(1.5)", .text("1.5")), ("tostring({})", .text("table")),
  ("tostring(max)", .text("function")), ("tostring(true)", .text("true")),
  ("tostring(nil)", .text("nil")), ("tonumber('12')", .integer(12)),
  ("tonumber(' 1.5 ')", .number(1.5)),
  ("tonumber('x')", .none), ("tonumber('')", .none), ("tonumber(nil)", .none),
  ("tonumber(7)", .integer(7)),
  ("select('#', 1, nil)", .integer(2)), ("(select(2, 'a', 'b', 'c'))", .text("b")),
  ("(select(-1, 'a', 'b', 'c'))", .text("c")), ("(assert(5, 'no'))", .integer(5)),
  ("starts_with('abc', 'ab')", .flag(true)), ("starts_with('a', 'ab')", .flag(false)),
  ("starts_with('abc', '')", .flag(true)), ("ends_with('abc', 'bc')", .flag(true)),
  ("ends_with('c', 'bc')", .flag(false)), ("contains('abc', 'b')", .flag(true)),
  ("contains('abc', 'd')", .flag(false)), ("contains('abc', '')", .flag(true)),
  ("contains('aab', 'ab')", .flag(true)), ("contains('a%b', '%')", .flag(true)),
  ("trim('  a b\\t\\n')", .text("a b")), ("trim('')", .text("")), ("trim(' ')", .text("")),
  ("lower('ABCz1É')", .text("abcz1É")), ("upper('abcZ1é')", .text("ABCZ1é")),
  ("split('a,b,,c', ',')", list("a", "b", "", "c")), ("split('', ',')", list("")),
  ("split('a--b-c', '--')", list("a", "b-c")), ("sorted({3, 1, 2})", list(1, 2, 3)),
  ("sorted({'b', 'a', 'B'})", list("B", "a", "b")), ("sorted({})", list()),
  ("sorted({1, 2, 3}, function(a, b) return a > b end)", list(3, 2, 1)),
  ("table.concat({1, 'a', 2.5}, '-')", .text("1-a-2.5")), ("table.concat({})", .text("")),
  ("table.concat({1, 2, 3}, ',', 2, 3)", .text("2,3")), ("(table.unpack({7, 8}))", .integer(7)),
  ("select('#', table.unpack({1, nil, 3}, 1, 3))", .integer(3)),
  ("select('#', table.unpack({}, 3, 2))", .integer(0)),
]

/// The body of a function and what it must give.
private let bodies: [(String, LuaValue)] = [
  ("local t = {} for i, v in ipairs({5, 6, nil, 7}) do t[i] = v end return t", list(5, 6)),
  (
    "local s = '' for k in pairs({ z = 1, a = 2, [10] = 3, [9] = 4, m = 5 }) do s = s .. k .. ' ' end return s",
    .text("9 10 a m z ")
  ),
  (
    "local s = '' for k, v in pairs({ [2.5] = 'x', [true] = 'y', [false] = 'z', a = 'w' }) do s = s .. v end return s",
    .text("xwzy")
  ),
  (
    "local t = { a = 1, b = 2, c = 3 } for k in pairs(t) do t[k] = nil end for k in pairs(t) do return k end",
    .none
  ),
  (
    "local t = { a = 1, b = 2, c = 3 } local n = 0 for k in pairs(t) do n = n + 1 t.c = nil t.b = nil end return n",
    .integer(1)
  ),
  (
    "local t = {} table.insert(t, 1) table.insert(t, 1, 2) table.insert(t, 3) return t",
    list(2, 1, 3)
  ),
  ("local t = {3, 1, 2} table.sort(t) return t", list(1, 2, 3)),
  ("local t = {3, 1, 2} local u = sorted(t) u[1] = 9 return t[1] + u[1]", .integer(12)),
  // Stable: equal keys keep their order.
  (
    """
    local t = {}
    for i = 1, 100 do t[i] = { k = i % 3, i = i } end
    t = sorted(t, function(a, b) return a.k < b.k end)
    for i = 2, 100 do
      if t[i].k == t[i - 1].k and t[i].i < t[i - 1].i then return false end
      if t[i].k < t[i - 1].k then return false end
    end
    return #t == 100
    """, .flag(true)
  ),
  // A comparator that contradicts itself loses nothing.
  (
    "local t = sorted({1, 2, 3, 4, 5}, function() return true end) local n = 0 for _, v in ipairs(t) do n = n + v end return n",
    .integer(15)
  ),
  // A comparator that empties the list it sorts.
  (
    "local t = {3, 2, 1} table.sort(t, function(a, b) t[1] = nil t[2] = nil return false end) return type(t)",
    .text("table")
  ),
]

@Suite struct VocabularyTests {
  @Test(arguments: expressions)
  func `A word gives`(_ expression: String, _ value: LuaValue) throws {
    #expect(try Sample().value(expression) == value)
  }

  @Test(arguments: bodies)
  func `A function gives`(_ body: String, _ value: LuaValue) throws {
    let sample = try Sample()
    let function = try sample.function("return function() \(body) end")
    #expect(try sample.state.call(function, [], results: 1) == [value])
  }

  @Test(arguments: [
    ("min()", "at least 1"), ("min('a')", "value 1 is a string"),
    ("abs(1, 2)", "takes 1 value, not 2"),
    ("abs(1 << 63)", "too large"), ("lower(5)", "value 1 is a number"),
    ("trim()", "takes 1 text, not 0"),
    ("split('a', '')", "separator"), ("sorted(1)", "takes a table"),
    ("sorted({1, 'a'})", "compare"),
    ("sorted({}, 1)", "a function as its second"), ("ipairs(nil)", "takes a table, not a nil"),
    ("pairs(nil)", "takes a table"), ("pairs({ [{}] = 1 })", "in order"),
    ("select(0)", "other than 0"),
    ("table.concat({ {} })", "a table at place 1"), ("table.concat({1}, {})", "put between"),
    ("table.concat({}, '', 1, 1 << 62)", "a nil at place 1"),
    ("table.insert({}, 5, 1)", "from 1 to 1"),
    ("table.insert({})", "a table, a place and a value"), ("assert(false)", "assertion failed!"),
    ("require('absent')", "no library `absent`"), ("require()", "name of one library"),
  ])
  func `A word misused says how`(_ expression: String, _ message: String) throws {
    let fault = #expect(throws: LuaFault.self) { try Sample().value("\n" + expression) }
    #expect(fault?.kind == .runtime)
    #expect(fault?.line == 2)
    #expect(fault?.message.contains(message) == true, "\(fault?.message ?? "")")
  }

  @Test func `A list of a hundred thousand is sorted within the budget of a file`() throws {
    let body =
      "local t = {} for i = 1, 20000 do t[i] = (i * 7919) % 20011 end t = sorted(t) return t[1]"
    #expect(try Sample().run(body) == .integer(1))
  }
}

private func list(_ values: Any...) -> LuaValue {
  .table(
    LuaTable(
      elements: values.map { value in
        switch value {
        case let value as Int: .integer(Int64(value))
        case let value as String: .text(value)
        default: .none
        }
      }
    )
  )
}
