return {
  id       = "option_term", -- E6
  title    = "A new option lasts {others?{years:year}}{director?{others?, one of a non-employee director }"
          .. "{director_years:year}}"
          .. "{owner?, an incentive option of a 10% owner {iso_owner_years:year}}",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "new_grant",
  hook     = "option_term",
  optional = { "owns_over_10pct" },
  note     = "In whole years.",

  params   = {
    years           = { type = "whole number", default = 10, min = 1, max = 10, note = "everyone else's options" },
    director_years  = { type = "whole number", default = 5, min = 1, max = 10,
                        note = "options of non-employee directors" },
    iso_owner_years = { type = "whole number", default = 5, min = 1, max = 5,
                        note = "incentive options of owners of more than 10%" },
  },

  value    = function(role, type, owns_over_10pct, years, director_years, iso_owner_years)
    local term = years
    if role == "non_employee_director" then term = min(term, director_years) end
    if type == "ISO" and owns_over_10pct then term = min(term, iso_owner_years) end
    return term
  end,

  tests    = {
    { name = "an employee", role = "employee", type = "ISO", expect = 10 },
    { name = "a consultant", role = "consultant", type = "NQSO", expect = 10 },
    { name = "a non-employee director", role = "non_employee_director", type = "NQSO", expect = 5 },
    { name = "an owner's incentive option", role = "employee", type = "ISO", owns_over_10pct = true, expect = 5 },
    { name = "an owner's other option", role = "employee", type = "NQSO", owns_over_10pct = true, expect = 10 },
  },
}
