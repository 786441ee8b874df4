return {
  id       = "tender.lookback", -- A5, D7
  title    = "Whoever tenders, tenders every option granted in the lookback window",
  citation = "Offer to Exchange, Section 2",
  scope    = "holder",
  level    = "soft",
  message  = "{lookback_tendered} of {lookback_outstanding} shares granted since {lookback_start:date} are tendered",

  when     = { tendering = true },

  check    = function(tendered, lookback_tendered, lookback_outstanding)
    return tendered == 0 or lookback_tendered == lookback_outstanding
  end,

  tests    = {
    { name = "nothing tendered", tendered = 0, lookback_tendered = 0, lookback_outstanding = 50, expect = true },
    { name = "one left out", tendered = 100, lookback_tendered = 0, lookback_outstanding = 50, expect = false },
    { name = "one share left out", tendered = 149, lookback_tendered = 49, lookback_outstanding = 50,
      expect = false },
    { name = "all of them", tendered = 150, lookback_tendered = 50, lookback_outstanding = 50, expect = true },
    { name = "none granted in the window", tendered = 100, lookback_tendered = 0, lookback_outstanding = 0,
      expect = true },
    { name = "a holder who tenders nothing", tendering = false, tendered = 0, lookback_tendered = 0, lookback_outstanding = 50,
      expect = "not_applicable" },
  },
}
