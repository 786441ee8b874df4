return {
  id       = "vest_date", -- E7
  title    = "Each tranche vests on its date, but not before the new grant date",
  citation = "Alpha's Offer to Exchange, cover page and Section 9",
  scope    = "tranche",
  hook     = "vest_date",
  note     = "So whatever was vested at expiration, and whatever would have vested by the new grant date, is vested "
          .. "at grant.",

  value    = function(vest_date, new_grant_date)
    return max(vest_date, new_grant_date)
  end,

  tests    = {
    { name = "vested long ago", vest_date = date "2001-05-15", new_grant_date = date "2003-10-03",
      expect = date "2003-10-03" },
    { name = "would have vested meanwhile", vest_date = date "2003-05-15", new_grant_date = date "2003-10-03",
      expect = date "2003-10-03" },
    { name = "vests the day after", vest_date = date "2003-10-04", new_grant_date = date "2003-10-03",
      expect = date "2003-10-04" },
  },
}
