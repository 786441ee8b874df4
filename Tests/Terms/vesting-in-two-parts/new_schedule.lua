return {
  id       = "new_schedule",
  title    = "Shares that were vested vest in two years, the others in three",
  citation = "Offer to Exchange, Section 8",
  scope    = "new_grant",
  hook     = "new_schedule",

  params   = {
    vested_by = { type = "text", default = "two-years", note = "the schedule of shares that were vested" },
    others_by = { type = "text", default = "three-years", note = "the schedule of the others" },
  },

  value    = function(vested_by, others_by)
    return vested_by, others_by
  end,

  tests    = {
    { name = "every option", expect = { "two-years", "three-years" } },
  },
}
