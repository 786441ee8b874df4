return {
  id       = "grant_class",
  title    = "Employees who never were Section 16 officers can tender options over the price floor; those of the lookback "
          .. "go with any other",
  citation = "CIENA, Offer to Exchange of April 17, 2002",
  scope    = "grant",
  hook     = "grant_class",

  reads    = {
    section_16  = { sheet = "holders", column = "Section 16", type = "yes/no" },
    price_floor = { sheet = "offer", type = "usd" },
  },

  value    = function(role, section_16, exercise_price, price_floor, in_lookback)
    if role ~= "employee" then return "not_eligible", "its holder is not an employee" end
    if section_16 then return "not_eligible", "its holder is or was a Section 16 officer" end
    if exercise_price <= price_floor then
      return "not_eligible", "its price is not over $" .. dollars(price_floor)
    end
    if in_lookback then return "required" end
    return "eligible"
  end,

  tests    = {
    { name = "an early option", role = "employee", section_16 = false, exercise_price = usd "118.50",
      price_floor = usd "12.00", in_lookback = false, expect = "eligible" },
    { name = "a late one", role = "employee", section_16 = false, exercise_price = usd "16.40",
      price_floor = usd "12.00", in_lookback = true, expect = "required" },
    { name = "at the floor", role = "employee", section_16 = false, exercise_price = usd "12.00",
      price_floor = usd "12.00", in_lookback = false, expect = { "not_eligible", "its price is not over $12.00" } },
    { name = "an officer's, past or present", role = "employee", section_16 = true, exercise_price = usd "14.00",
      price_floor = usd "12.00", in_lookback = false,
      expect = { "not_eligible", "its holder is or was a Section 16 officer" } },
    { name = "a contractor's", role = "consultant", section_16 = false, exercise_price = usd "95.00",
      price_floor = usd "12.00", in_lookback = false, expect = { "not_eligible", "its holder is not an employee" } },
    { name = "a director's", role = "non_employee_director", section_16 = false, exercise_price = usd "95.00",
      price_floor = usd "12.00", in_lookback = false, expect = { "not_eligible", "its holder is not an employee" } },
  },
}
