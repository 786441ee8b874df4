return {
  id       = "eligibility.officer",
  title    = "Executive officers take no part",
  citation = "Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "hard",
  reads    = { officer = { sheet = "holders", column = "Executive Officer", type = "yes/no" } },
  message  = "is an executive officer",

  check    = function(officer)
    return not officer
  end,

  tests    = {
    { name = "any other", officer = false, expect = true },
    { name = "an officer", officer = true, expect = false },
  },
}
