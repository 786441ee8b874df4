return {
  id       = "demo.check",
  title    = "Own columns compared with what they cannot hold",
  citation = "none",
  scope    = "grant",
  level    = "hard",
  message  = "no",
  reads    = {
    board = { sheet = "holders", type = "text", choices = { "member", "observer" } },
    bonus = { sheet = "holders", type = "usd" },
    hired = { sheet = "holders", type = "date" },
    ratio = { sheet = "grants", column = "Exchange Ratio", type = "decimal" },
    staff = { sheet = "holders", type = "yes/no" },
  },
  check    = function(board, bonus, hired, ratio, staff)
    if board == "Member" then return false end
    if bonus >= 1000 then return false end
    if hired > "2001-01-01" then return false end
    if ratio > 0.5 then return false end
    return staff ~= "yes"
  end,
}
