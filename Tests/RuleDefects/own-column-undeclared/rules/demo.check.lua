return {
  id       = "demo.check",
  title    = "A column that is not declared, and one that is declared and not named",
  citation = "none",
  scope    = "holder",
  level    = "hard",
  message  = "no",
  reads    = { cost_centre = { sheet = "holders", type = "text" } },
  check    = function(named_officer) return not named_officer and cost_centre ~= "17" end,
}
