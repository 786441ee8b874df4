return {
  id       = "new_schedule",
  title    = "An option granted two for one vests monthly over three years; any other vests on the dates of the one it replaces",
  citation = "CIENA, presentation of April 17, 2002",
  scope    = "new_grant",
  hook     = "new_schedule",

  reads    = { two_for_one_through = { sheet = "offer", type = "date" } },

  value    = function(old_grant_date, two_for_one_through)
    if old_grant_date <= two_for_one_through then return "three-years" end
    return ""
  end,

  tests    = {
    { name = "two for one", old_grant_date = date "2001-10-16", two_for_one_through = date "2001-10-16",
      expect = "three-years" },
    { name = "one for one", old_grant_date = date "2001-10-17", two_for_one_through = date "2001-10-16", expect = "" },
  },
}
