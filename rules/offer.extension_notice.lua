return {
  id       = "offer.extension_notice", -- A7
  title    = "An extension is announced by {hour} {zone=eastern?Eastern time|in the offer's time zone} on the business day "
          .. "after the expiration that it moves",
  citation = "Alpha's Offer to Exchange, Section 15",
  scope    = "amendment",
  level    = "advisory",
  when     = { kind = "extension" },
  optional = { "hours_behind_eastern" },
  note     = "The Offer promises 8:00; Rule 14e-1(d) asks for 9:00 Eastern time. In a zone of which the hours from Eastern "
          .. "are not known, the hour counts on the clock of the offer.",
  message  = "announced {announced}, and {hour}{clock_name} on {due:date} is the latest for moving the expiration "
          .. "{previous_expiration}",

  params   = {
    hour = { type = "time of day", default = "08:00", note = "the time of day by which it is announced" },
    zone = { type = "text", default = "offer", choices = { "offer", "eastern" },
             note = "on whose clock: of the offer's time_zone, or Eastern time" },
  },

  check    = function(announced, previous_expiration, hours_behind_eastern, hour, zone)
    local due = next_business_day(day_of(previous_expiration) + 1)
    local last, name = clock(hour), ""
    if zone == "eastern" then
      last = max(0, last - 60 * (hours_behind_eastern or 0))
      name = " Eastern time"
    end
    if day_of(announced) < due then return true end
    if day_of(announced) == due and minute_of(announced) <= last then return true end
    return false, { due = due, clock_name = name }
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
    { name = "at nine Eastern, which is six Pacific", kind = "extension", hour = "09:00", zone = "eastern",
      hours_behind_eastern = 3, announced = time "2003-04-01 06:00", previous_expiration = time "2003-03-31 17:00",
      expect = true },
    { name = "a minute after nine Eastern", kind = "extension", hour = "09:00", zone = "eastern",
      hours_behind_eastern = 3, announced = time "2003-04-01 06:01", previous_expiration = time "2003-03-31 17:00",
      expect = false },
    { name = "where the zone is not known", kind = "extension", hour = "09:00", zone = "eastern",
      announced = time "2003-04-01 09:00", previous_expiration = time "2003-03-31 17:00", expect = true },
    { name = "a termination is none", kind = "termination", expect = "not_applicable",
      announced = time "2003-04-02 07:00", previous_expiration = time "2003-03-31 17:00" },
  },
}
