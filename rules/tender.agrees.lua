return {
  id       = "tender.agrees", -- D1
  title    = "What the form says of an option agrees with the grant",
  citation = "Alpha's Offer to Exchange, Section 5",
  scope    = "election",
  level    = "soft",
  optional = { "shares_exercised", "exercised_on_receipt" },
  note     = "Shares are exercised while the offer is open: a form may state any number that was true between the start "
          .. "of its signature date and the end of the day of its receipt.",
  message  = "the form says {original_shares} shares granted {form_grant_date} at ${form_exercise_price}, "
          .. "{form_shares_exercised} exercised; the grant is {shares_granted} shares of {grant_date} "
          .. "at ${exercise_price}, {exercised} exercised",

  check    = function(original_shares, shares_granted, form_grant_date, grant_date,
                      form_exercise_price, exercise_price, shares_exercised, exercised_on_receipt, exercised_agrees)
    local exercised = exercised_on_receipt or shares_exercised or 0
    local agrees = original_shares == shares_granted
      and form_grant_date == grant_date
      and form_exercise_price == exercise_price
      and exercised_agrees
    if agrees then return true end
    return false, { exercised = exercised }
  end,

  tests    = {
    { name = "all four agree", expect = true,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      shares_exercised = 200, exercised_agrees = true },
    { name = "none exercised, the grant says nothing of it", expect = true,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      exercised_agrees = true },
    { name = "one share too many", expect = false,
      original_shares = 1001, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      shares_exercised = 0, exercised_agrees = true },
    { name = "granted the day after", expect = false,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-16", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      shares_exercised = 0, exercised_agrees = true },
    { name = "a hundredth of a cent off", expect = false,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.0001", exercise_price = usd "4.00",
      shares_exercised = 0, exercised_agrees = true },
    { name = "an exercise forgotten", expect = false,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      shares_exercised = 200, exercised_agrees = false },
    { name = "an exercise after commencement", expect = true,
      original_shares = 1000, shares_granted = 1000,
      form_grant_date = date "2001-05-15", grant_date = date "2001-05-15",
      form_exercise_price = usd "4.00", exercise_price = usd "4.00",
      shares_exercised = 200, exercised_agrees = true },
  },
}
