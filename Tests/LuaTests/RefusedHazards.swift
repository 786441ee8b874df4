import Lua

/// What is not offered.
let refusedHazards: [Hazard] = [
  Hazard("io", .runtime, "return function() return io.open('x') end --!", says: "`io`"),
  Hazard("os", .runtime, "return function() return os.time() end --!", says: "`os`"),
  Hazard("debug", .runtime, "return function() return debug end --!", says: "`debug`"),
  Hazard("package", .runtime, "return package.path --!", says: "`package`"),
  Hazard("load", .runtime, "return load('return 1') --!", says: "`load`"),
  Hazard("loadstring", .runtime, "return loadstring('return 1') --!", says: "`loadstring`"),
  Hazard("dofile", .runtime, "return dofile('x') --!", says: "`dofile`"),
  Hazard("loadfile", .runtime, "return loadfile('x') --!", says: "`loadfile`"),
  Hazard("coroutine", .runtime, "return coroutine.wrap(1) --!", says: "`coroutine`"),
  Hazard("pcall", .runtime, "return pcall(error) --!", says: "`pcall`"),
  Hazard("xpcall", .runtime, "return xpcall(error, error) --!", says: "`xpcall`"),
  Hazard("setmetatable", .runtime, "return setmetatable({}, {}) --!", says: "`setmetatable`"),
  Hazard("getmetatable", .runtime, "return getmetatable('') --!", says: "`getmetatable`"),
  Hazard("__gc", .runtime, "setmetatable({}, { __gc = error }) --!", says: "`setmetatable`"),
  Hazard("rawset", .runtime, "rawset({}, 1, 2) --!", says: "`rawset`"),
  Hazard("rawget", .runtime, "return rawget({}, 1) --!", says: "`rawget`"),
  Hazard("next", .runtime, "return next({}) --!", says: "`next`"),
  Hazard("collectgarbage", .runtime, "collectgarbage() --!", says: "`collectgarbage`"),
  Hazard("print", .runtime, "print(1) --!", says: "`print`"),
  Hazard("_G", .runtime, "return _G --!", says: "`_G`"),
  Hazard("math", .runtime, "return math.floor(1.5) --!", says: "`math` is refused: no fractions"),
  Hazard(
    "string.rep",
    .runtime,
    "return string.rep('x', 1 << 40) --!",
    says: "`string.rep` is refused: it makes endless text"
  ),
  Hazard("string.find", .runtime, "return string.find('x') --!", says: "there is no `string.find`"),
  Hazard("table.move", .runtime, "return table.move({}, 1, 2, 3) --!", says: "no `table.move`"),
  Hazard("a text's member", .runtime, "return ('x'):rep(9) --!", says: "text has no `rep`"),
  Hazard(
    "a misspelt name",
    .runtime,
    "return function() return tenderd end --!",
    says: "`tenderd`"
  ),
  Hazard(
    "__close",
    .runtime,
    "return function()\n local x <close> = { __close = error } --!\nend",
    says: "non-closable"
  ),
]
