return {
  id       = "service.through_grant", -- B2
  title    = "A new option goes to a holder in service, without a break, through the new grant date",
  citation = "Alpha's Offer to Exchange, Sections 1, 2 and 9",
  scope    = "promise",
  level    = "hard",
  note     = "Whatever the reason: who quits, is dismissed or dies before that day is granted nothing and gets "
          .. "nothing back. Who returns before that day has had a break all the same.",
  message  = "{name}'s service ended on {service_break}, before the new grant date, {new_grant_date}, on which "
          .. "{shares} shares given up were to be replaced",

  check    = function(in_service_through_grant)
    return in_service_through_grant
  end,

  tests    = {
    { name = "in service", in_service_through_grant = true, expect = true },
    { name = "left the day before", in_service_through_grant = false, expect = false },
  },
}
