return {
  id       = "accounting.grant_date", -- E10
  title    = "New options are granted no earlier than half a year and a day after the cancellation, "
          .. "counted from the {counting}",
  citation = "Alpha's Offer to Exchange, Section 12",
  scope    = "offer",
  level    = "advisory",
  note     = "They are counted from the day after the cancellation, as the Offer does, whatever the hook grant_date answers. "
          .. "An offer that counts from the cancellation sets counting.",
  message  = "the new grant date {new_grant_date} is before {earliest:date}: variable accounting, and so "
          .. "compensation expense",

  params   = {
    counting = { type = "text", default = "following_day", choices = { "following_day", "same_day" },
                 note = "whether the months begin on the day after the cancellation or on that day" },
  },

  check    = function(new_grant_date, earliest_grant_date, cancellation, counting)
    local earliest = earliest_grant_date
    if counting == "same_day" then earliest = add_months(cancellation, 6) + 1 end
    if new_grant_date >= earliest then return true end
    return false, { earliest = earliest }
  end,

  tests    = {
    { name = "on the earliest day", expect = true, cancellation = date "2003-04-01",
      new_grant_date = date "2003-10-03", earliest_grant_date = date "2003-10-03" },
    { name = "a day too early", expect = false, cancellation = date "2003-04-01",
      new_grant_date = date "2003-10-02", earliest_grant_date = date "2003-10-03" },
    { name = "counted from the cancellation", expect = true, cancellation = date "2003-04-01", counting = "same_day",
      new_grant_date = date "2003-10-02", earliest_grant_date = date "2003-10-03" },
    { name = "counted so, and a day too early", expect = false, cancellation = date "2003-04-01",
      counting = "same_day", new_grant_date = date "2003-10-01", earliest_grant_date = date "2003-10-03" },
  },
}
