return {
  id       = "cancellation_date",
  title    = "Accepted options are cancelled on the day on which the offer expires",
  citation = "Handspring, Offer to Exchange of April 18, 2002",
  scope    = "offer",
  hook     = "cancellation_date",

  value    = function(expiration_date)
    return expiration_date
  end,

  tests    = {
    { name = "May 17", expiration_date = date "2002-05-17", expect = date "2002-05-17" },
  },
}
