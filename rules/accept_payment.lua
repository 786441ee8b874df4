local lists = require "lists"

return {
  id       = "accept_payment", -- F1
  title    = "An exercise is paid by {methods}; shares have been held for {holding_months}",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "payment",
  hook     = "accept_payment",
  optional = { "held_since" },
  note     = "The Offer accepts \"certain other shares\": which ones, the committee decides here.",

  params   = {
    methods        = { type = "list of text", default = { "cash", "check", "shares" },
                       choices = { "cash", "check", "shares" }, note = "the methods of payment that count" },
    holding_months = { type = "months", default = 6, min = 0, max = 120,
                       note = "how long shares must have been held on the day of the exercise" },
  },

  value    = function(method, held_since, exercise_date, methods, holding_months)
    if not lists.includes(methods, method) then
      return false, "payment by " .. method .. " is not accepted"
    end
    if method ~= "shares" then return true end
    if held_since == nil then
      return false, "it is not said since when the shares are held"
    end
    if add_months(held_since, holding_months) > exercise_date then
      return false, "the shares are held for less than " .. holding_months .. " months"
    end
    return true
  end,

  tests    = {
    { name = "cash", method = "cash", exercise_date = date "2004-01-05", expect = true },
    { name = "shares held six months", method = "shares", held_since = date "2003-07-05",
      exercise_date = date "2004-01-05", expect = true },
    { name = "shares held a day less", method = "shares", held_since = date "2003-07-06",
      exercise_date = date "2004-01-05", expect = { false, "the shares are held for less than 6 months" } },
    { name = "not said since when", method = "shares", exercise_date = date "2004-01-05",
      expect = { false, "it is not said since when the shares are held" } },
    { name = "shares are not accepted", method = "shares", held_since = date "2000-01-03",
      exercise_date = date "2004-01-05", methods = { "cash", "check" },
      expect = { false, "payment by shares is not accepted" } },
  },
}
