return {
  id       = "tender.lookback", -- A5, D7
  title    = "Whoever tenders, tenders every required option",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "holder",
  level    = "soft",
  note     = "Required are the options of which grant_class says so: by default those granted in the lookback.",
  message  = "{name} has not properly tendered {required_left_out}: whoever tenders any option tenders all of each "
          .. "{required_kind}",

  when     = { tendering = true },

  check    = function(tendered, required_tendered, required_outstanding)
    return tendered == 0 or required_tendered == required_outstanding
  end,

  tests    = {
    { name = "nothing tendered", tendered = 0, required_tendered = 0, required_outstanding = 50, expect = true },
    { name = "one left out", tendered = 100, required_tendered = 0, required_outstanding = 50, expect = false },
    { name = "one share left out", tendered = 149, required_tendered = 49, required_outstanding = 50,
      expect = false },
    { name = "all of them", tendered = 150, required_tendered = 50, required_outstanding = 50, expect = true },
    { name = "none is required", tendered = 100, required_tendered = 0, required_outstanding = 0, expect = true },
    { name = "a holder who tenders nothing", tendering = false, tendered = 0, required_tendered = 0,
      required_outstanding = 50, expect = "not_applicable" },
  },
}
