import Lua

/// What is slower than its instructions.
let slowHazards: [Hazard] = [
  Hazard(
    "long texts compared for ever",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 19 do a = a .. a end
      local b, n = a .. "", 0
      while a == b do n = n + 1 end --!
    end
    """
  ),
  Hazard(
    "long texts made for ever",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 19 do a = a .. a end
      while true do local b = a .. "y" end --!
    end
    """
  ),
  Hazard(
    "keys that collide",
    .memory,
    "return function()\n local t = {}\n for i = 1, 1e9 do t[i * 131071] = i end --!\nend"
  ),
  Hazard(
    "a needle that is nearly everywhere",
    .instructions,
    """
    return function()
      local a = "x"
      for i = 1, 18 do a = a .. a end
      local b = a .. "y"
      a = a .. a
      while true do contains(a, b) end --!
    end
    """
  ),
]
