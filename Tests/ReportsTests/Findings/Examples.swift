import Findings

/// Findings that tests show in every format.
enum Examples {
  private static let header = ["type", "exercise_price", "shares_granted"]

  /// A cell in scientific notation, as many times as wanted, one a row from row 2.
  static func scientific(_ count: Int) -> [Finding] {
    (0..<count).map { index in
      .of(
        .cellScientific,
        at: Place(
          sheet: "grants.csv",
          row: index + 2,
          column: 5,
          line: index + 2,
          lineColumn: 30,
          endLine: index + 2,
          endColumn: 35,
          byte: 100 + index
        ),
        value: "\(index + 1)E+06",
        "shares_granted \"\(index + 1)E+06\" is in scientific notation.",
        excerpt: Excerpt(header: header, cells: ["ISO", "7.00", "\(index + 1)E+06"], marked: 2)
      )
    }
  }

  /// An id with a no-break space in it.
  static let invisible = Finding.of(
    .cellInvisibleCharacter,
    at: Place(sheet: "holders.csv", row: 3, column: 0, line: 3, lineColumn: 1, byte: 40),
    value: "H-\u{A0}1",
    "holder_id has a no-break space in it.",
    excerpt: Excerpt(header: ["holder_id", "name"], cells: ["H-\u{A0}1", "Bell"], marked: 0)
  )

  /// A rule's finding that was waived.
  static let waived = Finding(
    .note,
    .policy,
    of: Speaker("tender.name"),
    at: Place(sheet: "forms.csv", row: 4, column: 5, line: 4, lineColumn: 9, byte: 77),
    subject: "F-3",
    value: "J. Avery",
    "signed \"J. Avery\": 100% of it, differs",
    waivedBy: "Stock Option Committee"
  )

  /// A rule that does not load.
  static let rule = Finding(
    .error,
    .rule,
    of: Speaker("grant_date"),
    at: Place(sheet: "rules/grant_date.lua", line: 12),
    "The word retrun is not known.",
    repair: "Did you mean return?"
  )
}

/// A rule of any name, for findings that no rule of a set made.
struct Speaker: FindingSource {
  let findingName: String

  init(_ name: String) { findingName = name }
}
