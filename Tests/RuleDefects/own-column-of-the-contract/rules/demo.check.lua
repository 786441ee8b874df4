return {
  id       = "demo.check",
  title    = "A column that the program reads itself",
  citation = "none",
  scope    = "grant",
  level    = "hard",
  message  = "{strike} is too low",
  reads    = { strike = { sheet = "grants", column = "Strike Price", type = "usd" } },
  check    = function(strike) return strike >= usd "1.00" end,
  tests    = {
    { name = "at the limit", strike = usd "1.00", expect = true },
    { name = "under it", strike = usd "0.99", expect = false },
  },
}
