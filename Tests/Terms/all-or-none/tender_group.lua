return {
  id       = "tender_group",
  title    = "A holder tenders all options or none",
  citation = "Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "tender_group",

  value    = function()
    return "all"
  end,

  tests    = {
    { name = "any option", expect = "all" },
  },
}
