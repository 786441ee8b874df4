/// What a shell runs to complete a command line, as `--generate-completion-script` prints it.
enum CompletionScript {
  private static let registered = "complete -o filenames -F _exchequer exchequer"

  /// The script for bash with what ArgumentParser leaves out; any other text as it is.
  ///
  /// `grant_date.counting=` is no file name, whose signs bash would quote, and its value follows without a space.
  static func completed(_ text: String) -> String {
    guard text.hasSuffix(registered) || text.hasSuffix(registered + "\n") else { return text }
    return text.replacing(
      registered,
      with: """
        _exchequer_completed() {
            _exchequer "$@"
            [[ ${COMPREPLY[0]:-} != *= ]] || compopt -o nospace +o filenames
        }

        complete -o filenames -F _exchequer_completed exchequer
        """
    )
  }
}
