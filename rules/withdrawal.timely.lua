return {
  id       = "withdrawal.timely", -- A9, D5
  title    = "A notice of withdrawal is received while tenders can be withdrawn",
  citation = "Alpha's Offer to Exchange, Section 5",
  scope    = "form",
  level    = "soft",
  when     = { kind = "notice" },
  optional = { "acceptance" },
  note     = "The right to withdraw ends with the offer, and comes back on withdrawal_reopens if nothing "
          .. "has been accepted by then. It ends for good when the day of acceptance begins.",
  message  = "received {received}; tenders could be withdrawn before {expiration}, "
          .. "and from {withdrawal_reopens} if not accepted by then{why}",

  check    = function(received, expiration, withdrawal_reopens, acceptance)
    if received < expiration then return true end
    local nothing_accepted = acceptance == nil or day_of(received) < acceptance
    if received >= withdrawal_reopens and nothing_accepted then return true end
    -- A notice is told nothing that came after it.
    if nothing_accepted then return false, { why = "" } end
    return false, { why = "; they had been accepted" }
  end,

  tests    = {
    { name = "a minute before five", kind = "notice", expect = true,
      received = time "2003-03-31 16:59", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-04-01" },
    { name = "at five", kind = "notice", expect = false,
      received = time "2003-03-31 17:00", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-04-01" },
    { name = "after April 28, but accepted on April 1", kind = "notice", expect = false,
      received = time "2003-04-29 09:00", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-04-01" },
    { name = "a minute before the right comes back", kind = "notice", expect = false,
      received = time "2003-04-28 16:59", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-05-02" },
    { name = "the right has come back", kind = "notice", expect = true,
      received = time "2003-04-28 17:00", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-05-02" },
    { name = "the last minute before the day of acceptance", kind = "notice", expect = true,
      received = time "2003-05-01 23:59", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-05-02" },
    { name = "on the day of acceptance", kind = "notice", expect = false,
      received = time "2003-05-02 00:00", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00", acceptance = date "2003-05-02" },
    { name = "nothing accepted at all", kind = "notice", expect = true,
      received = time "2003-06-02 09:00", expiration = time "2003-03-31 17:00",
      withdrawal_reopens = time "2003-04-28 17:00" },
  },
}
