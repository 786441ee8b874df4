return {
  id       = "service.through_grant", -- B2
  title    = "A new option goes to a holder in service, without a break, through the new grant date",
  citation = "Alpha's Offer to Exchange, Sections 1, 2 and 9",
  scope    = "promise",
  level    = "hard",
  note     = "Whatever the reason: who quits, is dismissed or dies before that day is granted nothing and gets "
          .. "nothing back. Who returns before that day has had a break all the same.",
  message  = "{name}'s service ended on {service_break}, before the new grant date, {new_grant_date}, on which "
          .. "{shares} shares {due}",

  check    = function(in_service_through_grant, is_deferred, shares)
    if in_service_through_grant then return true end
    local were = shares == 1 and "was" or "were"
    return false, { due = is_deferred and "of a deferred award " .. were .. " to be granted"
      or "given up " .. were .. " to be replaced" }
  end,

  tests    = {
    { name = "in service", in_service_through_grant = true, is_deferred = false, shares = 50, expect = true },
    { name = "left the day before", in_service_through_grant = false, is_deferred = false, shares = 50, expect = false },
    { name = "of an award", in_service_through_grant = false, is_deferred = true, shares = 1, expect = false },
  },
}
