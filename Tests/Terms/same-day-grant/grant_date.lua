return {
  id       = "grant_date",
  title    = "New options are granted on the day of the cancellation",
  citation = "Offer to Exchange, Section 5",
  scope    = "offer",
  hook     = "grant_date",

  value    = function(cancellation)
    return cancellation
  end,

  tests    = {
    { name = "the same day", cancellation = date "2003-04-01", expect = date "2003-04-01" },
  },
}
