import CSV
import Findings
import TestSupport
import Testing

@testable import Sheets

/// Cut anywhere, a sheet reads the same.
@Suite struct SheetPiecesTests {
  static let texts = [
    """
    holder_id,name,role,service_start,group,,
    H-1,"Ann ""Q"" B
    C",employee,1998-06-01,x,,
    H-2,Bo,contractor,1998-06-01,"y ""z""
    w",,q
    H-3,"Jo,employee,1998-06-01
    H-4,Al,employee,06/01/98,,r,

    H-1,Ed,employee,1998-06-01,"a
    H-6,Xi,employee,1998-06-01,"b""c"\r
    Total,,,,\r
    H-7,"Yo",consultant
    """,
    "holder_id;name;role;service_start\rH-1;\"a\r\nb\";employee;1998-06-01\r\nH-2;c;d;e\n",
    """
    holder_id,name,role,service_start,languages
    H-1,Al,employee,1998-06-01,"en; ""de"" "
    H-2,"Bo ""B"" Lee",employee,1998-06-01,"fr ""x""; it"
    H-3,Cy,employee,1998-06-01,nl
    """,
  ]

  /// With a list of the offer's own, whose texts lie where other texts do.
  private static let schema = HoldersSheet.schema.adding([
    OwnColumn(sheet: "holders", header: "languages", kind: .list)
  ])

  @Test(arguments: texts)
  func aSheetCutAtAnyByteReadsTheSame(_ text: String) {
    let bytes = Bytes(Array(text.utf8))
    let whole = SheetReader(Self.schema, sheet: "holders.csv").read(bytes)
    for cut in 0...bytes.count {
      for second in [bytes.count, cut + 7] {
        let pieces = read(bytes, [cut, second])
        #expect(pieces.findings == whole.findings)
        #expect(SheetPiecesTests.cells(pieces.table) == SheetPiecesTests.cells(whole.table))
        #expect(pieces.table.order == whole.table.order)
      }
    }
  }

  private func read(_ bytes: Bytes, _ cuts: [Int]) -> SheetReader.Outcome {
    var reader = SheetReader(Self.schema, sheet: "holders.csv")
    reader.cuts = cuts
    return reader.read(bytes)
  }

  /// Every cell with its place.
  private static func cells(_ table: SheetTable) -> [String] {
    (0..<table.rowCount).flatMap { row in
      table.schema.columns.indices.map { column in
        let place = table.place(row, column)
        let read = table.asRead(column, row)
        return "\(place.address) \(place.line ?? 0):\(place.lineColumn ?? 0) \(read)"
      }
    }
  }
}
