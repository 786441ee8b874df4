return {
  id       = "tender.shares", -- C1, C2, D6
  title    = "A line tenders shares that its holder has outstanding, and lists the grant once",
  citation = "Offer to Exchange, Sections 2 and 6",
  scope    = "election",
  level    = "hard",
  message  = "{shares_tendered} shares of {grant_id} tendered, but {reason}",

  check    = function(shares_tendered, outstanding, is_own, times_listed)
    if not is_own then
      return false, { reason = "the grant is another holder's" }
    end
    if times_listed ~= 1 then
      return false, { reason = "the form lists the grant " .. times_listed .. " times" }
    end
    if shares_tendered < 0 or shares_tendered > outstanding then
      return false, { reason = "any number from 0 to the " .. outstanding .. " outstanding can be" }
    end
    return true
  end,

  tests    = {
    { name = "all", shares_tendered = 1000, outstanding = 1000, is_own = true, times_listed = 1, expect = true },
    { name = "none", shares_tendered = 0, outstanding = 1000, is_own = true, times_listed = 1, expect = true },
    { name = "one too many", shares_tendered = 1001, outstanding = 1000, is_own = true, times_listed = 1,
      expect = false },
    { name = "fewer than none", shares_tendered = -1, outstanding = 1000, is_own = true, times_listed = 1,
      expect = false },
    { name = "another holder's", shares_tendered = 10, outstanding = 1000, is_own = false, times_listed = 1,
      expect = false },
    { name = "listed twice", shares_tendered = 10, outstanding = 1000, is_own = true, times_listed = 2,
      expect = false },
  },
}
