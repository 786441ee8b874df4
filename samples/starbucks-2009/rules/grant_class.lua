return {
  id       = "grant_class",
  title    = "Partners below senior leadership can tender options granted in the stated years above the price floor",
  citation = "Starbucks, Offer to Exchange and letter to partners of May 1, 2009",
  scope    = "grant",
  hook     = "grant_class",

  reads    = {
    senior_leadership = { sheet = "holders", column = "Senior Leadership", type = "yes/no" },
    first_grant_date  = { sheet = "offer", type = "date" },
    last_grant_date   = { sheet = "offer", type = "date" },
    price_floor       = { sheet = "offer", type = "usd" },
  },

  value    = function(role, senior_leadership, grant_date, first_grant_date, last_grant_date, exercise_price, price_floor)
    if role ~= "employee" then return "not_eligible", "its holder is not an employee" end
    if senior_leadership then return "not_eligible", "its holder is in senior leadership" end
    if grant_date < first_grant_date then
      return "not_eligible", "it was granted before " .. date_text(first_grant_date)
    end
    if grant_date > last_grant_date then
      return "not_eligible", "it was granted after " .. date_text(last_grant_date)
    end
    if exercise_price <= price_floor then
      return "not_eligible", "its price is not over $" .. dollars(price_floor)
    end
    return "eligible"
  end,

  tests    = {
    { name = "the first day, a cent over the floor", role = "employee", senior_leadership = false,
      grant_date = date "2004-04-15", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "19.01", price_floor = usd "19.00", expect = "eligible" },
    { name = "the last day", role = "employee", senior_leadership = false,
      grant_date = date "2007-12-01", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "22.93", price_floor = usd "19.00", expect = "eligible" },
    { name = "at the floor", role = "employee", senior_leadership = false,
      grant_date = date "2004-10-01", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "19.00", price_floor = usd "19.00",
      expect = { "not_eligible", "its price is not over $19.00" } },
    { name = "a day too early", role = "employee", senior_leadership = false,
      grant_date = date "2004-04-14", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "19.01", price_floor = usd "19.00",
      expect = { "not_eligible", "it was granted before 2004-04-15" } },
    { name = "a day too late", role = "employee", senior_leadership = false,
      grant_date = date "2007-12-02", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "22.93", price_floor = usd "19.00",
      expect = { "not_eligible", "it was granted after 2007-12-01" } },
    { name = "a senior officer's", role = "employee", senior_leadership = true,
      grant_date = date "2005-11-16", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "30.42", price_floor = usd "19.00",
      expect = { "not_eligible", "its holder is in senior leadership" } },
    { name = "a director's", role = "non_employee_director", senior_leadership = false,
      grant_date = date "2005-03-30", first_grant_date = date "2004-04-15", last_grant_date = date "2007-12-01",
      exercise_price = usd "25.64", price_floor = usd "19.00",
      expect = { "not_eligible", "its holder is not an employee" } },
  },
}
