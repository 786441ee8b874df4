return {
  id       = "option_term",
  title    = "A new option expires when the old one would have",
  citation = "Offer to Exchange, Section 8",
  scope    = "new_grant",
  hook     = "option_term",

  value    = function(old_expires)
    return old_expires
  end,

  tests    = {
    { name = "the old day", old_expires = date "2011-05-15", expect = date "2011-05-15" },
  },
}
