return {
  id       = "tender_group",
  title    = "{group?Options are tendered together, as the group {group}|An option need not be tendered together with others}",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "grant",
  hook     = "tender_group",
  note     = "Options of one group, of one holder, are tendered whole and together, or not at all. An offer for all or "
          .. "nothing answers the same text for every option; one that takes all of one price together, a text made "
          .. "of the price.",

  params   = {
    group = { type = "text", default = "", note = "the group of every option; blank for none" },
  },

  value    = function(group)
    return group
  end,

  tests    = {
    { name = "no group", expect = "" },
    { name = "all or nothing", group = "all", expect = "all" },
  },
}
