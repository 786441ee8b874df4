return {
  id       = "exchange_ratio",
  title    = "Each option has a ratio of its own, with two decimals",
  citation = "Starbucks, Offer to Exchange: the ratios are worked out so that old and new options are worth the same",
  scope    = "grant",
  hook     = "exchange_ratio",
  note     = "A ratio of 2.01 gives one new share for every 2.01 old ones. Shares are rounded down.",

  reads    = { ratio = { sheet = "grants", column = "Exchange Ratio", type = "decimal" } },

  value    = function(ratio)
    return ratio, decimal "1.00"
  end,

  tests    = {
    { name = "2.01 old for one new", ratio = decimal "2.01", expect = { 20100, 10000 } },
  },
}
