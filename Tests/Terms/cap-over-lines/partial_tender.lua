return {
  id       = "partial_tender",
  title    = "Of a holder's options {most} shares are taken, in order of their ids, vested ones first",
  citation = "Offer to Exchange, Section 2",
  scope    = "election",
  hook     = "partial_tender",

  params   = {
    most = { type = "whole number", default = 1000, note = "the most shares of one holder" },
  },

  value    = function(accepted, taken_before, vested_on_determination, most)
    local left = min(accepted, most - taken_before)
    local vested = min(left, vested_on_determination)
    return vested, left - vested
  end,

  tests    = {
    { name = "the first line", accepted = 900, taken_before = 0, vested_on_determination = 300, expect = { 300, 600 } },
    { name = "what is left", accepted = 600, taken_before = 900, vested_on_determination = 200, expect = { 100, 0 } },
    { name = "nothing left", accepted = 300, taken_before = 1000, vested_on_determination = 300, expect = { 0, 0 } },
  },
}
