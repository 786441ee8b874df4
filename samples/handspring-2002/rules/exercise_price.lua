return {
  id       = "exercise_price",
  title    = "A new option is priced at the close of its grant date or, if there is none, of the last trading day before it",
  citation = "Handspring, Election to Participate",
  scope    = "new_grant",
  hook     = "exercise_price",

  value    = function(new_grant_date)
    return closing_price(new_grant_date) or closing_price(trading_day_before(new_grant_date, 1))
  end,

  tests    = {
    { name = "a trading day", new_grant_date = date "2002-11-18", expect = usd "1.10",
      prices = {
        { date = date "2002-11-15", close = usd "1.08" },
        { date = date "2002-11-18", close = usd "1.10" },
      } },
    { name = "a day without a close", new_grant_date = date "2002-11-18", expect = usd "1.08",
      prices = { { date = date "2002-11-15", close = usd "1.08" } } },
  },
}
