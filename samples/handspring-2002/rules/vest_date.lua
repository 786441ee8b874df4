return {
  id       = "vest_date",
  title    = "What was not vested at the cancellation vests later by the days between cancellation and grant. In the first "
          .. "{cliff} after the grant nothing vests: what is due by their end, or was vested, vests then",
  citation = "Handspring, Offer to Exchange and presentation of April 18, 2002",
  scope    = "tranche",
  hook     = "vest_date",
  note     = "A share that was not vested at the cancellation vests later by as many days as lie between "
          .. "cancellation and grant. What would vest in the first months after the grant vests at their end.",

  params   = {
    cliff = { type = "months", default = 6, min = 0, max = 60, note = "how many months nothing vests after the grant" },
  },

  value    = function(vest_date, cancellation, new_grant_date, cliff)
    local later = vest_date
    if vest_date > cancellation then later = vest_date + (new_grant_date - cancellation) end
    return max(later, add_months(new_grant_date, cliff))
  end,

  tests    = {
    { name = "vested at the cancellation", vest_date = date "2002-05-17", cancellation = date "2002-05-17",
      new_grant_date = date "2002-11-18", expect = date "2003-05-18" },
    { name = "would vest before the cliff", vest_date = date "2002-11-14", cancellation = date "2002-05-17",
      new_grant_date = date "2002-11-18", expect = date "2003-05-18" },
    { name = "vests after it, 185 days later", vest_date = date "2002-11-15", cancellation = date "2002-05-17",
      new_grant_date = date "2002-11-18", expect = date "2003-05-19" },
  },
}
