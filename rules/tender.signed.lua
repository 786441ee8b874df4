return {
  id       = "tender.signed", -- D1, D3
  title    = "A form or notice is signed and dated",
  citation = "Alpha's Offer to Exchange, Section 5",
  scope    = "form",
  level    = "soft",
  optional = { "name_signed", "signature_date" },
  message  = "a form needs a signature and its date, and this one has {missing}",

  check    = function(name_signed, signature_date)
    if name_signed ~= nil and signature_date ~= nil then return true end
    local missing = "no date"
    if name_signed == nil then missing = "no signature" end
    if name_signed == nil and signature_date == nil then missing = "neither" end
    return false, { missing = missing }
  end,

  tests    = {
    { name = "signed and dated", expect = true,
      name_signed = "Lawrence Butler", signature_date = date "2003-03-10" },
    { name = "not dated", expect = false, name_signed = "Lawrence Butler" },
    { name = "not signed", expect = false, signature_date = date "2003-03-10" },
  },
}
