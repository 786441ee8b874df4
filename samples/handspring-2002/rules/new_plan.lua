return {
  id       = "new_plan",
  title    = "Every new option is granted under the {granted_under}",
  citation = "Handspring, Offer to Exchange of April 18, 2002",
  scope    = "promise",
  hook     = "new_plan",
  note     = "Whatever the plan of the option that it replaces.",

  params   = {
    granted_under = { type = "text", default = "2000 Equity Incentive Plan", note = "the plan of new options" },
  },

  value    = function(granted_under)
    return granted_under
  end,

  tests    = {
    { name = "every promise", expect = "2000 Equity Incentive Plan" },
  },
}
