return {
  id       = "tender.timely", -- D2
  title    = "An Election Form is received before the offer expires",
  citation = "Offer to Exchange, Section 4",
  scope    = "form",
  level    = "soft",
  when     = { kind = "election" },
  note     = "At 5:00 p.m. sharp a form is late. The expiration is the one that stands after every extension.",
  message  = "received {received}, and the offer expired {expiration}",

  check    = function(received, expiration)
    return received < expiration
  end,

  tests    = {
    { name = "a minute before five", kind = "election", expect = true,
      received = time "2003-03-31 16:59", expiration = time "2003-03-31 17:00" },
    { name = "at five", kind = "election", expect = false,
      received = time "2003-03-31 17:00", expiration = time "2003-03-31 17:00" },
    { name = "the next morning, the offer extended", kind = "election", expect = true,
      received = time "2003-04-01 09:00", expiration = time "2003-04-14 17:00" },
    { name = "a notice has a rule of its own", kind = "notice", expect = "not_applicable",
      received = time "2003-04-01 09:00", expiration = time "2003-03-31 17:00" },
  },
}
