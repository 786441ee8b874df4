return {
  id       = "exercise.entered_late", -- F1
  title    = "An exercise dated in the offer is received by the cancellation date",
  citation = "Alpha's Offer to Exchange, Section 9",
  scope    = "exercise",
  level    = "advisory",
  optional = { "notice_received" },
  note     = "What was determined on the cancellation date was determined without it. Without notice_received there is "
          .. "nothing to compare.",
  message  = "dated {exercise_date}, but the notice was received on {notice_received}, after the cancellation date "
          .. "({cancellation})",

  check    = function(exercise_date, notice_received, cancellation)
    return notice_received == nil or exercise_date > cancellation or notice_received <= cancellation
  end,

  tests    = {
    { name = "received in time", exercise_date = date "2003-03-20", notice_received = date "2003-04-01",
      cancellation = date "2003-04-01", expect = true },
    { name = "received the day after", exercise_date = date "2003-03-20", notice_received = date "2003-04-02",
      cancellation = date "2003-04-01", expect = false },
    { name = "dated on the cancellation date", exercise_date = date "2003-04-01",
      notice_received = date "2003-04-02", cancellation = date "2003-04-01", expect = false },
    { name = "dated after it", exercise_date = date "2003-04-02", notice_received = date "2003-04-09",
      cancellation = date "2003-04-01", expect = true },
    { name = "not said when", exercise_date = date "2003-03-20", cancellation = date "2003-04-01", expect = true },
  },
}
