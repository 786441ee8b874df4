import Findings

// An offer may have a million ids, so the nearest is not looked for among them: the likely slips of
// the one given are made and looked up. What people and spreadsheets do most comes first.

/// Finds a known id near one that is not known.
enum NearID {
  // A longer text is no id of which slips are worth making.
  private static let mostBytes = 64

  /// The first likely slip that is an id of the sheet.
  static func find(_ id: String, in table: SheetTable) -> String? {
    slip(id, in: table) ?? first(of: [exchanges, omissions, insertions, changes], id, table)
      ?? among(id, table)
  }

  /// The same without those that another id may be as well: of ids that count up, one is near the others
  /// if a letter or a digit is another, is missing, or has changed places with its neighbour.
  static func slip(_ id: String, in table: SheetTable) -> String? {
    for slip in [id.uppercased(), id.lowercased()] where table.row(ofID: slip) != nil {
      return slip
    }
    return first(of: [zeros, lookalikes], id, table)
  }

  /// Whether at most one id of the sheet is this one but for a letter or a digit.
  static func isAlone(_ id: String, in table: SheetTable) -> Bool {
    let bytes = Array(id.utf8)
    guard bytes.count <= mostBytes else { return true }
    return Set(changes(bytes)).count { table.row(ofID: String(decoding: $0, as: UTF8.self)) != nil }
      < 2
  }

  private static func first(
    of kinds: [([UInt8]) -> [[UInt8]]],
    _ id: String,
    _ table: SheetTable
  ) -> String? {
    let bytes = Array(id.utf8)
    guard !bytes.isEmpty, bytes.count <= mostBytes else { return nil }
    for make in kinds {
      for slip in make(bytes) {
        let text = String(decoding: slip, as: UTF8.self)
        if table.row(ofID: text) != nil { return text }
      }
    }
    return nil
  }

  /// Few ids can all be compared.
  private static func among(_ id: String, _ table: SheetTable) -> String? {
    table.rowCount <= 500 ? Nearest.name(to: id, among: table.keys) : nil
  }

  /// Leading zeros that a spreadsheet took off, or somebody put on.
  private static func zeros(_ id: [UInt8]) -> [[UInt8]] {
    let bare = Array(id.drop { $0 == 48 })
    return (0...10).map { Array(repeating: 48, count: $0) + bare }
  }

  private static let alikes: [UInt8: [UInt8]] = {
    var alikes: [UInt8: [UInt8]] = [:]
    for pair in ["O0", "I1", "l1", "S5", "B8", "Z2", "-_", "Il"] {
      let both = Array(pair.utf8)
      alikes[both[0], default: []].append(both[1])
      alikes[both[1], default: []].append(both[0])
    }
    return alikes
  }()

  private static func lookalikes(_ id: [UInt8]) -> [[UInt8]] {
    id.indices.flatMap { index in
      (alikes[id[index]] ?? []).map { alike in replacing(id, index, alike) }
    }
  }

  private static func exchanges(_ id: [UInt8]) -> [[UInt8]] {
    id.indices.dropFirst().map { index in
      var slip = id
      slip.swapAt(index, index - 1)
      return slip
    }
  }

  private static func omissions(_ id: [UInt8]) -> [[UInt8]] {
    id.indices.map { index in Array(id[..<index] + id[(index + 1)...]) }
  }

  private static let letters: [UInt8] = Array(
    "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz./".utf8
  )

  private static func insertions(_ id: [UInt8]) -> [[UInt8]] {
    (0...id.count).flatMap { index in
      letters.map { letter in Array(id[..<index]) + [letter] + Array(id[index...]) }
    }
  }

  private static func changes(_ id: [UInt8]) -> [[UInt8]] {
    id.indices.reversed().flatMap { index in letters.map { replacing(id, index, $0) } }
  }

  private static func replacing(_ id: [UInt8], _ index: Int, _ letter: UInt8) -> [UInt8] {
    var slip = id
    slip[index] = letter
    return slip
  }
}
