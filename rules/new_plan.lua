return {
  id       = "new_plan", -- E11
  title    = "A new option is granted under the plan of the option it replaces",
  citation = "Alpha's Offer to Exchange, Sections 8 and 12",
  scope    = "promise",
  hook     = "new_plan",
  note     = "A blank plan is that of offer.csv.",
  optional = { "plan" },

  value    = function(plan)
    return plan or ""
  end,

  tests    = {
    { name = "the plan of offer.csv", expect = "" },
    { name = "another plan", plan = "2000 Equity Plan", expect = "2000 Equity Plan" },
  },
}
