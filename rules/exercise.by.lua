return {
  id       = "exercise.by", -- F2
  title    = "An option is exercised by its holder or, after the holder's death, by estate or heir",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "exercise",
  level    = "hard",
  optional = { "exercised_by", "end_reason", "service_end" },
  note     = "A blank exercised_by is the holder.",
  message  = "exercised by {exercised_by} on {exercise_date}; service ended {service_end}, reason: {end_reason}",

  check    = function(exercised_by, end_reason, service_end, exercise_date)
    local died = end_reason == "death" and service_end or nil
    if exercised_by == nil or exercised_by == "holder" then
      return died == nil or exercise_date <= died
    end
    return died ~= nil and died <= exercise_date and (exercised_by == "estate" or exercised_by == "heir")
  end,

  tests    = {
    { name = "the holder", exercised_by = "holder", exercise_date = date "2004-01-05", expect = true },
    { name = "not said by whom", exercise_date = date "2004-01-05", expect = true },
    { name = "the holder on the last day", exercised_by = "holder", exercise_date = date "2003-12-01", expect = true,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "the holder after death", exercised_by = "holder", exercise_date = date "2003-12-02", expect = false,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "not said by whom, after death", exercise_date = date "2003-12-02", expect = false,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "the holder after quitting", exercised_by = "holder", exercise_date = date "2003-12-02", expect = true,
      end_reason = "quit", service_end = date "2003-12-01" },
    { name = "the estate", exercised_by = "estate", exercise_date = date "2004-01-05", expect = true,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "an heir", exercised_by = "heir", exercise_date = date "2004-01-05", expect = true,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "an heir of one who quit", exercised_by = "heir", exercise_date = date "2004-01-05", expect = false,
      end_reason = "quit", service_end = date "2003-12-01" },
    { name = "an heir, before the death", exercised_by = "heir", exercise_date = date "2003-11-30", expect = false,
      end_reason = "death", service_end = date "2003-12-01" },
    { name = "an heir of the living", exercised_by = "heir", exercise_date = date "2004-01-05", expect = false },
    { name = "a buyer", exercised_by = "buyer", exercise_date = date "2004-01-05", expect = false,
      end_reason = "death", service_end = date "2003-12-01" },
  },
}
