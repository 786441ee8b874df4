import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

// Below the rows of each sheet that has figures, a row with their totals, under each usual label: it is told, and
// counts for nothing.

@Suite struct TotalRowTests {
  private static let labels = [
    "Total", "TOTAL", "Totals:", "Grand Total", "Grand total:", "Subtotal", "Sum", "Summe",
    "Gesamtsumme", "Totale", "Somme",
  ]

  /// A declared total may be labelled so, and offer.csv has terms.
  private static let sheets = (CleanOffer.texts.keys + ["plans.csv"]).sorted().filter {
    !["tieouts.csv", "offer.csv"].contains($0) && !figures($0).isEmpty
  }

  private static let plans = "plan,share_limit,issued\n2000 Plan,60000,5000\n1997 Plan,40000,0\n"

  private static func text(_ sheet: String) -> String { CleanOffer.texts[sheet] ?? plans }

  private static func schema(_ sheet: String) -> SheetSchema? {
    AllSheets.schemas.first { $0.fileName == sheet }
  }

  /// The columns of a sheet that people add up, by their places in the file.
  private static func figures(_ sheet: String) -> [Int] {
    let header = text(sheet).prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    return header.indices.filter { cell in
      switch schema(sheet)?.columns.first(where: { $0.name == header[cell] })?.kind {
      case .count, .number, .money, .fraction: true
      default: false
      }
    }
  }

  @Test(arguments: labels)
  func `a row of totals is told in every sheet that has figures`(_ label: String) throws {
    #expect(Self.sheets.count > 9)
    for sheet in Self.sheets {
      let figures = Self.figures(sheet)
      let header = Self.text(sheet).prefix { $0 != "\n" }.split(separator: ",")
      let total = header.indices.map { cell in
        cell == 0 ? label : figures.contains(cell) ? "1" : ""
      }
      let lines = Self.text(sheet).split(separator: "\n").map(String.init)
      let spoiled = (lines + [total.joined(separator: ",")]).joined(separator: "\n") + "\n"
      let schema = try #require(Self.schema(sheet))
      let outcome = SheetReader(schema, sheet: sheet).read(Bytes(Array(spoiled.utf8)))
      let told = outcome.findings.map { "\($0.place?.row ?? 0) \($0.rule)" }
      #expect(told == ["\(lines.count + 1) row.totals"], "\(sheet)")
      #expect(outcome.table.rowCount == lines.count - 1, "\(sheet)")
    }
  }

  @Test(arguments: ["Total Rewards Plan", "Sum Plan", "2003 Total Plan"])
  func `a plan may have such a word in its name`(_ name: String) throws {
    let text = Self.plans + "\(name),100,0\n"
    let outcome = SheetReader(PlansSheet.schema, sheet: "plans.csv").read(Bytes(Array(text.utf8)))
    #expect(outcome.findings == [] && outcome.table.rowCount == 3)
  }
}
