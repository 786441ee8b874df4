return {
  id       = "form.confirmation",
  title    = "Receipt of a form is confirmed within {days:day}, to the minute",
  citation = "Handspring, Election to Participate: within 72 hours",
  scope    = "form",
  level    = "advisory",
  optional = { "confirmation_sent" },
  note     = "Seventy-two hours, Saturdays and Sundays counted. Nothing is said before they are over.",
  message  = "received {received}, so the confirmation was due at the same minute of {due:date}; sent: {confirmation_sent}",

  params   = {
    days = { type = "days", default = 3, min = 1, note = "how many days it may take" },
  },

  check    = function(received, confirmation_sent, as_of, days)
    local due = day_of(received) + days
    local in_time = as_of <= due
    if confirmation_sent ~= nil then
      local sent = day_of(confirmation_sent)
      in_time = sent < due or sent == due and minute_of(confirmation_sent) <= minute_of(received)
    end
    if in_time then return true end
    return false, { due = due }
  end,

  tests    = {
    { name = "sent at the last minute", expect = true, as_of = date "2002-06-01",
      received = time "2002-05-17 20:59", confirmation_sent = time "2002-05-20 20:59" },
    { name = "a minute later", expect = false, as_of = date "2002-06-01",
      received = time "2002-05-17 20:59", confirmation_sent = time "2002-05-20 21:00" },
    { name = "sent the next day", expect = true, as_of = date "2002-06-01",
      received = time "2002-05-17 20:59", confirmation_sent = time "2002-05-18 23:00" },
    { name = "not sent, the last day not over", expect = true, as_of = date "2002-05-20",
      received = time "2002-05-17 20:59" },
    { name = "not sent, the last day over", expect = false, as_of = date "2002-05-21",
      received = time "2002-05-17 20:59" },
  },
}
