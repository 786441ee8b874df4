return {
  id       = "tender.eligible", -- C1
  title    = "Only an option that the offer is for can be tendered",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "election",
  level    = "hard",
  message  = "{grant_id} cannot be tendered: {why}",

  optional = { "percent", "class_reason" },

  check    = function(shares_tendered, class, class_reason, percent)
    local is_tender = shares_tendered > 0 or (percent ~= nil and percent > 0)
    if not is_tender or class ~= "not_eligible" then return true end
    return false, { why = class_reason or "its class is not_eligible" }
  end,

  tests    = {
    { name = "an option that can be", shares_tendered = 100, class = "eligible", expect = true },
    { name = "one that must be", shares_tendered = 100, class = "required", expect = true },
    { name = "one that cannot be", shares_tendered = 100, class = "not_eligible", expect = false },
    { name = "a line of no shares", shares_tendered = 0, class = "not_eligible", expect = true },
    { name = "a part of one that cannot be", shares_tendered = 0, percent = 3400, class = "not_eligible",
      expect = false },
  },
}
