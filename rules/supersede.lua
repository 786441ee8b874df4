return {
  id       = "supersede", -- D4
  title    = "A later form replaces the earlier one if it is {compares} after it",
  citation = "Alpha's Offer to Exchange, Section 5",
  scope    = "form",
  hook     = "supersede",
  optional = { "signature_date", "previous_signature_date" },
  note     = "An undated form, its defect waived, never replaces another; a dated one replaces an undated one. "
          .. "In an offer of which the last form received counts, compares is received.",

  params   = {
    compares = { type = "text", default = "dated", choices = { "dated", "received" },
                 note = "whether the later form is the one dated or the one received later" },
  },

  value    = function(signature_date, previous_signature_date, compares)
    if compares == "received" then return true end
    if signature_date == nil then return false end
    return previous_signature_date == nil or signature_date > previous_signature_date
  end,

  tests    = {
    { name = "dated a day later", expect = true,
      signature_date = date "2003-03-11", previous_signature_date = date "2003-03-10" },
    { name = "dated the same day", expect = false,
      signature_date = date "2003-03-10", previous_signature_date = date "2003-03-10" },
    { name = "dated earlier", expect = false,
      signature_date = date "2003-03-09", previous_signature_date = date "2003-03-10" },
    { name = "undated", expect = false, previous_signature_date = date "2003-03-10" },
    { name = "dated the same day, where the last one received counts", expect = true, compares = "received",
      signature_date = date "2003-03-10", previous_signature_date = date "2003-03-10" },
    { name = "the earlier one undated", expect = true, signature_date = date "2003-03-10" },
  },
}
