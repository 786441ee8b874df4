return {
  id       = "demo.check",
  title    = "One column under two names, and with two types",
  citation = "none",
  scope    = "holder",
  level    = "hard",
  message  = "no",
  reads    = {
    officer       = { sheet = "holders", column = "Named Officer", type = "yes/no" },
    named_officer = { sheet = "holders", type = "text" },
  },
  check    = function(officer, named_officer) return not officer and named_officer ~= "x" end,
}
