return {
  id       = "partial_tender", -- D6, E1, E2
  title    = "A partial tender takes shares from the tranches {method}",
  citation = "Alpha's Offer to Exchange, Sections 2 and 6",
  scope    = "election",
  hook     = "partial_tender",
  note     = "The Offer does not say which shares of an option are given up when only some are tendered.",

  params   = {
    method = { type = "text", default = "pro_rata", choices = { "pro_rata", "vested_first", "unvested_first" },
               note = "from every tranche alike, from the vested ones first, or from the unvested ones first" },
  },

  value    = function(method)
    return method
  end,

  tests    = {
    { name = "in proportion", expect = "pro_rata" },
    { name = "as the committee sets it", method = "vested_first", expect = "vested_first" },
  },
}
