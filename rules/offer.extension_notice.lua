return {
  id       = "offer.extension_notice", -- A7
  title    = "An extension is announced by {hour} on the business day after the expiration that it moves",
  citation = "Alpha's Offer to Exchange, Section 15",
  scope    = "amendment",
  level    = "advisory",
  when     = { kind = "extension" },
  message  = "announced {announced}, and {hour} on {due:date} is the latest for moving the expiration "
          .. "{previous_expiration}",

  params   = {
    hour = { type = "time of day", default = "08:00", note = "the time of day by which it is announced" },
  },

  check    = function(announced, previous_expiration, hour)
    local due = next_business_day(day_of(previous_expiration) + 1)
    if day_of(announced) < due then return true end
    if day_of(announced) == due and minute_of(announced) <= clock(hour) then return true end
    return false, { due = due }
  end,

  tests    = {
    { name = "before the expiration", kind = "extension", expect = true,
      announced = time "2003-03-28 12:00", previous_expiration = time "2003-03-31 17:00" },
    { name = "at eight the next morning", kind = "extension", expect = true,
      announced = time "2003-04-01 08:00", previous_expiration = time "2003-03-31 17:00" },
    { name = "a minute after eight", kind = "extension", expect = false,
      announced = time "2003-04-01 08:01", previous_expiration = time "2003-03-31 17:00" },
    { name = "on Monday morning, after a Friday", kind = "extension", expect = true,
      announced = time "2003-04-07 08:00", previous_expiration = time "2003-04-04 17:00" },
    { name = "two days later", kind = "extension", expect = false,
      announced = time "2003-04-02 07:00", previous_expiration = time "2003-03-31 17:00" },
    { name = "a termination is none", kind = "termination", expect = "not_applicable",
      announced = time "2003-04-02 07:00", previous_expiration = time "2003-03-31 17:00" },
  },
}
