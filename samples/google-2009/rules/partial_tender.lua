return {
  id       = "partial_tender",
  title    = "A percentage of an option is taken of its vested shares and of the others, each rounded down",
  citation = "Google, election form (a)(1)(D) and presentation (a)(1)(H) of February 2009",
  scope    = "election",
  hook     = "partial_tender",
  note     = "Every line of this offer states a percentage.",

  value    = function(percent, outstanding, vested_on_determination)
    local vested = mul_div(vested_on_determination, percent, 10000, "down")
    local unvested = mul_div(outstanding - vested_on_determination, percent, 10000, "down")
    return vested, unvested
  end,

  tests    = {
    { name = "a third of either half", percent = 3330, outstanding = 400, vested_on_determination = 200,
      expect = { 66, 66 } },
    { name = "half of seven, all vested", percent = 5000, outstanding = 7, vested_on_determination = 7,
      expect = { 3, 0 } },
  },
}
