return {
  id       = "exercise.exercisable", -- B5, F1
  title    = "No more shares are exercised than are exercisable on that day",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "exercise",
  level    = "hard",
  note     = "Exercisable are vested shares not yet exercised, until the option expires and, after service ends, "
          .. "for as long as the hook post_termination says.",
  message  = "{shares} shares exercised on {exercise_date}, and {exercisable} were exercisable",

  check    = function(shares, exercisable)
    return shares <= exercisable
  end,

  tests    = {
    { name = "all of them", shares = 100, exercisable = 100, expect = true },
    { name = "one too many", shares = 101, exercisable = 100, expect = false },
  },
}
