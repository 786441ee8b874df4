return {
  id       = "deemed_tender",
  title    = "Whether options that no form lists are tendered with the others: {unlisted}",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "deemed_tender",
  note     = "Asked of each option that the form in force does not list, if another line of the holder's stands. An offer "
          .. "that takes recent grants along answers true for them: grant_date >= lookback_start.",

  params   = {
    unlisted = { type = "yes/no", default = false, note = "whether every option that no form lists goes along" },
  },

  value    = function(unlisted)
    return unlisted
  end,

  tests    = {
    { name = "not listed", expect = false },
    { name = "all go along", unlisted = true, expect = true },
  },
}
