return {
  id       = "years_served",
  title    = "Whole years that the holder had served when the offer began",
  citation = "asked for by finance",
  scope    = "election",
  sheet    = "determinations",
  column   = "years_served",
  type     = "whole number",

  value    = function(service_start, commencement)
    local years = 0
    while add_months(service_start, 12 * (years + 1)) <= commencement do
      years = years + 1
    end
    return years
  end,

  tests    = {
    {
      name = "a day short of seven",
      service_start = date "1996-03-01",
      commencement = date "2003-02-28",
      expect = 6,
    },
    {
      name = "seven to the day",
      service_start = date "1996-02-28",
      commencement = date "2003-02-28",
      expect = 7,
    },
  },
}
