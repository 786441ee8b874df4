return {
  id       = "exercise_price",
  title    = "A new option is priced at the average of the high and the low price of its grant date",
  citation = "Lucent, Offer to Exchange of April 22, 2002",
  scope    = "new_grant",
  hook     = "exercise_price",
  note     = "The average is rounded up to a hundredth of a cent, so that it is never below the market.",

  value    = function(new_grant_date)
    return mul_div(high_price(new_grant_date) + low_price(new_grant_date), 1, 2, "up")
  end,

  tests    = {
    { name = "the middle", new_grant_date = date "2002-11-25", expect = usd "1.775",
      prices = { { date = date "2002-11-25", close = usd "1.80", high = usd "1.85", low = usd "1.70" } } },
    { name = "rounded up", new_grant_date = date "2002-11-25", expect = usd "1.7001",
      prices = { { date = date "2002-11-25", close = usd "1.70", high = usd "1.7001", low = usd "1.70" } } },
  },
}
