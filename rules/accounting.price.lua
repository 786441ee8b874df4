return {
  id       = "accounting.price", -- E10
  title    = "No new option is priced below the market",
  citation = "Alpha's Offer to Exchange, Section 12",
  scope    = "new_grant",
  level    = "advisory",
  message  = "the exercise price ${exercise_price} is below the close of ${close} on {new_grant_date}: variable "
          .. "accounting, and so compensation expense",

  check    = function(exercise_price, close)
    return exercise_price >= close
  end,

  tests    = {
    { name = "at the market", exercise_price = usd "1.25", close = usd "1.25", expect = true },
    { name = "a hundredth of a cent below", exercise_price = usd "1.2499", close = usd "1.25", expect = false },
  },
}
