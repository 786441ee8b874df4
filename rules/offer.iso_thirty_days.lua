return {
  id       = "offer.iso_thirty_days",
  title    = "The offer is open for less than 30 days, so that it modifies no incentive option that is kept",
  citation = "Treas. Reg. 1.424-1(e)(4)(iii)",
  scope    = "offer",
  level    = "advisory",
  when     = { has_incentive_options = true },
  note     = "An offer to change an incentive option that stays open for 30 days or more modifies it, tendered or not: it "
          .. "counts as granted again on the day on which the offer began, at that day's price. The regulation "
          .. "is of August 3, 2004.",
  message  = "open from {commencement} to {expiration_date}, {days} days: every incentive option that the offer is for "
          .. "counts as granted again on {commencement}",

  check    = function(commencement, expiration_date)
    local days = expiration_date - commencement
    if commencement < date "2004-08-03" or days < 30 then return true end
    return false, { days = days }
  end,

  tests    = {
    { name = "before the regulation", has_incentive_options = true, commencement = date "2003-02-28",
      expiration_date = date "2003-03-31", expect = true },
    { name = "29 days", has_incentive_options = true, commencement = date "2009-02-02",
      expiration_date = date "2009-03-03", expect = true },
    { name = "30 days", has_incentive_options = true, commencement = date "2009-02-02",
      expiration_date = date "2009-03-04", expect = false },
    { name = "nobody holds an incentive option", has_incentive_options = false, commencement = date "2009-02-02",
      expiration_date = date "2009-03-04", expect = "not_applicable" },
  },
}
