return {
  id       = "grant_class",
  title    = "Employees below senior management can tender options priced at the floor or above",
  citation = "Lucent, Offer to Exchange of April 22, 2002",
  scope    = "grant",
  hook     = "grant_class",

  reads    = {
    senior_management = { sheet = "holders", column = "Senior Management", type = "yes/no" },
    price_floor       = { sheet = "offer", type = "usd" },
  },

  value    = function(role, senior_management, exercise_price, price_floor)
    if role ~= "employee" then return "not_eligible", "its holder is not an employee" end
    if senior_management then return "not_eligible", "its holder is in senior management" end
    if exercise_price < price_floor then
      return "not_eligible", "its price is less than $" .. dollars(price_floor)
    end
    return "eligible"
  end,

  tests    = {
    { name = "at the floor", role = "employee", senior_management = false, exercise_price = usd "12.14",
      price_floor = usd "12.14", expect = "eligible" },
    { name = "a cent under it", role = "employee", senior_management = false, exercise_price = usd "12.13",
      price_floor = usd "12.14",
      expect = { "not_eligible", "its price is less than $12.14" } },
    { name = "senior management's", role = "employee", senior_management = true, exercise_price = usd "62.00",
      price_floor = usd "12.14",
      expect = { "not_eligible", "its holder is in senior management" } },
    { name = "a director's", role = "non_employee_director", senior_management = false, exercise_price = usd "62.00",
      price_floor = usd "12.14", expect = { "not_eligible", "its holder is not an employee" } },
  },
}
