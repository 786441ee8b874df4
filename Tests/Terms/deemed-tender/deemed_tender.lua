return {
  id       = "deemed_tender",
  title    = "Options granted in the last six months go with any other that is tendered",
  citation = "Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "deemed_tender",

  value    = function(grant_date, commencement)
    return grant_date >= add_months(commencement, -6)
  end,

  tests    = {
    { name = "recent", grant_date = date "2002-08-28", commencement = date "2003-02-28", expect = true },
    { name = "older", grant_date = date "2002-08-27", commencement = date "2003-02-28", expect = false },
  },
}
