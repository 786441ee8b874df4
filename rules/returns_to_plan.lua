return {
  id       = "returns_to_plan", -- E11
  title    = "{returns?The shares of an option given up return to its plan|No share of an option given up returns to its plan}",
  citation = "Alpha's Offer to Exchange, Section 12",
  scope    = "promise",
  hook     = "returns_to_plan",
  note     = "Asked of each cancelled option. Shares that do not return are taken from the plan's limit on the "
          .. "cancellation date, and what is promised for them comes out of what the new option's plan has available.",

  params   = {
    returns = { type = "yes/no", default = true, note = "whether they can be granted again under the plan" },
  },

  value    = function(returns)
    return returns
  end,

  tests    = {
    { name = "they return", expect = true },
    { name = "they do not", returns = false, expect = false },
  },
}
