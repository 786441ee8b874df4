return {
  id       = "tender.shares", -- C1, C2, D6
  title    = "A line tenders shares that its holder has outstanding, and lists the grant once; one that later exercises "
          .. "leave short is {exercised_later=refuse?refused|reduced}",
  citation = "Alpha's Offer to Exchange, Sections 2 and 6",
  scope    = "election",
  level    = "hard",
  optional = { "percent", "option_ended" },
  note     = "A line tenders at most what was outstanding when its form was received. If shares were exercised after that, "
          .. "what is left on the cancellation date is accepted; exercised_later can refuse the line instead. A line "
          .. "is refused if nothing is left.",
  message  = "{amount} of {grant_id} tendered, but {reason}",

  params   = {
    exercised_later = { type = "text", default = "reduce", choices = { "reduce", "refuse" },
                        note = "what becomes of a line if shares are exercised after its form is received" },
  },

  check    = function(shares_tendered, percent, outstanding_on_receipt, outstanding, option_ended, is_own, times_listed,
                      exercised_later)
    local is_part = percent ~= nil and percent > 0
    local amount = is_part and "a part" or count_text(shares_tendered) .. " shares"
    local function refused(reason) return false, { amount = amount, reason = reason } end
    if not is_own then return refused("the grant is another holder's") end
    if times_listed ~= 1 then return refused("the form lists the grant " .. times_listed .. " times") end
    if outstanding == 0 and (is_part or shares_tendered > 0) then
      return refused(option_ended or "nothing of it is outstanding")
    end
    if shares_tendered < 0 or shares_tendered > outstanding_on_receipt then
      return refused("any number from 0 to the " .. count_text(outstanding_on_receipt) .. " outstanding can be")
    end
    if exercised_later == "refuse" and shares_tendered > outstanding then
      return refused("only " .. count_text(outstanding) .. " are left, since others were exercised later")
    end
    return true
  end,

  tests    = {
    { name = "all", shares_tendered = 1000, outstanding_on_receipt = 1000, outstanding = 1000, is_own = true,
      times_listed = 1, expect = true },
    { name = "none", shares_tendered = 0, outstanding_on_receipt = 1000, outstanding = 1000, is_own = true,
      times_listed = 1, expect = true },
    { name = "one too many", shares_tendered = 1001, outstanding_on_receipt = 1000, outstanding = 1000, is_own = true,
      times_listed = 1, expect = false },
    { name = "fewer than none", shares_tendered = -1, outstanding_on_receipt = 1000, outstanding = 1000, is_own = true,
      times_listed = 1, expect = false },
    { name = "another holder's", shares_tendered = 10, outstanding_on_receipt = 1000, outstanding = 1000, is_own = false,
      times_listed = 1, expect = false },
    { name = "listed twice", shares_tendered = 10, outstanding_on_receipt = 1000, outstanding = 1000, is_own = true,
      times_listed = 2, expect = false },
    { name = "some exercised after receipt", shares_tendered = 1000, outstanding_on_receipt = 1000, outstanding = 800,
      is_own = true, times_listed = 1, expect = true },
    { name = "some exercised after receipt, and that refuses", exercised_later = "refuse", shares_tendered = 1000,
      outstanding_on_receipt = 1000, outstanding = 800, is_own = true, times_listed = 1, expect = false },
    { name = "ended after receipt", shares_tendered = 1000, outstanding_on_receipt = 1000, outstanding = 0,
      option_ended = "the option expired on 2003-03-20", is_own = true, times_listed = 1, expect = false },
    { name = "none of an option that has ended", shares_tendered = 0, outstanding_on_receipt = 0, outstanding = 0,
      option_ended = "the option expired on 2003-03-20", is_own = true, times_listed = 1, expect = true },
    { name = "a third of an option that has ended", shares_tendered = 0, percent = 3300, outstanding_on_receipt = 0,
      outstanding = 0, option_ended = "the option expired on 2003-03-20", is_own = true, times_listed = 1,
      expect = false },
  },
}
