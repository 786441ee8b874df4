return {
  id       = "interim_awards", -- E9
  title    = "A holder who gave up options is awarded no others between cancellation and the new grant date",
  citation = "Alpha's Offer to Exchange, Section 6",
  scope    = "award",
  level    = "soft",
  note     = "An award that this rule refuses is deferred to the new grant date by a Promise to Grant.",
  message  = "awarded {award_date}, from the cancellation on {cancellation} to before the new grant date "
          .. "{new_grant_date}, to a holder who gave up {gave_up} shares: its {shares} shares are "
          .. "to be deferred by a Promise to Grant to that date or later",

  check    = function(award_date, cancellation, new_grant_date, gave_up)
    local in_between = award_date >= cancellation and award_date < new_grant_date
    return not in_between or gave_up == 0
  end,

  tests    = {
    { name = "the day before cancellation", award_date = date "2003-03-31", expect = true,
      cancellation = date "2003-04-01", new_grant_date = date "2003-10-03", gave_up = 100 },
    { name = "on the cancellation date", award_date = date "2003-04-01", expect = false,
      cancellation = date "2003-04-01", new_grant_date = date "2003-10-03", gave_up = 100 },
    { name = "the day before the new grant date", award_date = date "2003-10-02", expect = false,
      cancellation = date "2003-04-01", new_grant_date = date "2003-10-03", gave_up = 100 },
    { name = "on the new grant date", award_date = date "2003-10-03", expect = true,
      cancellation = date "2003-04-01", new_grant_date = date "2003-10-03", gave_up = 100 },
    { name = "in between, nothing given up", award_date = date "2003-06-02", expect = true,
      cancellation = date "2003-04-01", new_grant_date = date "2003-10-03", gave_up = 0 },
  },
}
