return {
  id       = "demo.check",
  title    = "A sheet whose row a rule about holders does not know, and one that there is not",
  citation = "none",
  scope    = "holder",
  level    = "hard",
  message  = "no",
  reads    = {
    pool   = { sheet = "grants", type = "text" },
    office = { sheet = "holder.csv", type = "text" },
    score  = { sheet = "holders", type = "number" },
    side   = { sheet = "holders", colum = "Side", type = "text" },
    weight = { sheet = "holders", type = "decimal", optional = true },
    region = "text",
  },
  check    = function(pool, office, score, side, weight, region) return pool == office end,
}
