return {
  id       = "grant_class",
  title    = "Options priced above the highest close of the 52 weeks before the offer can be tendered",
  citation = "Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "grant_class",

  value    = function(exercise_price, commencement)
    local highest = highest_close(commencement - 364, commencement - 1)
    return exercise_price > highest and "eligible" or "not_eligible"
  end,

  tests    = {
    { name = "above it", exercise_price = usd "5.01", commencement = date "2003-02-28",
      prices = { { date = date "2002-03-01", close = usd "5.00" }, { date = date "2003-02-27", close = usd "1.00" } }, expect = "eligible" },
    { name = "at it", exercise_price = usd "5.00", commencement = date "2003-02-28",
      prices = { { date = date "2002-03-01", close = usd "5.00" }, { date = date "2003-02-27", close = usd "1.00" } }, expect = "not_eligible" },
    { name = "a higher close came before", exercise_price = usd "5.01", commencement = date "2003-02-28",
      prices = { { date = date "2002-02-28", close = usd "9.00" }, { date = date "2003-02-27", close = usd "1.00" } }, expect = "eligible" },
  },
}
