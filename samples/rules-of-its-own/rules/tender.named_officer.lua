return {
  id       = "tender.named_officer",
  title    = "Named executive officers do not tender",
  citation = "resolution of the Stock Option Committee of 2003-02-14",
  scope    = "holder",
  level    = "hard",
  message  = "{name} is a named executive officer",

  -- A column that only this offer has.
  reads    = { named_officer = { sheet = "holders", column = "Named Officer", type = "yes/no" } },
  when     = { tendering = true },

  check    = function(named_officer)
    return not named_officer
  end,

  tests    = {
    { name = "an officer", named_officer = true, expect = false },
    { name = "another", named_officer = false, expect = true },
    { name = "nobody has said", expect = "not_evaluated" },
  },
}
