return {
  id       = "lookback", -- A5
  title    = "{source=none?No option must be tendered with others for the day of its grant|Whoever tenders must tender every "
          .. "option granted {source=declared?from the declared start of the lookback on|in the {months} before "
          .. "commencement}}",
  citation = "Alpha's Offer to Exchange, Section 2",
  scope    = "offer",
  hook     = "lookback",
  optional = { "declared_lookback_start" },
  note     = "An offer without a lookback sets source to none.",

  params   = {
    months = { type = "months", default = 6, min = 0, max = 120, note = "how many months before commencement" },
    source = { type = "text", default = "computed", choices = { "computed", "declared", "none" },
               note = "whether it starts so many months before, or on lookback_start of offer.csv, or there is none" },
  },

  value    = function(commencement, declared_lookback_start, months, source)
    if source == "none" then return "none" end
    local first = add_months(commencement, -months)
    if source == "declared" then first = declared_lookback_start end
    return first, commencement - 1
  end,

  tests    = {
    { name = "six months before", commencement = date "2003-02-28",
      expect = { date "2002-08-28", date "2003-02-27" } },
    { name = "clamped to the month's end", commencement = date "2003-08-31",
      expect = { date "2003-02-28", date "2003-08-30" } },
    { name = "as declared", commencement = date "2003-02-28", declared_lookback_start = date "2002-08-25",
      source = "declared", expect = { date "2002-08-25", date "2003-02-27" } },
    { name = "no lookback", commencement = date "2003-02-28", source = "none", expect = "none" },
  },
}
