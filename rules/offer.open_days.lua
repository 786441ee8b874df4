return {
  id       = "offer.open_days", -- A6
  title    = "The offer stays open for at least {business_days:business day}",
  citation = "Alpha's Offer to Exchange, Summary Term Sheet; Rule 13e-4(f)(1)",
  scope    = "offer",
  level    = "soft",
  note     = "Business days are counted from commencement through the expiration date, both included.",
  message  = "open for {business_days_open} business days, and {business_days} are due",

  params   = {
    business_days = { type = "days", default = 20, min = 1, note = "how many business days at least" },
  },

  check    = function(business_days_open, business_days)
    return business_days_open >= business_days
  end,

  tests    = {
    { name = "as many as are due", business_days_open = 20, expect = true },
    { name = "one too few", business_days_open = 19, expect = false },
  },
}
