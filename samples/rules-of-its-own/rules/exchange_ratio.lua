return {
  id       = "exchange_ratio", -- E4
  title    = "Options priced at $10.00 or more are exchanged two for one, all others share for share",
  citation = "resolution of the Stock Option Committee of 2003-02-14",
  scope    = "grant",
  hook     = "exchange_ratio",

  bands    = {
    over = "exercise_price",
    { below = usd "10.00", value = { 1, 1 } },
    { from = usd "10.00", value = { 2, 1 } },
  },

  tests    = {
    { name = "just under", exercise_price = usd "9.9999", expect = { 1, 1 } },
    { name = "at ten dollars", exercise_price = usd "10.00", expect = { 2, 1 } },
  },
}
