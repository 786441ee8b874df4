import Testing

@testable import Reports

/// The line that a long run shows on a terminal.
@Suite struct ProgressTextTests {
  @Test(arguments: [
    (0, 0, 600, 80, "Reading the sheets ..."),
    (0, 100, 600, 80, "[                                        ]    0%  0 rows/s  ? to go"),
    (
      50_000, 200_000, 1_000, 80,
      "[##########                              ]   25%  50,000 rows/s  0:03 to go"
    ),
    (1, 2, 61_000, 60, "[##############               ]   50%  0 rows/s  1:01 to go"),
    (999, 1_000, 1_001, 30, " 99%  998 rows/s  0:01 to go"),
    (5, 5, 900, 80, "Adding up ..."),
    (5, 5, 900, 8, "Adding "),
  ])
  func `a bar, the pace and the time to go`(
    _ row: (done: Int, total: Int, after: Int, width: Int, line: String)
  ) {
    let text = ProgressText(done: row.done, total: row.total, milliseconds: row.after)
    #expect(text.line(width: row.width) == row.line)
  }

  @Test func `no width is passed`() {
    for width in 1...120 {
      let text = ProgressText(done: 12_345, total: 99_999, milliseconds: 777)
      #expect(text.line(width: width).count < max(2, width), "\(width)")
    }
  }
}
