return {
  id       = "lookback",
  title    = "Whoever tenders must tender every option granted on or after October 17, 2001, not November 17",
  citation = "Handspring, Offer to Exchange of April 18, 2002",
  scope    = "offer",
  hook     = "lookback",
  note     = "The Election to Participate says November 17. The offer governs.",

  params   = {
    first = { type = "date", default = date "2001-10-17", note = "the first day of the lookback" },
  },

  value    = function(commencement, first)
    return first, commencement - 1
  end,

  tests    = {
    { name = "as the offer says", commencement = date "2002-04-18",
      expect = { date "2001-10-17", date "2002-04-17" } },
    { name = "as the form says", commencement = date "2002-04-18", first = date "2001-11-17",
      expect = { date "2001-11-17", date "2002-04-17" } },
  },
}
