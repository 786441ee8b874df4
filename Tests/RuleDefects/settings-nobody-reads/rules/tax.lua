return {
  id       = "tax",
  title    = "Some of the settings, and one misspelt",
  citation = "none",
  scope    = "exercise",
  params   = {
    month                           = { type = "months", default = 3 },
    disability_months               = { type = "months", default = 12 },
    disqualifying_income            = { type = "text", default = "whole_spread" },
    estates_without_holding_periods = { type = "yes/no", default = true },
  },
}
