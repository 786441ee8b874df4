internal import Findings

/// Where the files are that findings name, as programs look for them: relative to the current
/// folder.
public struct FindingPaths: Sendable {
  private let offer: String
  private let currentFolder: String

  /// Paths for the findings of an offer folder, given as on the command line, and the current
  /// folder.
  public init(offer: String, currentFolder: String) {
    self.offer = offer
    self.currentFolder = currentFolder.hasSuffix("/") ? currentFolder : currentFolder + "/"
  }

  /// The file of a place: a sheet in the offer folder, a rule file as it is; nil without a file.
  func path(_ place: Place?) -> String? {
    guard let name = place?.sheet, !name.isEmpty else { return nil }
    let isSheet = name.lowercased().hasSuffix(".csv") && !name.contains("/")
    return relative(isSheet && !offer.isEmpty ? trimmed(offer) + "/" + name : name)
  }

  /// The file of a place as a URI reference (RFC 3986).
  func uri(_ place: Place?) -> String? {
    guard let path = path(place) else { return nil }
    let encoded = path.utf8.map { byte in
      Self.isKept(byte) ? String(UnicodeScalar(byte)) : "%" + Self.hexadecimal(byte)
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  /// The file for what is about none: the offer's terms; without an offer the rule's file.
  func uri(besides rule: Place?) -> String {
    let terms = offer.isEmpty ? nil : uri(Place(sheet: "offer.csv"))
    return terms ?? uri(rule) ?? "."
  }

  private func trimmed(_ folder: String) -> String {
    var folder = folder[...]
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    return folder == "." ? "." : String(folder)
  }

  private func relative(_ path: String) -> String {
    if path.hasPrefix(currentFolder) { return String(path.dropFirst(currentFolder.count)) }
    return path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}
