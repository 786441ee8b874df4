return {
  id       = "post_termination",
  title    = "After service ends, options can be exercised for as long as the plan and the option agreement say",
  citation = "Chosen for this sample",
  scope    = "holder",
  hook     = "post_termination",
  optional = { "end_reason" },
  note     = "Chosen are a month, nothing after quitting or a discharge for cause, and a year after death or disability.",

  value    = function(end_reason)
    if end_reason == "quit" or end_reason == "cause" then return 0 end
    if end_reason == "death" or end_reason == "disability" then return 12 end
    return 1
  end,

  tests    = {
    { name = "quit", end_reason = "quit", expect = 0 },
    { name = "discharged for cause", end_reason = "cause", expect = 0 },
    { name = "died", end_reason = "death", expect = 12 },
    { name = "disabled", end_reason = "disability", expect = 12 },
    { name = "laid off", end_reason = "other", expect = 1 },
    { name = "not said why", expect = 1 },
  },
}
