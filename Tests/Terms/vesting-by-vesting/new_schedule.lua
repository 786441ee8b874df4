return {
  id       = "new_schedule",
  title    = "An option that was vested in full vests in two years, any other in three",
  citation = "Offer to Exchange, Section 8",
  scope    = "new_grant",
  hook     = "new_schedule",

  value    = function(old_vested_on_determination, old_outstanding)
    return old_vested_on_determination == old_outstanding and "two-years" or "three-years"
  end,

  tests    = {
    { name = "in full", old_vested_on_determination = 900, old_outstanding = 900, expect = "two-years" },
    { name = "in part", old_vested_on_determination = 899, old_outstanding = 900, expect = "three-years" },
  },
}
