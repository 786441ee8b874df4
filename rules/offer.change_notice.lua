return {
  id       = "offer.change_notice", -- A8
  title    = "The offer stays open for {business_days:business day} after a change of what is offered or sought{free_increase?, "
          .. "unless no more than {free_increase} more options are sought}",
  citation = "Alpha's Offer to Exchange, Section 15; Rule 13e-4(f)(1)(ii)",
  scope    = "amendment",
  level    = "soft",
  when     = { kind = { "consideration", "options_sought" } },
  optional = { "percent" },
  note     = "The day of the announcement counts if it is a business day. A blank percent is taken for a change "
          .. "that needs the notice; fewer options sought is a percent below zero. Increases that are announced "
          .. "fewer than ten business days before the expiration count together.",
  message  = "announced {announced}, {open} business days before the offer expired {expiration}; "
          .. "{business_days} are due",

  params   = {
    business_days = { type = "days", default = 10, min = 1, note = "how many business days at least" },
    free_increase = { type = "basis points", default = 200, min = 0,
                      note = "by how much more options may be sought without notice" },
  },

  check    = function(kind, percent, increased_without_notice, announced, expiration, business_days, free_increase)
    local is_small = kind == "options_sought" and percent ~= nil
      and percent >= 0 and percent + increased_without_notice <= free_increase
    if is_small then return true end
    local open = business_days_between(day_of(announced), day_of(expiration))
    if open >= business_days then return true end
    return false, { open = open }
  end,

  tests    = {
    { name = "the tenth business day before", increased_without_notice = 0, kind = "consideration", expect = true,
      announced = time "2003-03-18 09:00", expiration = time "2003-03-31 17:00" },
    { name = "the ninth", increased_without_notice = 0, kind = "consideration", expect = false,
      announced = time "2003-03-19 09:00", expiration = time "2003-03-31 17:00" },
    { name = "2% more options sought", increased_without_notice = 0, kind = "options_sought", percent = 200, expect = true,
      announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "2.01% more", increased_without_notice = 0, kind = "options_sought", percent = 201, expect = false,
      announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "1% more after 1% more", increased_without_notice = 100, kind = "options_sought", percent = 100,
      expect = true, announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "1% more after 1.01% more", increased_without_notice = 101, kind = "options_sought", percent = 100,
      expect = false, announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "1% fewer", increased_without_notice = 0, kind = "options_sought", percent = -100, expect = false,
      announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "not said how many", increased_without_notice = 0, kind = "options_sought", expect = false,
      announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
    { name = "an extension has a rule of its own", increased_without_notice = 0, kind = "extension", expect = "not_applicable",
      announced = time "2003-03-28 09:00", expiration = time "2003-03-31 17:00" },
  },
}
