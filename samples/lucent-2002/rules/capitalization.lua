return {
  id       = "capitalization",
  title    = "Changes in the company's capital adjust what is promised as the plan says",
  citation = "Chosen for this sample",
  scope    = "event",
  note     = "There is none in this sample. The roundings are those of the rule shipped.",

  params   = {
    share_rounding  = { type = "text", default = "down", choices = { "down" },
                        note = "fractions of a share are dropped" },
    price_rounding  = { type = "text", default = "up", choices = { "up", "down", "half" },
                        note = "of the exercise price, to a hundredth of a cent" },
    mergers_convert = { type = "yes/no", default = false,
                        note = "whether a merger's ratio converts promises, options and prices as a split does" },
  },
}
