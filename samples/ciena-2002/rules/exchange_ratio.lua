return {
  id       = "exchange_ratio",
  title    = "Two for one for options granted through October 16, 2001, one for one for later ones",
  citation = "CIENA, presentation of April 17, 2002",
  scope    = "grant",
  hook     = "exchange_ratio",

  reads    = { two_for_one_through = { sheet = "offer", type = "date" } },

  value    = function(grant_date, two_for_one_through)
    if grant_date <= two_for_one_through then return 2, 1 end
    return 1, 1
  end,

  tests    = {
    { name = "the last day of two for one", grant_date = date "2001-10-16", two_for_one_through = date "2001-10-16",
      expect = { 2, 1 } },
    { name = "the day after", grant_date = date "2001-10-17", two_for_one_through = date "2001-10-16",
      expect = { 1, 1 } },
  },
}
