return {
  id       = "accounting.replacement", -- E10
  title    = "No award at a lower price within {months} of the cancellation, before it or after it",
  citation = "Alpha's Offer to Exchange, Section 12; FASB Interpretation No. 44 (options cancelled and replaced)",
  scope    = "award",
  level    = "advisory",
  optional = { "gave_up_above" },
  note     = "Accounting takes an option granted at a lower price within six months before or after the cancellation of "
          .. "another for its replacement, so that as many of its shares are accounted for as variable. An award "
          .. "without a price counts at the close of its day; where that is not known either, this rule is silent. An "
          .. "award that interim_awards defers is not granted within the six months.",
  message  = "awarded {award_date}, within {months} months {side} the cancellation on {cancellation}, below the price of "
          .. "options given up: {exposed} shares are exposed to variable accounting, and so to compensation "
          .. "expense{unless}",

  params   = {
    months = { type = "months", default = 6, min = 0, max = 60, note = "before and after the cancellation" },
  },

  check    = function(award_date, cancellation, shares, gave_up_above, months)
    if gave_up_above == nil or gave_up_above == 0 then return true end
    if award_date < add_months(cancellation, -months) or award_date > add_months(cancellation, months) then
      return true
    end
    local exposed = min(shares, gave_up_above)
    if award_date < cancellation then return false, { exposed = exposed, side = "before", unless = "" } end
    return false, { exposed = exposed, side = "after", unless = ", unless the award is deferred" }
  end,

  tests    = {
    { name = "six months before", award_date = date "2002-10-01", cancellation = date "2003-04-01", shares = 500,
      gave_up_above = 300, expect = false },
    { name = "a day earlier", award_date = date "2002-09-30", cancellation = date "2003-04-01", shares = 500,
      gave_up_above = 300, expect = true },
    { name = "six months after", award_date = date "2003-10-01", cancellation = date "2003-04-01", shares = 500,
      gave_up_above = 300, expect = false },
    { name = "a day later", award_date = date "2003-10-02", cancellation = date "2003-04-01", shares = 500,
      gave_up_above = 300, expect = true },
    { name = "at no lower price", award_date = date "2003-01-15", cancellation = date "2003-04-01", shares = 500,
      gave_up_above = 0, expect = true },
    { name = "at an unknown price", award_date = date "2003-01-15", cancellation = date "2003-04-01", shares = 500,
      expect = true },
  },
}
