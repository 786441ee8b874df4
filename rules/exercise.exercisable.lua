return {
  id       = "exercise.exercisable", -- B5, F1
  title    = "No more shares are exercised than are exercisable on that day",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "exercise",
  level    = "hard",
  note     = "Exercisable are vested shares not yet exercised, until the option expires and, after service ends, "
          .. "for as long as the hook post_termination says.",
  optional = { "commencement", "obstacle" },
  message  = "{shares} shares exercised on {exercise_date}, and {exercisable} were exercisable{why}",

  check    = function(shares, exercisable, exercise_date, commencement, obstacle)
    if shares <= exercisable then return true end
    if commencement == nil or exercise_date >= commencement then
      return false, { why = obstacle and ": " .. obstacle or "" }
    end
    return false, { why = " besides those that grants.csv states; the day is before the offer commenced, and "
      .. "shares_exercised has to contain what was exercised by then" }
  end,

  tests    = {
    { name = "all of them", shares = 100, exercisable = 100, exercise_date = date "2004-01-05", expect = true },
    { name = "one too many", shares = 101, exercisable = 100, exercise_date = date "2004-01-05", expect = false },
    { name = "none any more", shares = 100, exercisable = 0, exercise_date = date "2004-01-05",
      obstacle = "900 shares cancelled in the offer on 2003-04-01", expect = false },
    { name = "one too many before the offer commenced", shares = 101, exercisable = 100,
      exercise_date = date "2003-02-27", commencement = date "2003-02-28", expect = false },
  },
}
