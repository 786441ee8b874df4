return {
  id       = "exercise_price", -- E5
  title    = "A new option is priced at the close of its grant date{owner?, an incentive option of an owner of more "
          .. "than 10% at {iso_owner_price} of it}",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "new_grant",
  hook     = "exercise_price",
  optional = { "owns_over_10pct" },
  note     = "Section 422(c)(5) of the Internal Revenue Code asks 110% for an incentive option of such an owner. "
          .. "The price is rounded up to a hundredth of a cent, so that it is never less than that.",

  params   = {
    iso_owner_price = { type = "basis points", default = 11000, min = 11000, max = 100000,
                        note = "of the close, for an incentive option of an owner of more than 10%" },
  },

  value    = function(close, type, owns_over_10pct, iso_owner_price)
    if type == "ISO" and owns_over_10pct then
      return mul_div(close, iso_owner_price, 10000, "up")
    end
    return close
  end,

  tests    = {
    { name = "at the close", close = usd "1.25", type = "ISO", owns_over_10pct = false, expect = usd "1.25" },
    { name = "not said what is owned", close = usd "1.25", type = "ISO", expect = usd "1.25" },
    { name = "an owner of over 10%", close = usd "1.25", type = "ISO", owns_over_10pct = true,
      expect = usd "1.375" },
    { name = "rounded up", close = usd "0.9505", type = "ISO", owns_over_10pct = true, expect = usd "1.0456" },
    { name = "such an owner's nonqualified option", close = usd "1.25", type = "NQSO", owns_over_10pct = true,
      expect = usd "1.25" },
  },
}
