return {
  id       = "price_cut",
  title    = "What a share of the new option costs less than one of the old",
  citation = "asked for by finance",
  scope    = "new_grant",
  sheet    = "new_grants",
  column   = "price_cut",
  type     = "usd",

  value    = function(old_exercise_price, exercise_price)
    return old_exercise_price - exercise_price
  end,

  tests    = {
    { name = "it fell", old_exercise_price = usd "9.00", exercise_price = usd "1.50", expect = usd "7.50" },
  },
}
