return {
  id       = "grant_date", -- A4
  title    = "New options are granted on the first business day at least {months} and a day after "
          .. "cancellation, counted from the {counting}",
  citation = "Alpha's Offer to Exchange, cover page, Sections 6 and 12",
  scope    = "offer",
  hook     = "grant_date",
  note     = "The Offer cancels on April 1, 2003 and grants on October 3, 2003 at the earliest: its six months and "
          .. "a day begin on the day after the cancellation. Counted from the cancellation itself it is October 2.",

  params   = {
    counting = { type = "text", default = "following_day", choices = { "following_day", "same_day" },
                 note = "whether the months begin on the day after the cancellation or on that day" },
    months   = { type = "months", default = 6, min = 0, max = 120, note = "how many months, besides the day" },
  },

  value    = function(cancellation, counting, months)
    local start = cancellation
    if counting == "following_day" then start = cancellation + 1 end
    return next_business_day(add_months(start, months) + 1)
  end,

  tests    = {
    { name = "the Offer's own dates", cancellation = date "2003-04-01", expect = date "2003-10-03" },
    { name = "counted from the same day", cancellation = date "2003-04-01", counting = "same_day",
      expect = date "2003-10-02" },
    { name = "a Saturday is no business day", cancellation = date "2003-04-02", expect = date "2003-10-06" },
    { name = "a holiday is none", cancellation = date "2003-04-10", expect = date "2003-10-14" },
    { name = "the month's end", cancellation = date "2002-08-30", expect = date "2003-03-03" },
  },
}
