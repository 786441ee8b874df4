import Lua

/// Answers.
let answerHazards: [Hazard] = [
  Hazard("three values where two are due", .answer, "return function() return 1, 2, 3 end --!"),
  Hazard("a function answered", .answer, "return function() return function() end end --!"),
  Hazard(
    "a table that holds itself",
    .answer,
    "return function() local t = {}; t.t = t; return t end --!"
  ),
  Hazard("a list with a gap", .answer, "return function() return { 1, nil, 3, [9] = 9 } end --!"),
  Hazard("keys that are flags", .answer, "return function() return { [true] = 1 } end --!"),
  Hazard("text that is not UTF-8", .answer, "return function() return '\\xff' end --!"),
  Hazard(
    "more results than can be",
    .runtime,
    "return function() return table.unpack({}, 1, 1 << 40) end --!"
  ),
]
