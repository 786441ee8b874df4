return {
  id       = "tender_group",
  title    = "Options of one exercise price are tendered whole and together",
  citation = "Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "tender_group",

  value    = function(exercise_price)
    return "at " .. dollars(exercise_price)
  end,

  tests    = {
    { name = "a price", exercise_price = usd "4.125", expect = "at 4.125" },
    { name = "another", exercise_price = usd "10.00", expect = "at 10.00" },
  },
}
