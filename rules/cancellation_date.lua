return {
  id       = "cancellation_date", -- A3
  title    = "Accepted options are cancelled on the first business day after the offer expires",
  citation = "Alpha's Offer to Exchange, cover page and Section 6",
  scope    = "offer",
  hook     = "cancellation_date",
  note     = "A later date in offer.csv or in an amendment goes before this one.",

  value    = function(expiration_date)
    return next_business_day(expiration_date + 1)
  end,

  tests    = {
    { name = "the Offer's own dates", expiration_date = date "2003-03-31", expect = date "2003-04-01" },
    { name = "a Friday", expiration_date = date "2003-04-04", expect = date "2003-04-07" },
    { name = "the eve of a holiday", expiration_date = date "2003-07-03", expect = date "2003-07-07" },
  },
}
