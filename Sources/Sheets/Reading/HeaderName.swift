/// How headers are compared: without regard to case, spaces, hyphens and underscores.
enum HeaderName {
  /// The name with only what counts left of it.
  static func normal(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars where !isIgnored(scalar) {
      result.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return result
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar == "-" || Blanks.isBlank(scalar.value)
  }
}
