return {
  id       = "demo.check",
  title    = "An option costs a dollar at least",
  citation = "Test",
  scope    = "grant",
  level    = "soft",
  message  = "{grant_id} costs {exercise_price:date} and not {least:usd}",

  check = function(grant_id, exercise_price)
    if exercise_price >= usd "1" then return true end
    return false, { least = usd "1" }
  end,

  tests = {
    { name = "dear", grant_id = "G-1", exercise_price = usd "5", expect = true },
    { name = "cheap", grant_id = "G-1", exercise_price = usd "0.50", expect = false },
  },
}
