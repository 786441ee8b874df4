-- How many hours the clock of a zone is behind the Eastern one: of every zone that has Eastern's summer time.
local behind = {
  ["America/New_York"] = 0, ["America/Detroit"] = 0, ["US/Eastern"] = 0,
  ["America/Chicago"] = 1, ["US/Central"] = 1,
  ["America/Denver"] = 2, ["America/Boise"] = 2, ["US/Mountain"] = 2,
  ["America/Los_Angeles"] = 3, ["US/Pacific"] = 3,
  ["America/Anchorage"] = 4, ["US/Alaska"] = 4,
}

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

  check    = function(expiration, time_zone)
    local hours = behind[time_zone]
    if hours == nil then return false, { how = "; compare that with Eastern time" } end
    if minute_of(expiration) + 60 * hours >= clock "23:59" then return true end
    return false, { how = "" }
  end,

  tests    = {
    { name = "at 5:00 p.m. of the 22nd day", business_days_open = 22, expiration = time "2003-03-31 17:00",
      time_zone = "America/New_York", expect = "not_applicable" },
    { name = "at 5:00 p.m. of the 20th", business_days_open = 20, expiration = time "2003-03-27 17:00",
      time_zone = "America/New_York", expect = false },
    { name = "at 11:59 p.m.", business_days_open = 20, expiration = time "2003-03-27 23:59",
      time_zone = "America/New_York", expect = true },
    { name = "at midnight", business_days_open = 20, expiration = time "2003-03-27 24:00",
      time_zone = "America/New_York", expect = true },
    { name = "at 9:00 p.m. Pacific", business_days_open = 20, expiration = time "2003-03-27 21:00",
      time_zone = "America/Los_Angeles", expect = true },
    { name = "at 8:00 p.m. Pacific", business_days_open = 20, expiration = time "2003-03-27 20:00",
      time_zone = "America/Los_Angeles", expect = false },
    { name = "in a zone whose hours from Eastern change", business_days_open = 20,
      expiration = time "2003-03-27 23:59", time_zone = "Europe/London", expect = false },
  },
}
