return {
  id       = "plan.share_limit", -- C6, E11
  title    = "The plan never has more shares out than it holds",
  citation = "Alpha's Offer to Exchange, Sections 9 and 12",
  scope    = "offer",
  level    = "hard",
  note     = "Available are the plan's shares without those issued, outstanding and promised.",
  message  = "the {plan_share_limit} shares of the plan {plan} are exceeded by {excess}",

  check    = function(pool_available, plan_share_limit)
    if pool_available >= 0 then return true end
    return false, { excess = -pool_available }
  end,

  tests    = {
    { name = "none left", pool_available = 0, plan_share_limit = 500, expect = true },
    { name = "one too many out", pool_available = -1, plan_share_limit = 500, expect = false },
  },
}
