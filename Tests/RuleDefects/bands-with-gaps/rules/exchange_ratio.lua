return {
  id       = "exchange_ratio",
  title    = "1.25, 2, 4 or 6 old shares give one new share, in the bands as the offer words them",
  citation = "Lucent, Offer to Exchange of April 22, 2002",
  scope    = "grant",
  hook     = "exchange_ratio",

  -- $12.14 to $24.99, $25 to $39.99, $40 to $49.99, more than $50.
  bands    = {
    over = "exercise_price",
    { from = usd "12.14", below = usd "24.9901", value = { 5, 4 } },
    { from = usd "25.00", below = usd "39.9901", value = { 2, 1 } },
    { from = usd "40.00", below = usd "49.9901", value = { 4, 1 } },
    { from = usd "50.0001", value = { 6, 1 } },
  },

  tests    = {
    { name = "the first band", exercise_price = usd "12.14", expect = { 5, 4 } },
  },
}
