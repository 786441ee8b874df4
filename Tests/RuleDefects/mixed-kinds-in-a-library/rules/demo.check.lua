local limits = require "limits"

local function one_of(word, words)
  for _, other in ipairs(words) do
    if word == other then return true end
  end
  return false
end

return {
  id       = "demo.check",
  title    = "Comparisons that only a run of the tests can see",
  citation = "none",
  scope    = "grant",
  level    = "hard",
  message  = "{grant_id} cannot be tendered",
  check    = function(exercise_price, type)
    if type == "NQSO" then return exercise_price >= limits.lowest_price end
    return not one_of(type, limits.kinds)
  end,
  tests    = {
    { name = "cheap", exercise_price = usd "0.01", type = "NQSO", expect = true },
    { name = "free", exercise_price = usd "0", type = "NQSO", expect = false },
    { name = "incentive", exercise_price = usd "4.00", type = "ISO", expect = true },
  },
}
