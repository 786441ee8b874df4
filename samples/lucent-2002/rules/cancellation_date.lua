return {
  id       = "cancellation_date",
  title    = "Accepted options are cancelled on the day after the offer expires",
  citation = "Lucent, announcement of the results",
  scope    = "offer",
  hook     = "cancellation_date",

  value    = function(expiration_date)
    return expiration_date + 1
  end,

  tests    = {
    { name = "May 23", expiration_date = date "2002-05-22", expect = date "2002-05-23" },
  },
}
