import CSV
import Exchange
import TestSupport
import Testing

@testable import Findings
@testable import Sheets

// What people do to a column of a real offer's sheets in a spreadsheet: each is found at its cell with its
// cause, and the rows that no longer fit are not told besides.

/// A sample's sheet as a table of texts.
struct EditedSheet {
  var header: [String]
  var rows: [[String]]

  init(_ bytes: [UInt8]) {
    let file = Bytes(bytes)
    let all = CSVReading(file, delimiter: Byte.comma).records.map { record in
      record.cells.map { file.text($0.start, $0.end) }
    }
    header = all.first ?? []
    rows = Array(all.dropFirst())
  }

  var bytes: [UInt8] {
    let lines = ([header] + rows).map { row in
      row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }
    return Array(lines.joined().utf8)
  }

  func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

  /// A number by its value, any other text by its letters.
  static func isBefore(_ one: String, _ other: String) -> Bool {
    let plain = { (text: String) in Double(text.replacing(",", with: "")) }
    if let one = plain(one), let other = plain(other) { return one < other }
    return one < other
  }

  mutating func sort(_ name: String, falling: Bool = false) {
    let column = column(name)
    let texts = rows.map { $0[column] }
    let sorted = texts.filter { !$0.isEmpty }.sorted(by: Self.isBefore)
    // Blank cells end up below whatever the order.
    let blanks = texts.filter(\.isEmpty)
    for (row, text) in zip(rows.indices, (falling ? sorted.reversed() : sorted) + blanks) {
      rows[row][column] = text
    }
  }

  mutating func shift(_ name: String, from first: Int, down: Bool) {
    let column = column(name)
    let texts = rows.map { $0[column] }
    for row in rows.indices.dropFirst(first) where texts.indices.contains(row + (down ? -1 : 1)) {
      rows[row][column] = texts[row + (down ? -1 : 1)]
    }
  }

  /// Fills the cells below one with what a spreadsheet makes of it.
  mutating func drag(_ name: String, from first: Int, _ count: Int) {
    let column = column(name)
    let text = rows[first][column]
    for step in 1..<count { rows[first + step][column] = Self.dragged(text, step) }
  }

  static func dragged(_ text: String, _ step: Int) -> String {
    if case .number(let number) = DateCell.read(CellText(Array(text.utf8)), .monthFirst).worth {
      return Day(number: number + Int64(step))?.description ?? text
    }
    if let number = Double(text) { return "\(number + Double(step))" }
    let digits = text.reversed().prefix(while: \.isNumber).count
    let next = String((Int(text.suffix(digits)) ?? 0) + step)
    return text.dropLast(digits) + String(repeating: "0", count: max(0, digits - next.count)) + next
  }

  /// Copies a cell into those below it.
  mutating func copy(_ name: String, from first: Int, _ count: Int) {
    let column = column(name)
    for step in 1..<count { rows[first + step][column] = rows[first][column] }
  }

  mutating func exchangeCells(_ name: String, _ one: Int, _ other: Int) {
    let column = column(name)
    let text = rows[one][column]
    rows[one][column] = rows[other][column]
    rows[other][column] = text
  }

  mutating func exchangeHeaders(_ one: String, _ other: String) {
    let (left, right) = (column(one), column(other))
    header.swapAt(left, right)
  }
}

/// One such deed.
struct ColumnDeed: Sendable, CustomTestStringConvertible {
  let name: String
  let sample: String
  let sheet: String
  let found: String
  let edit: @Sendable (inout EditedSheet) -> Void

  init(
    _ name: String,
    _ sheet: String,
    _ found: String,
    of sample: String = "alpha-2003",
    _ edit: @escaping @Sendable (inout EditedSheet) -> Void
  ) {
    (self.name, self.sample, self.sheet, self.found, self.edit) = (
      name, sample, sheet + ".csv", found, edit
    )
  }

  var testDescription: String { name }

  static let all = sorted + shifted + dragged + exchanged + copied

  static let sorted = [
    ColumnDeed("prices sorted", "grants", "E1 column.sorted") { $0.sort("exercise_price") },
    ColumnDeed("prices sorted downwards", "grants", "E1 column.sorted") {
      $0.sort("exercise_price", falling: true)
    },
    ColumnDeed("dates sorted", "grants", "C1 column.sorted") {
      $0.sort("grant_date", falling: true)
    },
    ColumnDeed("shares sorted", "grants", "F1 column.sorted") { $0.sort("shares_granted") },
    ColumnDeed("exercised shares sorted", "grants", "G1 column.sorted") {
      $0.sort("shares_exercised")
    },
    ColumnDeed("holders of options sorted", "grants", "B1 column.sorted") { $0.sort("holder_id") },
    ColumnDeed("ids of options sorted", "grants", "A1 column.sorted") {
      $0.sort("grant_id", falling: true)
    },
    ColumnDeed("names sorted", "holders", "B1 column.sorted") { $0.sort("name") },
    ColumnDeed("ids of holders sorted", "holders", "A1 column.sorted") {
      $0.sort("holder_id", falling: true)
    },
    ColumnDeed("last days sorted", "holders", "G1 column.sorted") {
      $0.sort("service_end")
    },
    ColumnDeed("holders of forms sorted", "forms", "C1 column.sorted") { $0.sort("holder_id") },
    ColumnDeed("signatures sorted", "forms", "F1 column.sorted") { $0.sort("name_signed") },
    ColumnDeed("receipts sorted", "forms", "D1 column.sorted") {
      $0.sort("received", falling: true)
    },
    ColumnDeed("ids of forms sorted", "forms", "A1 column.sorted") {
      $0.sort("form_id", falling: true)
    },
    ColumnDeed("options of lines sorted", "elections", "B1 column.sorted") { $0.sort("grant_id") },
    ColumnDeed("prices of lines sorted", "elections", "D1 column.sorted") {
      $0.sort("exercise_price")
    },
    ColumnDeed("tenders sorted", "elections", "G1 column.sorted") { $0.sort("shares_tendered") },
    ColumnDeed("forms of lines sorted", "elections", "A1 column.sorted") {
      $0.sort("form_id", falling: true)
    },
    ColumnDeed("closes sorted", "prices", "B1 column.sorted") { $0.sort("close") },
    ColumnDeed("types sorted", "grants", "D1 column.sorted") { $0.sort("type") },
    ColumnDeed("expirations of several terms sorted", "grants", "J1 column.sorted") {
      $0.sort("expires")
    },
    ColumnDeed("roles sorted", "holders", "D1 column.sorted") { $0.sort("role") },
    ColumnDeed("first days sorted", "holders", "F1 column.sorted") { $0.sort("service_start") },
    ColumnDeed("owners sorted", "holders", "I1 column.sorted") { $0.sort("owns_over_10pct") },
    ColumnDeed("schedules sorted", "grants", "I1 column.sorted") { $0.sort("schedule") },
  ]

  static let shifted = [
    ColumnDeed("prices down", "grants", "E8 column.shifted") {
      $0.shift("exercise_price", from: 5, down: true)
    },
    ColumnDeed("prices up", "grants", "E9 column.shifted") {
      $0.shift("exercise_price", from: 5, down: false)
    },
    ColumnDeed("holders of options down", "grants", "B8 column.shifted") {
      $0.shift("holder_id", from: 5, down: true)
    },
    ColumnDeed("names down", "holders", "B6 column.shifted") {
      $0.shift("name", from: 4, down: true)
    },
    ColumnDeed("tenders down", "elections", "G8 column.shifted") {
      $0.shift("shares_tendered", from: 5, down: true)
    },
  ]

  static let dragged = [
    ColumnDeed("holders of options", "grants", "B12 column.dragged") {
      $0.drag("holder_id", from: 9, 8)
    },
    ColumnDeed("options of lines", "elections", "B12 column.dragged") {
      $0.drag("grant_id", from: 9, 8)
    },
    ColumnDeed("dates", "grants", "C12 column.dragged") { $0.drag("grant_date", from: 9, 12) },
    ColumnDeed("dates of lines", "elections", "C12 column.dragged") {
      $0.drag("grant_date", from: 9, 12)
    },
    ColumnDeed("prices", "grants", "E12 column.dragged") { $0.drag("exercise_price", from: 9, 12) },
    ColumnDeed("expirations", "grants", "J12 column.dragged") { $0.drag("expires", from: 9, 12) },
    ColumnDeed("closes", "prices", "B12 column.dragged") { $0.drag("close", from: 9, 12) },
  ]

  static let copied = [
    ColumnDeed("a holder of options", "grants", "B40 column.repeated") {
      $0.copy("holder_id", from: 37, 5)
    },
    ColumnDeed("holders of two forms", "forms", "C22 cell.exchanged") {
      $0.exchangeCells("holder_id", 20, 21)
    },
  ]

  static let exchanged = [
    ColumnDeed("price and shares", "grants", "E1 column.exchanged") {
      $0.exchangeHeaders("exercise_price", "shares_granted")
    },
    ColumnDeed("grant and expiration", "grants", "C1 column.exchanged") {
      $0.exchangeHeaders("grant_date", "expires")
    },
    ColumnDeed("high and low", "prices", "C1 column.exchanged") {
      $0.exchangeHeaders("high", "low")
    },
    ColumnDeed("close and high", "prices", "B1 column.exchanged") {
      $0.exchangeHeaders("close", "high")
    },
    ColumnDeed("exercised and cancelled", "grants", "G1 column.exchanged") {
      $0.exchangeHeaders("shares_exercised", "shares_cancelled")
    },
    ColumnDeed("granted and tendered", "elections", "E1 column.exchanged") {
      $0.exchangeHeaders("original_shares", "shares_tendered")
    },
  ]
}

@Suite struct DisplacedColumnTests {
  private static func files(_ sample: String) -> [String: Bytes] {
    let files = Package.files(in: "samples/\(sample)", ending: ".csv")
    return Dictionary(uniqueKeysWithValues: files.map { ($0.name, Bytes($0.bytes)) })
  }

  @Test(arguments: ColumnDeed.all)
  func `the column is found with its cause, and what follows from it is not told`(
    _ deed: ColumnDeed
  ) throws {
    var files = Self.files(deed.sample)
    let old = Set(OfferSheets.read(files: files).findings.map(\.line))
    let whole = try #require(files[deed.sheet])
    var sheet = EditedSheet(whole.copy(0, whole.count))
    deed.edit(&sheet)
    files[deed.sheet] = Bytes(sheet.bytes)
    let displaced = Set(FindingKind.displaced.map(\.code))
    let found = OfferSheets.read(files: files).findings.filter {
      ($0.severity == .error || displaced.contains($0.rule)) && !old.contains($0.line)
    }
    let told = found.map { "\($0.place?.cell ?? "") \($0.rule)" }
    #expect(told.first == deed.found, "\(found.map(\.line))")
    #expect(found.hasOnly { $0.place?.sheet == deed.sheet })
  }

  /// In the samples every column stands where it belongs.
  @Test(arguments: [
    "alpha-2003", "exercises-and-taxes", "leavers", "interim-awards", "merger", "waivers",
  ])
  func `nothing is displaced in a sample`(_ sample: String) {
    let codes = Set(FindingKind.displaced.map(\.code))
    let found = OfferSheets.read(files: Self.files(sample)).findings
    #expect(found.filter { codes.contains($0.rule) }.map(\.line) == [])
  }

  /// A few wrong forms are the holders' own, and rules refuse them.
  @Test func `wrong forms displace no column`() throws {
    var files = Self.files("alpha-2003")
    let whole = try #require(files["elections.csv"])
    var random = SplitMix(14)
    for _ in 0..<20 {
      var sheet = EditedSheet(whole.copy(0, whole.count))
      for _ in 0..<6 {
        let row = random.pick(0...sheet.rows.count - 1)
        let column = random.pick(2...5)
        let other = random.pick(0...sheet.rows.count - 1)
        sheet.rows[row][column] = sheet.rows[other][column]
      }
      files["elections.csv"] = Bytes(sheet.bytes)
      let codes = Set(FindingKind.displaced.map(\.code))
      let found = OfferSheets.read(files: files).findings.filter { codes.contains($0.rule) }
      #expect(found.map(\.line) == [])
    }
  }
}
