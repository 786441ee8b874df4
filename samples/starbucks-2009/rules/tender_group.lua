return {
  id       = "tender_group",
  title    = "An option is exchanged whole or not at all",
  citation = "Starbucks, Election Form: one mark for each option",
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
