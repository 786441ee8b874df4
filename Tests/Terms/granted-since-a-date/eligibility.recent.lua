return {
  id       = "eligibility.recent",
  title    = "Whoever was granted an option since a date takes no part",
  citation = "Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "hard",
  when     = { tendering = true },
  message  = "was granted an option on {latest_grant_date}, and none may be granted from {since} on",

  params   = {
    since = { type = "date", default = date "2002-08-28", note = "the first day of grant that excludes" },
  },

  check    = function(latest_grant_date, since)
    return latest_grant_date < since
  end,

  tests    = {
    { name = "the day before", latest_grant_date = date "2002-08-27", expect = true },
    { name = "that day", latest_grant_date = date "2002-08-28", expect = false },
  },
}
