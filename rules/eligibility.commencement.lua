return {
  id       = "eligibility.commencement", -- B1
  title    = "The holder is in service when the offer commences",
  citation = "Alpha's Offer to Exchange, Section 1",
  scope    = "holder",
  level    = "soft",
  message  = "{name} was not in service on {commencement} (service began {service_start}, ended {service_end})",

  when     = { tendering = true },

  check    = function(in_service_at_commencement)
    return in_service_at_commencement
  end,

  tests    = {
    { name = "in service", in_service_at_commencement = true, expect = true },
    { name = "hired the day after", in_service_at_commencement = false, expect = false },
    { name = "a holder who tenders nothing", tendering = false, in_service_at_commencement = false,
      expect = "not_applicable" },
  },
}
