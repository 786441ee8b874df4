return {
  id       = "grant_date",
  title    = "New options are granted on the day on which the old ones are cancelled",
  citation = "Google, exchange offer of February 3, 2009",
  scope    = "offer",
  hook     = "grant_date",

  value    = function(cancellation)
    return cancellation
  end,

  tests    = {
    { name = "March 9", cancellation = date "2009-03-09", expect = date "2009-03-09" },
  },
}
