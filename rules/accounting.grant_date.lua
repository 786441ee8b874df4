return {
  id       = "accounting.grant_date", -- E10
  title    = "New options are granted no earlier than six months and a day after the cancellation",
  citation = "Offer to Exchange, Section 12",
  scope    = "offer",
  level    = "advisory",
  note     = "They are counted from the day after the cancellation, as the Offer does, whatever the hook grant_date answers.",
  message  = "the new grant date {new_grant_date} is before {earliest_grant_date}: variable accounting, and so "
          .. "compensation expense",

  check    = function(new_grant_date, earliest_grant_date)
    return new_grant_date >= earliest_grant_date
  end,

  tests    = {
    { name = "on the earliest day", expect = true,
      new_grant_date = date "2003-10-03", earliest_grant_date = date "2003-10-03" },
    { name = "a day too early", expect = false,
      new_grant_date = date "2003-10-02", earliest_grant_date = date "2003-10-03" },
  },
}
