return {
  id       = "demo.check",
  title    = "Three entries with names that are taken",
  citation = "none",
  scope    = "holder",
  level    = "hard",
  message  = "no",
  params   = { limit = { type = "usd", default = usd "1.00" } },
  reads    = {
    max   = { sheet = "holders", type = "usd" },
    role  = { sheet = "holders", column = "Job", type = "text" },
    limit = { sheet = "offer", type = "usd" },
  },
  check    = function(limit) return limit > 0 end,
  tests    = {
    { name = "above", limit = usd "2.00", expect = true },
    { name = "at nothing", limit = usd "0", expect = false },
  },
}
