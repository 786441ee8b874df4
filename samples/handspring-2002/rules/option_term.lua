return {
  id       = "option_term",
  title    = "A new option expires on the day on which the old one would have",
  citation = "Handspring, Offer to Exchange of April 18, 2002",
  scope    = "new_grant",
  hook     = "option_term",

  value    = function(old_expires)
    return old_expires
  end,

  tests    = {
    { name = "seven years are left", old_expires = date "2009-03-01", expect = date "2009-03-01" },
  },
}
