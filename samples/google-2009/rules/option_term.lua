return {
  id       = "option_term",
  title    = "A new option expires on the day on which the old one would have",
  citation = "Google, exchange offer of February 3, 2009",
  scope    = "new_grant",
  hook     = "option_term",

  value    = function(old_expires)
    return old_expires
  end,

  tests    = {
    { name = "eight years are left", old_expires = date "2017-03-01", expect = date "2017-03-01" },
  },
}
