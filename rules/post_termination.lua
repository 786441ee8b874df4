return {
  id       = "post_termination",
  title    = "After service ends, exercisable options last as long as the reason allows",
  citation = "Offer to Exchange, Section 9",
  scope    = "holder",
  hook     = "post_termination",
  optional = { "end_reason" },
  note     = "In months from the last day of service; 0 is that day. Never past the option's own expiration. A blank "
          .. "end_reason is taken for another reason.",

  params   = {
    quit       = { type = "months", default = 0, min = 0, max = 120, note = "after quitting" },
    cause      = { type = "months", default = 0, min = 0, max = 120, note = "after a discharge for cause" },
    other      = { type = "months", default = 1, min = 0, max = 120, note = "after an end for another reason" },
    death      = { type = "months", default = 12, min = 0, max = 120, note = "after death" },
    disability = { type = "months", default = 12, min = 0, max = 120,
                   note = "after permanent or total disability" },
  },

  value    = function(end_reason, quit, cause, other, death, disability)
    if end_reason == "quit" then return quit end
    if end_reason == "cause" then return cause end
    if end_reason == "death" then return death end
    if end_reason == "disability" then return disability end
    return other
  end,

  tests    = {
    { name = "quit", end_reason = "quit", expect = 0 },
    { name = "discharged for cause", end_reason = "cause", expect = 0 },
    { name = "laid off", end_reason = "other", expect = 1 },
    { name = "died", end_reason = "death", expect = 12 },
    { name = "disabled", end_reason = "disability", expect = 12 },
    { name = "not said why", expect = 1 },
  },
}
