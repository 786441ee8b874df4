return {
  id       = "exchange_ratio",
  title    = "The cancelled shares for one new one stand with each grant",
  citation = "Offer to Exchange, Schedule B",
  scope    = "grant",
  hook     = "exchange_ratio",
  reads    = { ratio = { sheet = "grants", column = "Exchange Ratio", type = "decimal" } },

  value    = function(ratio)
    return ratio, decimal "1"
  end,

  tests    = {
    { name = "two and a half for one", ratio = decimal "2.5", expect = { 25000, 10000 } },
  },
}
