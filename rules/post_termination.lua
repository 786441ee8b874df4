return {
  id       = "post_termination", -- B5
  title    = "After service ends, exercisable options {other?last {other}|end at once}; after quitting they {quit?last "
          .. "{quit}|end at once}, after a discharge for cause they {cause?last {cause}|end at once}, after death they "
          .. "{death?last {death}|end at once}, after disability they {disability?last {disability}|end at once}"
          .. "{director?; a director's new options {director_days?last {director_days}|end at once}}",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "holder",
  hook     = "post_termination",
  optional = { "end_reason" },
  note     = "In months from the last day of service; 0 is that day. Never past the option's own expiration. A blank "
          .. "end_reason is taken for another reason. The second value is in days and about new options only: "
          .. "those of non-employee directors last 90 days after they cease to be directors (Questions and Answers, "
          .. "\"When will your new options expire?\").",

  params   = {
    quit       = { type = "months", default = 0, min = 0, max = 120, note = "after quitting" },
    cause      = { type = "months", default = 0, min = 0, max = 120, note = "after a discharge for cause" },
    other      = { type = "months", default = 1, min = 0, max = 120, note = "after an end for another reason" },
    death      = { type = "months", default = 12, min = 0, max = 120, note = "after death" },
    disability = { type = "months", default = 12, min = 0, max = 120,
                   note = "after permanent or total disability" },
    director_days = { type = "days", default = 90, min = 0, max = 3650,
                      note = "new options of a non-employee director who ceases to be one, for whatever reason" },
  },

  value    = function(end_reason, role, quit, cause, other, death, disability, director_days)
    local months = other
    if end_reason == "quit" then months = quit end
    if end_reason == "cause" then months = cause end
    if end_reason == "death" then months = death end
    if end_reason == "disability" then months = disability end
    if role == "non_employee_director" then return months, director_days end
    return months
  end,

  tests    = {
    { name = "quit", end_reason = "quit", role = "employee", expect = 0 },
    { name = "discharged for cause", end_reason = "cause", role = "employee", expect = 0 },
    { name = "laid off", end_reason = "other", role = "employee", expect = 1 },
    { name = "died", end_reason = "death", role = "employee", expect = 12 },
    { name = "disabled", end_reason = "disability", role = "employee", expect = 12 },
    { name = "not said why", role = "employee", expect = 1 },
    { name = "a director not elected again", end_reason = "other", role = "non_employee_director",
      expect = { 1, 90 } },
  },
}
