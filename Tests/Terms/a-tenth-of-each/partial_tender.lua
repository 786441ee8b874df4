return {
  id       = "partial_tender",
  title    = "A percentage is taken of the vested and of the other shares alike, rounded down",
  citation = "Offer to Exchange, Section 2",
  scope    = "election",
  hook     = "partial_tender",

  value    = function(percent, outstanding, vested_on_determination)
    local function part(shares) return mul_div(shares, percent, 10000, "down") end
    return part(vested_on_determination), part(outstanding - vested_on_determination)
  end,

  tests    = {
    { name = "a tenth of each", percent = 1000, outstanding = 999, vested_on_determination = 666,
      expect = { 66, 33 } },
    { name = "nothing vested", percent = 1000, outstanding = 99, vested_on_determination = 0, expect = { 0, 9 } },
  },
}
