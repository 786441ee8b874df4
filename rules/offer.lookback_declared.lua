return {
  id       = "offer.lookback_declared", -- A5
  title    = "The declared start of the lookback window is the computed one",
  citation = "Alpha's Offer to Exchange, Sections 2 and 6",
  scope    = "offer",
  level    = "advisory",
  optional = { "declared_lookback_start", "lookback_start" },
  note     = "Section 2 says August 28, 2002, Section 6 once August 25: the computed date governs.",
  message  = "declared is {declared_lookback_start}, but the lookback begins on {lookback_start}",

  check    = function(declared_lookback_start, lookback_start)
    -- An offer without a lookback has nothing to compare.
    if declared_lookback_start == nil or lookback_start == nil then return true end
    return declared_lookback_start == lookback_start
  end,

  tests    = {
    { name = "the computed one", expect = true,
      declared_lookback_start = date "2002-08-28", lookback_start = date "2002-08-28" },
    { name = "three days early", expect = false,
      declared_lookback_start = date "2002-08-25", lookback_start = date "2002-08-28" },
    { name = "no lookback, but one declared", expect = true, declared_lookback_start = date "2002-08-28" },
    { name = "not declared", expect = true, lookback_start = date "2002-08-28" },
    { name = "no lookback, and none declared", expect = true },
  },
}
