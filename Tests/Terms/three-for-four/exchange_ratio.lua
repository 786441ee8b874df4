return {
  id       = "exchange_ratio",
  title    = "Three new shares for every four cancelled, rounded down",
  citation = "Offer to Exchange, Section 1",
  scope    = "grant",
  hook     = "exchange_ratio",

  value    = function()
    return 4, 3
  end,

  tests    = {
    { name = "any option", expect = { 4, 3 } },
  },
}
