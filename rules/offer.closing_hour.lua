return {
  id       = "offer.closing_hour",
  title    = "An offer that is open for 20 business days only closes at midnight Eastern of the twentieth",
  citation = "Rule 13e-4(a)(3) and (f)(1)(i); Release 34-43069",
  scope    = "offer",
  level    = "advisory",
  when     = { business_days_open = 20 },
  note     = "A business day runs to midnight Eastern, so that an offer that closes at 5:00 p.m. of its twentieth day "
          .. "is open for less than 20. Practice closes at 11:59 p.m. Eastern, 11:00 p.m. Central or 9:00 p.m. Pacific.",
  message  = "the twentieth business day runs to midnight Eastern, and the offer closes at {expiration} {time_zone}{how}",

  optional = { "hours_behind_eastern" },

  check    = function(expiration, hours_behind_eastern)
    if hours_behind_eastern == nil then return false, { how = "; compare that with Eastern time" } end
    if minute_of(expiration) + 60 * hours_behind_eastern >= clock "23:59" then return true end
    return false, { how = "" }
  end,

  tests    = {
    { name = "at 5:00 p.m. of the 22nd day", business_days_open = 22, expiration = time "2003-03-31 17:00",
      hours_behind_eastern = 0, expect = "not_applicable" },
    { name = "at 5:00 p.m. of the 20th", business_days_open = 20, expiration = time "2003-03-27 17:00",
      hours_behind_eastern = 0, expect = false },
    { name = "at 11:59 p.m.", business_days_open = 20, expiration = time "2003-03-27 23:59",
      hours_behind_eastern = 0, expect = true },
    { name = "at midnight", business_days_open = 20, expiration = time "2003-03-27 24:00",
      hours_behind_eastern = 0, expect = true },
    { name = "at 9:00 p.m. Pacific", business_days_open = 20, expiration = time "2003-03-27 21:00",
      hours_behind_eastern = 3, expect = true },
    { name = "at 8:00 p.m. Pacific", business_days_open = 20, expiration = time "2003-03-27 20:00",
      hours_behind_eastern = 3, expect = false },
    { name = "in a zone whose hours from Eastern change", business_days_open = 20,
      expiration = time "2003-03-27 23:59", expect = false },
  },
}
