return {
  id       = "exchange_ratio",
  title    = "1.25, 2, 4 or 6 old shares give one new share, by the price of the old option",
  citation = "Lucent, Offer to Exchange of April 22, 2002",
  scope    = "grant",
  hook     = "exchange_ratio",
  note     = "The offer's bands are $12.14 to $24.99, $25 to $39.99, $40 to $49.99 and more than $50. They leave out "
          .. "$50.00 and what lies between two bands. Here each band reaches up to the next, and the last begins at "
          .. "$50.00.",

  bands    = {
    over = "exercise_price",
    { below = usd "25.00", value = { 5, 4 } },
    { from = usd "25.00", below = usd "40.00", value = { 2, 1 } },
    { from = usd "40.00", below = usd "50.00", value = { 4, 1 } },
    { from = usd "50.00", value = { 6, 1 } },
  },

  tests    = {
    { name = "the floor", exercise_price = usd "12.14", expect = { 5, 4 } },
    { name = "between the first two bands of the offer", exercise_price = usd "24.995", expect = { 5, 4 } },
    { name = "the second band", exercise_price = usd "25.00", expect = { 2, 1 } },
    { name = "between the second and the third", exercise_price = usd "39.995", expect = { 2, 1 } },
    { name = "the third band", exercise_price = usd "40.00", expect = { 4, 1 } },
    { name = "between the third and $50.00", exercise_price = usd "49.995", expect = { 4, 1 } },
    { name = "fifty dollars", exercise_price = usd "50.00", expect = { 6, 1 } },
  },
}
