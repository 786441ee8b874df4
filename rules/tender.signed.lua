return {
  id       = "tender.signed", -- D1, D3
  title    = "A form or notice is signed and dated",
  citation = "Offer to Exchange, Section 5",
  scope    = "form",
  level    = "soft",
  optional = { "name_signed", "signature_date" },
  message  = "a form needs a signature and its date; name signed: {name_signed}, "
          .. "signature date: {signature_date}",

  check    = function(name_signed, signature_date)
    return name_signed ~= nil and signature_date ~= nil
  end,

  tests    = {
    { name = "signed and dated", expect = true,
      name_signed = "Lawrence Butler", signature_date = date "2003-03-10" },
    { name = "not dated", expect = false, name_signed = "Lawrence Butler" },
    { name = "not signed", expect = false, signature_date = date "2003-03-10" },
  },
}
