import Findings

/// Dashes that look like the plain hyphen-minus and are other characters, as word processors write
/// them; the soft hyphen is one of them.
enum Dash {
  private static let values: Set<UInt32> = [
    0xAD, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D,
  ]

  /// The first of them in a value.
  static func first(in text: CellText) -> Unicode.Scalar? {
    text.scalars.first { values.contains($0.value) }
  }

  /// What to add to a sentence about a text that has one of them; nothing if it has none.
  static func note(_ text: String) -> String {
    let dash = first(in: CellText(Array(text.utf8)))
    return dash.map { " (it has the typographic dash \(Shown.name($0)))" } ?? ""
  }

  /// The value with the plain one for each of them.
  static func plain(_ text: CellText) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.scalars { plain.append(values.contains(scalar.value) ? "-" : scalar) }
    return String(plain)
  }
}
