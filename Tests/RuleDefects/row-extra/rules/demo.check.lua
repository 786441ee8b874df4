return {
  id       = "demo.check",
  title    = "Officers do not tender",
  citation = "none",
  scope    = "holder",
  level    = "hard",
  message  = "an officer",
  check    = function(row) return row.extra.named_officer ~= "yes" end,
  tests    = {
    { name = "an officer", row = { extra = { named_officer = "yes" } }, expect = false },
    { name = "another", row = { extra = { named_officer = "no" } }, expect = true },
  },
}
