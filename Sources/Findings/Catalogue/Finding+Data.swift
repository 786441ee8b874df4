extension Finding {
  /// Makes a finding of a code: its class, its weight, and its repair unless another is given, are
  /// the catalogue's.
  public static func data(
    _ code: DataCode,
    severity: Severity? = nil,
    at place: Place? = nil,
    subject: String = "",
    value: String = "",
    _ message: String,
    repair: String? = nil,
    excerpt: Excerpt? = nil
  ) -> Finding {
    Finding(
      severity ?? code.entry.severity,
      code.entry.findingClass,
      rule: code.rawValue,
      at: place,
      subject: subject,
      value: value,
      message,
      repair: repair ?? code.entry.repair,
      excerpt: excerpt
    )
  }
}
