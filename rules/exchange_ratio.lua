return {
  id       = "exchange_ratio", -- E4
  title    = "The holder gets {new:new share} for {old:cancelled share}",
  citation = "Alpha's Offer to Exchange, Sections 2 and 9",
  scope    = "grant",
  hook     = "exchange_ratio",
  note     = "The answer is two whole numbers, old and new: 3, 2 grants two shares for every three. Shares are "
          .. "rounded down. For a ratio that depends on the price, replace value by bands.",

  params   = {
    old = { type = "whole number", default = 1, min = 1, max = 1000000, note = "for so many cancelled shares" },
    new = { type = "whole number", default = 1, min = 1, max = 1000000, note = "so many new ones are granted" },
  },

  -- Bands, in the place of value (params may go then), give two for one for options over $10.00:
  --   bands = {
  --     over = "exercise_price",
  --     { below = usd "10.0001", value = { 1, 1 } },
  --     { from  = usd "10.0001", value = { 2, 1 } },
  --   },
  value    = function(old, new)
    return old, new
  end,

  tests    = {
    { name = "one for one", expect = { 1, 1 } },
    { name = "as the committee sets it", old = 3, new = 2, expect = { 3, 2 } },
  },
}
