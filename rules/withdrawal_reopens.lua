return {
  id       = "withdrawal_reopens", -- A9
  title    = "What has not been accepted within {business_days:business day}, counted {counting}, can be withdrawn again",
  citation = "Alpha's Offer to Exchange, Section 5; Rule 13e-4(f)(2)(ii)",
  scope    = "offer",
  note     = "The Offer's date, April 28, 2003, is reached by counting the days after the commencement: the right comes "
          .. "back on the next business day, at the hour of the expiration. The law counts the day of the commencement "
          .. "as well, and gives the right back when the last of the days is over, at midnight in the offer's time zone. "
          .. "The term withdrawal_reopens of offer.csv goes before either.",

  params   = {
    business_days = { type = "days", default = 40, min = 1, max = 1000, note = "how many business days" },
    counting      = { type = "text", default = "after_commencement",
                      choices = { "after_commencement", "from_commencement" },
                      note = "as the Offer counts, or as the law does, the day of the commencement with them" },
  },
}
