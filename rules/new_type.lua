return {
  id       = "new_type", -- E8
  title    = "{incentive?A new option is an incentive option if the one replaced was one and its holder is an "
          .. "employee|No new option is an incentive option}",
  citation = "Alpha's Offer to Exchange, Sections 9 and 13",
  scope    = "new_grant",
  hook     = "new_type",
  optional = { "old_type" },
  note     = "Section 422(a)(2) of the Internal Revenue Code: an option granted to somebody who is no employee on the day "
          .. "of its grant is no incentive option, whatever its agreement calls it. One that is priced below the market "
          .. "is none either, whatever this rule answers; price and term stand.",

  params   = {
    incentive = { type = "yes/no", default = true, note = "whether a new option may be an incentive option" },
  },

  value    = function(old_type, old_employed_at_grant, is_employee, incentive)
    if incentive and old_type == "ISO" and old_employed_at_grant and is_employee then return "ISO" end
    return "NQSO"
  end,

  tests    = {
    { name = "an award without a type", old_employed_at_grant = true, is_employee = true, expect = "NQSO" },
    { name = "an employee's incentive option", old_type = "ISO", old_employed_at_grant = true, is_employee = true,
      expect = "ISO" },
    { name = "an employee's, of an offer of nonqualified options", old_type = "ISO", old_employed_at_grant = true,
      is_employee = true, incentive = false, expect = "NQSO" },
    { name = "a nonqualified option", old_type = "NQSO", old_employed_at_grant = true, is_employee = true,
      expect = "NQSO" },
    { name = "granted to a consultant", old_type = "ISO", old_employed_at_grant = false, is_employee = true,
      expect = "NQSO" },
    { name = "a consultant by now", old_type = "ISO", old_employed_at_grant = true, is_employee = false,
      expect = "NQSO" },
  },
}
