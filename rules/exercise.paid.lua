return {
  id       = "exercise.paid", -- F1
  title    = "An exercise is paid in full",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "exercise",
  level    = "soft",
  note     = "Only payments that the hook accept_payment accepts add up.",
  message  = "${amount_paid} is paid of the ${amount_due} due",

  check    = function(amount_paid, amount_due)
    return amount_paid >= amount_due
  end,

  tests    = {
    { name = "in full", amount_paid = usd "125.00", amount_due = usd "125.00", expect = true },
    { name = "a hundredth of a cent short", amount_paid = usd "124.9999", amount_due = usd "125.00",
      expect = false },
  },
}
