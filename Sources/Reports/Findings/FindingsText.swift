public import Findings

/// Findings for people: place and cause on a line of their own, what was found, what to do.
public struct FindingsText {
  private let style: TextStyle

  /// Text with or without colour.
  public init(colour: Bool) { style = TextStyle(colour: colour) }

  /// The findings one after the other, then their counts unless these are not wanted.
  public func text(of findings: [Finding], counting: Bool = true) -> String {
    let counted = counting ? [counts(findings)] : []
    return (findings.map(text) + counted).joined(separator: "\n") + "\n"
  }

  private func text(_ finding: Finding) -> String {
    var lines = [heading(finding), "  " + finding.message]
    if let excerpt = finding.excerpt { lines += ExcerptText(excerpt, style: style).lines }
    if !finding.waivedBy.isEmpty { lines.append("  Waived by \(finding.waivedBy).") }
    if !finding.repair.isEmpty { lines.append("  " + style.faint("Repair: ") + finding.repair) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ finding: Finding) -> String {
    let place = finding.place.map { place in
      place.cell.isEmpty ? place.sheet + (place.line.map { ":\($0)" } ?? "") : place.address
    }
    let parts = [place, finding.subject.isEmpty ? nil : finding.subject].compactMap(\.self)
    return style.severity(finding.severity) + "  "
      + parts.map { style.bold($0) }.joined(separator: "  ")
      + (parts.isEmpty ? "" : "  ") + style.faint("[\(finding.rule)]")
  }

  /// The line of counts that closes every listing.
  public func counts(_ findings: [Finding]) -> String {
    let waived = findings.count { !$0.waivedBy.isEmpty }
    let counts = Severity.allCases.map { severity in
      let count = findings.count { $0.severity == severity }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return counts.joined(separator: ", ") + ", \(waived) waived"
  }
}

/// How text is set off on a terminal.
struct TextStyle {
  let colour: Bool

  func bold(_ text: String) -> String { wrapped(text, "1") }
  func faint(_ text: String) -> String { wrapped(text, "2") }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: wrapped("error", "1;31")
    case .warning: wrapped("warning", "1;33")
    case .note: wrapped("note", "1;36")
    }
  }

  func mark(_ text: String) -> String { wrapped(text, "31") }

  private func wrapped(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The slice of a row under its header, with the cell meant underlined.
struct ExcerptText {
  private let excerpt: Excerpt
  private let style: TextStyle

  init(_ excerpt: Excerpt, style: TextStyle) {
    self.excerpt = excerpt
    self.style = style
  }

  /// Header, cells and underline, indented.
  var lines: [String] {
    let cells = excerpt.cells.map(VisibleText.of)
    let widths = zip(excerpt.header, cells).map { max($0.count, $1.count, 1) }
    let underline = cells.enumerated().map { index, cell in
      index == excerpt.marked ? String(repeating: "^", count: max(cell.count, 1)) : ""
    }
    return [
      "    " + style.faint(row(excerpt.header, widths)), "    " + row(cells, widths),
      "    " + style.mark(row(underline, widths, separator: "   ")),
    ]
  }

  private func row(_ texts: [String], _ widths: [Int], separator: String = " | ") -> String {
    let padded = zip(texts, widths).map {
      $0 + String(repeating: " ", count: max(0, $1 - $0.count))
    }
    var line = padded.joined(separator: separator)
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}

/// Text in which nothing is hidden: characters that cannot be seen are shown by number.
enum VisibleText {
  /// `U+00A0` for a no-break space, and likewise for controls and other invisible characters.
  static func of(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      isHidden(scalar) ? "U+" + hexadecimal(scalar.value) : String(scalar)
    }.joined()
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
