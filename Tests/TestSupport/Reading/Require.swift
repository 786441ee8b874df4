import Testing

/// What the fuzzed program ends with (Tests/Fuzz) is an issue here.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { Issue.record("\(words())") }
}
