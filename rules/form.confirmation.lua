return {
  id       = "form.confirmation", -- A10
  title    = "A Confirmation of Receipt goes out within {business_days:business day}",
  citation = "Alpha's Offer to Exchange, Section 6",
  scope    = "form",
  level    = "advisory",
  optional = { "confirmation_sent" },
  note     = "The days count from the business day after the one on which the form is received. Nothing is said "
          .. "before the last of them is over.",
  message  = "received {received}, so the confirmation was due {due:date}; sent: {confirmation_sent}",

  params   = {
    business_days = { type = "days", default = 5, min = 1, note = "how many business days it may take" },
  },

  check    = function(received, confirmation_sent, as_of, business_days)
    local due = day_of(received)
    for _ = 1, business_days do due = next_business_day(due + 1) end
    local last_known = as_of
    if confirmation_sent ~= nil then last_known = day_of(confirmation_sent) end
    if last_known <= due then return true end
    return false, { due = due }
  end,

  tests    = {
    { name = "on the fifth business day", expect = true, as_of = date "2003-04-01",
      received = time "2003-03-10 09:00", confirmation_sent = time "2003-03-17 23:59" },
    { name = "on the sixth", expect = false, as_of = date "2003-04-01",
      received = time "2003-03-10 09:00", confirmation_sent = time "2003-03-18 00:00" },
    { name = "not sent, the fifth day not over", expect = true, as_of = date "2003-03-17",
      received = time "2003-03-10 09:00" },
    { name = "not sent, the fifth day over", expect = false, as_of = date "2003-03-18",
      received = time "2003-03-10 09:00" },
    { name = "received on a Saturday", expect = true, as_of = date "2003-04-01",
      received = time "2003-03-08 09:00", confirmation_sent = time "2003-03-14 12:00" },
  },
}
