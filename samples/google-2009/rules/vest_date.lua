return {
  id       = "vest_date",
  title    = "Each tranche vests twelve months later, and none in the six months after the expiration",
  citation = "Google, presentation (a)(1)(H) of February 2009",
  scope    = "tranche",
  hook     = "vest_date",

  params   = {
    later = { type = "months", default = 12, min = 0, max = 120, note = "how many months later a tranche vests" },
    wait  = { type = "months", default = 6, min = 0, max = 120, note = "how many months after the expiration none vests" },
  },

  value    = function(vest_date, expiration_date, later, wait)
    return max(add_months(vest_date, later), add_months(expiration_date, wait))
  end,

  tests    = {
    { name = "vested long ago", vest_date = date "2008-03-01", expiration_date = date "2009-03-09",
      expect = date "2009-09-09" },
    { name = "a year later is past the wait", vest_date = date "2008-09-10", expiration_date = date "2009-03-09",
      expect = date "2009-09-10" },
    { name = "not vested yet", vest_date = date "2010-03-01", expiration_date = date "2009-03-09",
      expect = date "2011-03-01" },
  },
}
