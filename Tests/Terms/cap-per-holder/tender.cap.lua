return {
  id       = "tender.cap",
  title    = "No holder exchanges more shares than the cap",
  citation = "Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "soft",
  when     = { tendering = true },
  message  = "tenders {total_tendered} shares, and {cap} is the most",

  params   = {
    cap = { type = "whole number", default = 1000, min = 0, note = "the most shares of one holder" },
  },

  check    = function(total_tendered, cap)
    return total_tendered <= cap
  end,

  tests    = {
    { name = "at the cap", total_tendered = 1000, expect = true },
    { name = "above it", total_tendered = 1001, expect = false },
  },
}
