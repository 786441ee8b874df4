return {
  id       = "grant_date",
  title    = "New options are granted on the day on which the old ones are cancelled",
  citation = "Starbucks, Offer to Exchange",
  scope    = "offer",
  hook     = "grant_date",

  value    = function(cancellation)
    return cancellation
  end,

  tests    = {
    { name = "June 1", cancellation = date "2009-06-01", expect = date "2009-06-01" },
  },
}
