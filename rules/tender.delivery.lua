local lists = require "lists"

return {
  id       = "tender.delivery", -- D2
  title    = "A form or notice is delivered in a way that the offer allows: {methods}",
  citation = "Alpha's Offer to Exchange, Sections 4 and 5",
  scope    = "form",
  level    = "soft",
  message  = "delivered by {delivery}; the offer allows {methods}",

  params   = {
    methods = { type = "list of text", default = { "fax", "hand" },
                note = "the ways of delivery that count" },
  },

  check    = function(delivery, methods)
    return lists.includes(methods, delivery)
  end,

  tests    = {
    { name = "by fax", delivery = "fax", expect = true },
    { name = "by hand", delivery = "Hand", expect = true },
    { name = "by e-mail", delivery = "email", expect = false },
    { name = "by e-mail, which the committee has allowed", delivery = "email",
      methods = { "fax", "hand", "email" }, expect = true },
    { name = "not said how", expect = "not_evaluated" },
  },
}
