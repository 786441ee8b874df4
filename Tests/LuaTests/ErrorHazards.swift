import Lua

/// Errors of every sort.
let errorHazards: [Hazard] = [
  Hazard("error with a text", .runtime, "return function()\n error('no') --!\nend", says: "no"),
  Hazard("error with a table", .runtime, "return function()\n error({}) --!\nend", says: "table"),
  Hazard("error with nil", .runtime, "return function()\n error() --!\nend", says: "nil"),
  Hazard("error with a number", .runtime, "return function()\n error(12) --!\nend", says: "12"),
  Hazard(
    "error that blames its caller",
    .runtime,
    "local function f() error('no', 2) end\nreturn function()\n f() --!\n return 1\nend",
    says: "no"
  ),
  Hazard(
    "assert",
    .runtime,
    "return function(a)\n assert(a == 2, 'not two') --!\nend",
    says: "not two"
  ),
  Hazard(
    "arithmetic on nil",
    .runtime,
    "return function(a)\n return a.b.c --!\nend",
    says: "index"
  ),
  Hazard(
    "a comparison of number and text",
    .runtime,
    "return function(a)\n return a < 'x' --!\nend",
    says: "compare number with string"
  ),
  Hazard(
    "arithmetic on text",
    .runtime,
    "return function(a)\n return '10' + a --!\nend",
    says: "arithmetic on a string value"
  ),
  Hazard(
    "division by nothing",
    .runtime,
    "return function(a)\n return a // 0 --!\nend",
    says: "zero"
  ),
  Hazard(
    "a sum too large",
    .runtime,
    "return function(a)\n return a + 9223372036854775807 --!\nend",
    says: "1 + 9223372036854775807 is too large for a whole number"
  ),
  Hazard(
    "a difference too large",
    .runtime,
    "return function(a)\n return (1 << 63) - a --!\nend",
    says: "too large"
  ),
  Hazard(
    "a product too large",
    .runtime,
    "return function(a, b)\n local c = b << 61\n return c * b --!\nend",
    says: "4611686018427387904 * 2 is too large"
  ),
  Hazard(
    "a sum that grows too large",
    .runtime,
    "return function(a)\n while true do a = a + a end --!\nend",
    says: "too large"
  ),
  Hazard(
    "a product with a constant too large",
    .runtime,
    "local big = 1 << 62\nreturn function(a)\n return big * 10 --!\nend",
    says: "too large"
  ),
  Hazard(
    "one added to the largest",
    .runtime,
    "local big = ~(1 << 63)\nlocal function up(x)\n return x + 1 --!\nend\nreturn function() return up(big) end",
    says: "too large"
  ),
  Hazard("not Lua", .syntax, "return {\n id = = 1 --!\n}", says: "unexpected symbol"),
  Hazard("not ended", .syntax, "return function()\n\n --!", says: "'end' expected"),
  Hazard(
    "201 parameters",
    .syntax,
    "return function(\(names(201))) end --!",
    says: "too many local"
  ),
  Hazard("nested too deeply", .syntax, "return \(String(repeating: "(", count: 500)) --!"),
  Hazard("a label twice", .syntax, "::a::\n::a:: --!", says: "already defined"),
]

private func names(_ count: Int) -> String {
  (1...count).map { "p\($0)" }.joined(separator: ", ")
}
