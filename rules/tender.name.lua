-- The name with one space between its words and typewriter apostrophes.
local function plain(name)
  local joined = ""
  for _, word in ipairs(split(name, " ")) do
    if word ~= "" then joined = joined == "" and word or joined .. " " .. word end
  end
  local letters = ""
  for place, part in ipairs(split(joined, "’")) do letters = place == 1 and part or letters .. "'" .. part end
  return letters
end

return {
  id       = "tender.name", -- D3
  title    = "The signature is the name on the option agreement, or a representative's with proof of authority",
  citation = "Alpha's Offer to Exchange, Section 5",
  scope    = "form",
  level    = "soft",
  optional = { "name_on_agreement", "agreement_id", "signer_title", "authority_evidence" },
  note     = "Letter for letter, but for spaces before and after. Where no agreement names anyone, the "
          .. "holder's name counts. Evidence that is blank or \"no\" is none.",
  message  = "signed \"{name_signed}\", but the option agreement{whose} names \"{agreed}\"{missing}",

  check    = function(name_signed, name_on_agreement, agreement_id, name, signer_title, authority_evidence)
    local agreed = trim(name_on_agreement or name)
    if trim(name_signed) == agreed then return true end
    local has_authority = authority_evidence ~= nil and lower(trim(authority_evidence)) ~= "no"
    if signer_title ~= nil and has_authority then return true end
    local missing = ""
    if plain(name_signed) == plain(agreed) then missing = ": the same but for spaces and apostrophes" end
    if signer_title ~= nil then missing = ", and the signer, " .. signer_title .. ", gave no evidence of authority" end
    if signer_title == nil and has_authority then missing = ", and the signer gave no title" end
    local whose = ""
    if agreement_id ~= nil then whose = " of " .. agreement_id end
    return false, { agreed = agreed, whose = whose, missing = missing }
  end,

  tests    = {
    { name = "letter for letter", expect = true,
      name_signed = "Robert C. Streiter ", name_on_agreement = "Robert C. Streiter", inputs = { name = "Bob Streiter" } },
    { name = "no agreement names anyone", expect = true,
      name_signed = "Robert Streiter", inputs = { name = "Robert Streiter" } },
    { name = "a short form of the name", expect = false,
      name_signed = "Bob Streiter", name_on_agreement = "Robert C. Streiter", inputs = { name = "Bob Streiter" } },
    { name = "one of two agreements with different names", expect = false, agreement_id = "G-2",
      name_signed = "Ann Streiter", name_on_agreement = "Ann Bell", inputs = { name = "Ann Streiter" } },
    { name = "a second space", expect = false,
      name_signed = "Robert  Streiter", inputs = { name = "Robert Streiter" } },
    { name = "an apostrophe of a printer", expect = false,
      name_signed = "Robert O’Streiter", inputs = { name = "Robert O'Streiter" } },
    { name = "other capitals", expect = false,
      name_signed = "robert streiter", inputs = { name = "Robert Streiter" } },
    { name = "an executor with letters testamentary", expect = true,
      name_signed = "Ann Streiter", inputs = { name = "Robert Streiter" },
      signer_title = "Executor", authority_evidence = "letters testamentary" },
    { name = "an executor without evidence", expect = false,
      name_signed = "Ann Streiter", inputs = { name = "Robert Streiter" }, signer_title = "Executor" },
    { name = "an executor, evidence: no", expect = false,
      name_signed = "Ann Streiter", inputs = { name = "Robert Streiter" },
      signer_title = "Executor", authority_evidence = "No" },
    { name = "evidence without a title", expect = false,
      name_signed = "Ann Streiter", inputs = { name = "Robert Streiter" }, authority_evidence = "power of attorney" },
  },
}
