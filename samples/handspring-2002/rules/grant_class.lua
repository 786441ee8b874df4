return {
  id       = "grant_class",
  title    = "Employees can tender every option, and those granted in the lookback go with any other",
  citation = "Handspring, Offer to Exchange of April 18, 2002",
  scope    = "grant",
  hook     = "grant_class",

  value    = function(role, in_lookback)
    if role ~= "employee" then return "not_eligible", "its holder is not an employee" end
    if in_lookback then return "required" end
    return "eligible"
  end,

  tests    = {
    { name = "a director's", role = "non_employee_director", in_lookback = false,
      expect = { "not_eligible", "its holder is not an employee" } },
    { name = "an employee's", role = "employee", in_lookback = false, expect = "eligible" },
    { name = "one of the last months", role = "employee", in_lookback = true, expect = "required" },
  },
}
