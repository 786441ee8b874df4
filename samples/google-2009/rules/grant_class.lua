return {
  id       = "grant_class",
  title    = "Options priced over the close of the last trading day before the expiration can be tendered",
  citation = "Google, question and answer of February 25, 2009",
  scope    = "grant",
  hook     = "grant_class",
  note     = "Before the first price is known every option can be.",

  value    = function(exercise_price, expiration_date)
    local day = trading_day_before(expiration_date, 1)
    if day == nil or exercise_price > closing_price(day) then return "eligible" end
    return "not_eligible"
  end,

  tests    = {
    { name = "a cent over the close", exercise_price = usd "308.58", expiration_date = date "2009-03-09",
      prices = { { date = date "2009-03-06", close = usd "308.57" } }, expect = "eligible" },
    { name = "no price is known", exercise_price = usd "308.57", expiration_date = date "2009-03-09", expect = "eligible" },
    { name = "at the close", exercise_price = usd "308.57", expiration_date = date "2009-03-09",
      prices = { { date = date "2009-03-06", close = usd "308.57" } }, expect = "not_eligible" },
    { name = "the close of the day itself does not count", exercise_price = usd "300.00",
      expiration_date = date "2009-03-09", expect = "not_eligible",
      prices = {
        { date = date "2009-03-06", close = usd "308.57" },
        { date = date "2009-03-09", close = usd "290.00" },
      } },
  },
}
