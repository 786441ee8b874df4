return {
  id       = "tender.whole_group",
  title    = "Options of one group are tendered whole and together",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "election",
  level    = "soft",
  optional = { "tender_group_outstanding", "tender_group_tendered" },
  message  = "{tender_group_tendered} of the {tender_group_outstanding} shares that go together are tendered, and they go "
          .. "whole or not at all",

  check    = function(accepted, tender_group_outstanding, tender_group_tendered)
    if tender_group_tendered == nil or accepted == 0 then return true end
    return tender_group_tendered == tender_group_outstanding
  end,

  tests    = {
    { name = "no group", accepted = 100, expect = true },
    { name = "the whole group", accepted = 100, tender_group_outstanding = 300, tender_group_tendered = 300,
      expect = true },
    { name = "a part of it", accepted = 100, tender_group_outstanding = 300, tender_group_tendered = 100,
      expect = false },
    { name = "a line of no shares", accepted = 0, tender_group_outstanding = 300, tender_group_tendered = 100,
      expect = true },
  },
}
