return {
  id       = "new_plan",
  title    = "Every new option is granted under the {granted_under}",
  citation = "CIENA, Offer to Exchange of April 17, 2002",
  scope    = "promise",
  hook     = "new_plan",
  note     = "Whatever the plan of the option that it replaces.",

  params   = {
    granted_under = { type = "text", default = "1999 Non-Officer Stock Option Plan", note = "the plan of new options" },
  },

  value    = function(granted_under)
    return granted_under
  end,

  tests    = {
    { name = "every promise", expect = "1999 Non-Officer Stock Option Plan" },
  },
}
