/// Ends the run with words that a release build prints, unlike those of `precondition`.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fatalError(words()) }
}
