return {
  id       = "eligibility.cancellation", -- B1, B3
  title    = "The holder is still in service on the cancellation date",
  citation = "Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "soft",
  note     = "The last day of service counts: whoever leaves at the end of the cancellation date is in service on it.",
  message  = "{name} was not in service on {cancellation} (service ended {service_end}, reason: {end_reason}); "
          .. "the options stay, and run off under their own terms",

  when     = { tendering = true },

  check    = function(in_service_at_cancellation)
    return in_service_at_cancellation
  end,

  tests    = {
    { name = "in service", in_service_at_cancellation = true, expect = true },
    { name = "left the day before", in_service_at_cancellation = false, expect = false },
    { name = "a holder who tenders nothing", tendering = false, in_service_at_cancellation = false,
      expect = "not_applicable" },
  },
}
