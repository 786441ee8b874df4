return {
  id       = "plan.share_limit", -- C6, E11
  title    = "The plan never has more shares out than it holds",
  citation = "Alpha's Offer to Exchange, Sections 9 and 12",
  scope    = "offer",
  level    = "hard",
  note     = "Available are the plan's shares without those issued, outstanding and promised.",
  message  = "at its lowest the pool has {pool_available} shares available; the plan holds {plan_share_limit}",

  check    = function(pool_available)
    return pool_available >= 0
  end,

  tests    = {
    { name = "none left", pool_available = 0, expect = true },
    { name = "one too many out", pool_available = -1, expect = false },
  },
}
