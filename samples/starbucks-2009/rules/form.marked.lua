return {
  id       = "form.marked",
  title    = "An Election Form has a mark for every option that can be exchanged",
  citation = "Starbucks, Election Form",
  scope    = "form",
  level    = "soft",
  note     = "A mark is a line of the form in elections.csv: all shares of the option for \"Exchange\", 0 for \"Do Not "
          .. "Exchange\".",
  message  = "the form has no mark for {eligible_unlisted}",

  when     = { kind = "election" },

  check    = function(eligible_unlisted)
    return #eligible_unlisted == 0
  end,

  tests    = {
    { name = "every option is marked", kind = "election", eligible_unlisted = {}, expect = true },
    { name = "one is not", kind = "election", eligible_unlisted = { "G-4" }, expect = false },
    { name = "a notice of withdrawal", kind = "notice", eligible_unlisted = { "G-4" }, expect = "not_applicable" },
  },
}
