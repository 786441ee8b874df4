return {
  id       = "cancellation_date",
  title    = "Accepted options are cancelled on the day on which the offer expires",
  citation = "Google, exchange offer of February 3, 2009",
  scope    = "offer",
  hook     = "cancellation_date",

  value    = function(expiration_date)
    return expiration_date
  end,

  tests    = {
    { name = "March 9", expiration_date = date "2009-03-09", expect = date "2009-03-09" },
  },
}
