import Lua

/// Memory.
let memoryHazards: [Hazard] = [
  Hazard(
    "a text doubled",
    .memory,
    "return function()\n local s = 'x'\n while true do s = s .. s end --!\nend",
    says: "1 MB"
  ),
  Hazard(
    "a table that grows",
    .memory,
    """
    local row = split("\(String(repeating: "x ", count: 200))", " ")
    return function()
      local t = {}
      for i = 1, 1e9 do t[i] = { table.unpack(row) } end --!
    end
    """
  ),
  Hazard(
    "a table that grows while loading",
    .memory,
    """
    local row, t = split("\(String(repeating: "x ", count: 200))", " "), {}
    for i = 1, 1e9 do t[i] = { table.unpack(row) } end --!
    """
  ),
  Hazard(
    "closures that pile up",
    .instructions,
    "return function()\n local f\n while true do local g = f; f = function() return g, 1, 2 end end --!\nend"
  ),
  Hazard(
    "a text joined from large texts",
    .memory,
    """
    return function()
      local s = "0123456789abcdef"
      for i = 1, 15 do s = s .. s end
      return table.concat({s, s, s}) --!
    end
    """
  ),
  Hazard(
    "memory lived in at its limit",
    .memory,
    """
    return function()
      local t, s = {}, "x"
      for i = 1, 15 do s = s .. s end
      for i = 1, 1e9 do t[i] = s .. i end --!
    end
    """,
    memory: 16 << 20
  ),
]
