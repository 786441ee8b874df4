return {
  id       = "tax", -- F4
  title    = "For federal income tax an incentive option stays one for {months} after service, {disability_months} after "
          .. "disability; shares are held for {holding} the periods of the Code, by estates "
          .. "{estates_without_holding_periods?for no time|like others}; the income of an earlier sale: {disqualifying_income}",
  citation = "Alpha's Offer to Exchange, Section 14; Internal Revenue Code, Sections 421 and 422",
  scope    = "exercise",
  note     = "The program computes; here is chosen where the Offer and the Code differ. The Offer taxes the whole "
          .. "spread at exercise as ordinary income of a disqualifying disposition, the Code no more than the gain "
          .. "(422(c)(2)). The Offer's holding periods are of at least two years and one, the Code's end with the "
          .. "anniversary, so that the first good day is the one after it (422(a)(1)). The Offer names no limit after "
          .. "disability, the Code a year (422(c)(6)); after death neither does.",

  params   = {
    months                          = { type = "months", default = 3, min = 0, max = 120,
                                        note = "an incentive option exercised later after service is nonqualified" },
    disability_months               = { type = "months", default = 12, min = 0, max = 120,
                                        note = "the same after disability" },
    holding                         = { type = "text", default = "more_than",
                                        choices = { "more_than", "at_least" },
                                        note = "whether a sale on the anniversary is too early, as by the Code, or not" },
    disqualifying_income            = { type = "text", default = "limited_to_gain",
                                        choices = { "limited_to_gain", "whole_spread" },
                                        note = "as the Code, or as the Offer says" },
    estates_without_holding_periods = { type = "yes/no", default = true,
                                        note = "no holding periods for estate and heir: 421(c)(1)(A)" },
  },
}
