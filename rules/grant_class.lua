return {
  id       = "grant_class", -- A5, C1
  title    = "Every option can be tendered{lookback?, and those granted in the lookback go with any other}",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "grant_class",
  note     = "An option that cannot be tendered stays as it is. Another offer replaces value, as in: "
          .. "if exercise_price < usd \"12.00\" then return \"not_eligible\" end",

  value    = function(in_lookback)
    if in_lookback then return "required" end
    return "eligible"
  end,

  tests    = {
    { name = "before the lookback", in_lookback = false, expect = "eligible" },
    { name = "in the lookback", in_lookback = true, expect = "required" },
  },
}
