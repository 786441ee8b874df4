return {
  id       = "iso_limit", -- E8
  title    = "Incentive options first exercisable in a year, {count_cancelled?also those cancelled in it|but for those "
          .. "cancelled}, are worth no more than {limit} at their {value_basis}; the rest is nonqualified",
  citation = "Alpha's Offer to Exchange, Section 14; Internal Revenue Code, Section 422(d)",
  scope    = "holder",
  note     = "The program takes a holder's options in order of grant and divides the new one in which the sum for a "
          .. "year passes the limit. An option cancelled in the year still counts in it: Treasury Regulation "
          .. "1.422-4(b)(5).",

  params   = {
    limit           = { type = "usd", default = usd "100000", min = usd "0", note = "for each holder and year" },
    value_basis     = { type = "text", default = "exercise_price",
                        choices = { "exercise_price", "fair_market_value" },
                        note = "what a share is worth: its option's price, or the close on its grant date" },
    count_cancelled = { type = "yes/no", default = true,
                        note = "whether tranches cancelled in the year in which they vest still count" },
  },
}
