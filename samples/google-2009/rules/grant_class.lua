return {
  id       = "grant_class",
  title    = "Employees can tender options priced over the close of the last trading day before the expiration",
  citation = "Google, question and answer of February 25, 2009",
  scope    = "grant",
  hook     = "grant_class",
  note     = "Before the first price is known every option can be.",

  value    = function(role, exercise_price, expiration_date)
    if role ~= "employee" then return "not_eligible", "its holder is not an employee" end
    local day = trading_day_before(expiration_date, 1)
    if day == nil then return "eligible" end
    local close = closing_price(day)
    if exercise_price > close then return "eligible" end
    return "not_eligible", "its price is not over the last close before the expiration, $" .. dollars(close)
  end,

  tests    = {
    { name = "a cent over the close", role = "employee", exercise_price = usd "308.58", expiration_date = date "2009-03-09",
      prices = { { date = date "2009-03-06", close = usd "308.57" } }, expect = "eligible" },
    { name = "no price is known", role = "employee", exercise_price = usd "308.57", expiration_date = date "2009-03-09", expect = "eligible" },
    { name = "at the close", role = "employee", exercise_price = usd "308.57", expiration_date = date "2009-03-09",
      prices = { { date = date "2009-03-06", close = usd "308.57" } },
      expect = { "not_eligible", "its price is not over the last close before the expiration, $308.57" } },
    { name = "the close of the day itself does not count", role = "employee", exercise_price = usd "300.00",
      expiration_date = date "2009-03-09",
      expect = { "not_eligible", "its price is not over the last close before the expiration, $308.57" },
      prices = {
        { date = date "2009-03-06", close = usd "308.57" },
        { date = date "2009-03-09", close = usd "290.00" },
      } },
    { name = "a director's", role = "non_employee_director", exercise_price = usd "400.00",
      expiration_date = date "2009-03-09", expect = { "not_eligible", "its holder is not an employee" } },
  },
}
