return {
  id       = "minimum.price",
  title    = "No option priced under a dollar is tendered",
  citation = "Resolution of the Committee",
  scope    = "election",
<<<<<<< HEAD
  level    = "hard",
=======
  level    = "soft",
>>>>>>> other
  message  = "{grant_id} is priced at {exercise_price}",

  check    = function(exercise_price)
    return exercise_price >= usd "1.00"
  end,

  tests    = {
    { name = "a dollar", exercise_price = usd "1.00", expect = true },
    { name = "less", exercise_price = usd "0.99", expect = false },
  },
}
