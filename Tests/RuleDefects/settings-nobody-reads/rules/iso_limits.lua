return {
  id       = "iso_limits",
  title    = "A limit under a name that the program does not know",
  citation = "none",
  scope    = "holder",
  params   = { limit = { type = "usd", default = usd "50000" } },
}
