return {
  id       = "eligibility.cancellation", -- B1, B3
  title    = "The holder is still in service on the cancellation date",
  citation = "Alpha's Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "soft",
  note     = "The last day of service counts: whoever leaves at the end of the cancellation date is in service on it. Who "
          .. "leaves after the form is received and returns by that day has had a break all the same.",
  message  = "{name}'s service ended on {tender_service_end}, before the cancellation",

  when     = { tendering = true },

  check    = function(in_service_at_cancellation, in_service_since_receipt)
    return in_service_at_cancellation and in_service_since_receipt
  end,

  tests    = {
    { name = "in service", in_service_at_cancellation = true, in_service_since_receipt = true, expect = true },
    { name = "left the day before", in_service_at_cancellation = false, in_service_since_receipt = false,
      expect = false },
    { name = "left after the form was received, and returned", in_service_at_cancellation = true,
      in_service_since_receipt = false, expect = false },
    { name = "a holder who tenders nothing", tendering = false, in_service_at_cancellation = false,
      in_service_since_receipt = false, expect = "not_applicable" },
  },
}
