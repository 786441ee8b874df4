return {
  id       = "offer.condition", -- A11
  title    = "A termination or postponement names the condition that it relies on",
  citation = "Alpha's Offer to Exchange, Sections 7 and 15",
  scope    = "amendment",
  level    = "advisory",
  when     = { kind = { "termination", "postponement" } },
  optional = { "condition" },
  note     = "Section 7 has five conditions: proceeding, legal_action, accounting_change, acquisition_proposal and "
          .. "business_change.",
  message  = "this {kind} names none of the conditions on which the offer may end or wait",

  check    = function(condition)
    return condition ~= nil
  end,

  tests    = {
    { name = "an offer for the company", kind = "termination", condition = "acquisition_proposal", expect = true },
    { name = "no condition", kind = "postponement", expect = false },
    { name = "an extension needs none", kind = "extension", expect = "not_applicable" },
  },
}
