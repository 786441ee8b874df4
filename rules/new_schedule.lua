return {
  id       = "new_schedule", -- E7
  title    = "{schedule?A new option vests by the schedule {schedule}, counted from its grant date|A new option keeps "
          .. "the tranches of the cancelled one}",
  citation = "Alpha's Offer to Exchange, cover page and Section 9",
  scope    = "new_grant",
  hook     = "new_schedule",
  note     = "The answer is the name of a schedule in schedules.csv, counted from the new grant date, or \"\" to "
          .. "carry the old tranches over.",

  params   = {
    schedule = { type = "text", default = "", note = "the schedule that new options vest by, if not the old one" },
  },

  value    = function(schedule)
    return schedule
  end,

  tests    = {
    { name = "the old tranches", expect = "" },
    { name = "as the committee sets it", schedule = "annual-3", expect = "annual-3" },
  },
}
