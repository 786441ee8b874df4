return {
  id       = "exercise_price",
  title    = "A new option is priced at the close of the last trading day before its grant date",
  citation = "Google, exchange offer of February 3, 2009",
  scope    = "new_grant",
  hook     = "exercise_price",

  value    = function(new_grant_date)
    return closing_price(trading_day_before(new_grant_date, 1))
  end,

  tests    = {
    { name = "a Monday has Friday's close", new_grant_date = date "2009-03-09", expect = usd "308.57",
      prices = {
        { date = date "2009-03-05", close = usd "305.64" },
        { date = date "2009-03-06", close = usd "308.57" },
      } },
  },
}
