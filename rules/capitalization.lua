return {
  id       = "capitalization", -- E4, F3
  title    = "A split, reverse split or stock dividend changes the number of shares and the price in the same ratio, "
          .. "the shares rounded {share_rounding}, the price rounded {price_rounding}; a merger "
          .. "{mergers_convert?does so too|does not}",
  citation = "Alpha's Offer to Exchange, Section 9 (Adjustments upon Certain Events)",
  scope    = "event",
  note     = "Shares are rounded down after each event, on every cumulative sum of tranches, so that no more shares "
          .. "are under option than before. A price rounded up lets nobody pay less in all than before; rounded "
          .. "down, it can make the option worth more, which the Internal Revenue Code takes for a modification "
          .. "(Section 424(h)). The Offer adjusts for splits, reverse splits and stock dividends; a merger's ratio "
          .. "it leaves to the merger's terms (Questions and Answers).",

  params   = {
    share_rounding  = { type = "text", default = "down", choices = { "down" },
                        note = "fractions of a share are dropped" },
    price_rounding  = { type = "text", default = "up", choices = { "up", "down", "half" },
                        note = "of the exercise price, to a hundredth of a cent" },
    mergers_convert = { type = "yes/no", default = false,
                        note = "whether a merger's ratio converts promises, options and prices as a split does" },
  },
}
