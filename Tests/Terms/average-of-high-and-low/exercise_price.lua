return {
  id       = "exercise_price",
  title    = "A new option costs the average of high and low of the trading day before the grant",
  citation = "Offer to Exchange, Section 8",
  scope    = "new_grant",
  hook     = "exercise_price",

  value    = function(new_grant_date)
    local day = trading_day_before(new_grant_date, 1)
    return mul_div(high_price(day) + low_price(day), 1, 2, "half")
  end,

  tests    = {
    { name = "the average", new_grant_date = date "2003-10-03",
      prices = { { date = date "2003-10-02", close = usd "1.20", high = usd "1.31", low = usd "1.10" },
                 { date = date "2003-10-03", close = usd "9.00", high = usd "9.00", low = usd "9.00" } },
      expect = usd "1.205" },
  },
}
