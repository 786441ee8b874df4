local lists = require "lists"

return {
  id       = "eligibility.jurisdiction", -- B4
  title    = "The offer is lawful where the holder is",
  citation = "Alpha's Offer to Exchange, Section 18",
  scope    = "holder",
  level    = "hard",
  optional = { "jurisdiction" },
  note     = "excluded_jurisdictions is a term of offer.csv. A blank jurisdiction is not excluded.",
  message  = "{jurisdiction} is among the jurisdictions excluded: {excluded_jurisdictions}",

  when     = { tendering = true },

  check    = function(jurisdiction, excluded_jurisdictions)
    return jurisdiction == nil or not lists.includes(excluded_jurisdictions, jurisdiction)
  end,

  tests    = {
    { name = "not excluded", jurisdiction = "US-NH", excluded_jurisdictions = { "FR", "JP" }, expect = true },
    { name = "excluded", jurisdiction = "JP", excluded_jurisdictions = { "FR", "JP" }, expect = false },
    { name = "nowhere excluded", jurisdiction = "JP", excluded_jurisdictions = {}, expect = true },
    { name = "not said where", excluded_jurisdictions = { "FR", "JP" }, expect = true },
    { name = "a holder who tenders nothing", tendering = false, jurisdiction = "JP", excluded_jurisdictions = { "FR", "JP" },
      expect = "not_applicable" },
  },
}
