return {
  id       = "grant.iso_role", -- E8, F4
  title    = "An incentive option is granted to an employee",
  citation = "Internal Revenue Code, Section 422(a)(2); Treasury Regulation 1.421-1(h)",
  scope    = "grant",
  level    = "advisory",
  note     = "One that was granted to a consultant or to a director who is no employee is a nonqualified option, whatever "
          .. "the sheet calls it: it counts for no limit, is taxed as one and is replaced by one. Where service.csv "
          .. "gives roles, that of the grant date counts.",
  message  = "{grant_id} is called an ISO and was granted on {grant_date} to one who was no employee: by law it is "
          .. "nonqualified",

  check    = function(type, employed_at_grant)
    return type ~= "ISO" or employed_at_grant
  end,

  tests    = {
    { name = "an employee's", type = "ISO", employed_at_grant = true, expect = true },
    { name = "a consultant's", type = "ISO", employed_at_grant = false, expect = false },
    { name = "a consultant's nonqualified option", type = "NQSO", employed_at_grant = false, expect = true },
  },
}
