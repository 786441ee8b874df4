return {
  id       = "grant.iso_role", -- E8, F4
  title    = "An incentive option is granted to an employee",
  citation = "Internal Revenue Code, Section 422(a)(2); Treasury Regulation 1.421-1(h)",
  scope    = "grant",
  level    = "advisory",
  note     = "One that was granted to a consultant or to a director who is no employee, or to somebody not in service, is "
          .. "a nonqualified option, whatever the sheet calls it: it counts for no limit, is taxed as one and is "
          .. "replaced by one. Role and service on the grant date count. It is asked about later awards too.",
  message  = "{grant_id} of {grant_date} is called an ISO, and its holder was no employee in service on that day: by law it "
          .. "is nonqualified",

  check    = function(type, employed_at_grant)
    return type ~= "ISO" or employed_at_grant
  end,

  tests    = {
    { name = "an employee's", type = "ISO", employed_at_grant = true, expect = true },
    { name = "a consultant's", type = "ISO", employed_at_grant = false, expect = false },
    { name = "a consultant's nonqualified option", type = "NQSO", employed_at_grant = false, expect = true },
  },
}
