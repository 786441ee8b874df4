return {
  id       = "merger", -- E12, F5
  title    = "What the successor does in a merger with promises ({promises}) and options ({options}; where they must "
          .. "be exercised, within {days})",
  citation = "Alpha's Offer to Exchange, Questions and Answers (merger) and Section 9 (Adjustments upon Certain Events)",
  scope    = "merger",
  hook     = "merger",
  note     = "Asked for each option and each open Promise to Grant, so that the committee can treat holders or options "
          .. "differently. A promise binds the successor: assume or replace. The second value is the number of days "
          .. "of exercise_within. Whether the ratio in events.csv converts shares and prices is a parameter of the "
          .. "rule capitalization.",

  params   = {
    promises = { type = "text", default = "assume", choices = { "assume", "replace" },
                 note = "what the successor does with promises" },
    options  = { type = "text", default = "assume",
                 choices = { "assume", "replace", "exercise_within", "cash_out" },
                 note = "what becomes of options" },
    days     = { type = "days", default = 30, min = 0, max = 3660, note = "of exercise_within, from the merger on" },
  },

  value    = function(is_promise, promises, options, days)
    if is_promise then return promises end
    if options == "exercise_within" then return options, days end
    return options
  end,

  tests    = {
    { name = "a promise", is_promise = true, expect = "assume" },
    { name = "an option", is_promise = false, expect = "assume" },
    { name = "a promise, where options are cashed out", is_promise = true, options = "cash_out", expect = "assume" },
    { name = "an option is cashed out", is_promise = false, options = "cash_out", expect = "cash_out" },
    { name = "an option can be exercised for a time", is_promise = false, options = "exercise_within", days = 20,
      expect = { "exercise_within", 20 } },
  },
}
