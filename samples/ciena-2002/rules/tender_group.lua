return {
  id       = "tender_group",
  title    = "An option is tendered whole or not at all",
  citation = "CIENA, letter of transmittal: all remaining option shares of a grant",
  scope    = "grant",
  hook     = "tender_group",
  note     = "Each option is a group of its own, and a group goes whole.",

  value    = function(grant_id)
    return grant_id
  end,

  tests    = {
    { name = "a group of its own", grant_id = "G-1", expect = "G-1" },
  },
}
