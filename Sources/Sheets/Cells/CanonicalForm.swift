@_spi(_Unicode) import Swift

/// Unicode's canonical form: `é` is one character, whether it was typed as one or as `e` and an
/// accent (Unicode Standard Annex 15, NFC).
enum CanonicalForm {
  /// The text in canonical form.
  static func of(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : String(String.UnicodeScalarView(text._nfc))
  }
}
