internal import ArgumentParser

/// The option of commands that print coloured text.
struct ColourOption: ParsableArguments {
  @Option(help: "Whether text is coloured.")
  var color = ColourChoice.auto

  /// Whether standard output is coloured.
  var isOn: Bool { color.isOn }
}
