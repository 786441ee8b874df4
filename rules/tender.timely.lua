return {
  id       = "tender.timely", -- D2
  title    = "A form is received while the offer is open",
  citation = "Alpha's Offer to Exchange, Section 4",
  scope    = "form",
  level    = "soft",
  when     = { kind = "election" },
  optional = { "commencement" },
  note     = "At 5:00 p.m. sharp a form is late. The expiration is the one that stands after every extension.",
  message  = "received {received}, {relation} {expiration}{why}",

  check    = function(received, expiration, commencement)
    if commencement ~= nil and day_of(received) < commencement then
      return false, { relation = "before the offer commenced; it expires", why = "" }
    end
    if received < expiration then return true end
    local why = ""
    if received == expiration then why = ": a form received at that very minute is late" end
    return false, { relation = "and the offer expired", why = why }
  end,

  tests    = {
    { name = "a minute before five", kind = "election", expect = true,
      received = time "2003-03-31 16:59", expiration = time "2003-03-31 17:00" },
    { name = "at five", kind = "election", expect = false,
      received = time "2003-03-31 17:00", expiration = time "2003-03-31 17:00" },
    { name = "the next morning, the offer extended", kind = "election", expect = true,
      received = time "2003-04-01 09:00", expiration = time "2003-04-14 17:00" },
    { name = "on the first day", kind = "election", expect = true,
      received = time "2003-02-28 00:00", expiration = time "2003-03-31 17:00", commencement = date "2003-02-28" },
    { name = "the evening before", kind = "election", expect = false,
      received = time "2003-02-27 23:59", expiration = time "2003-03-31 17:00", commencement = date "2003-02-28" },
    { name = "a notice has a rule of its own", kind = "notice", expect = "not_applicable",
      received = time "2003-04-01 09:00", expiration = time "2003-03-31 17:00" },
  },
}
