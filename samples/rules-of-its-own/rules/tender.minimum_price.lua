-- Its tests stand in tests/tender.minimum_price.csv.
return {
  id       = "tender.minimum_price",
  title    = "Only options priced at $1.00 or more can be tendered",
  citation = "resolution of the Stock Option Committee of 2003-02-14",
  scope    = "election",
  level    = "hard",

  params   = {
    minimum = { type = "usd", default = usd "1.00", min = usd "0", max = usd "100", note = "the lowest price" },
  },

  check    = function(exercise_price, minimum)
    return exercise_price >= minimum
  end,

  message  = "{grant_id} is priced at {exercise_price}, under {minimum}: it cannot be tendered",
}
