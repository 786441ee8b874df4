internal import Exchange
internal import Findings
internal import Sheets

/// Declared totals against the computed ones (C5): a difference is reported, never hidden.
struct TieOuts {
  let offer: Offer
  /// Shares outstanding at commencement by row of holders.csv.
  let outstanding: [Int: Shares]
  /// Grants by row of holders.csv.
  let grants: [Int: Int]

  /// A warning for each declared figure that differs, with both numbers and where it is declared.
  func run() throws -> [Finding] {
    let sheet = offer.sheets.tieouts
    return try (0..<sheet.rowCount).compactMap { row in
      guard let measure = sheet[TieoutsSheet.measure, row] else { return nil }
      let concerned = holders(sheet[TieoutsSheet.subject, row] ?? "all")
      let declared = sheet.cellText(row, TieoutsSheet.value.index)
      guard let declaredFigure = sheet[TieoutsSheet.value, row] else { return nil }
      let computed = try figure(measure, concerned, decimals: Self.decimals(declared))
      guard computed.rounded != declaredFigure.tenThousandths else { return nil }
      let shorter = try figure(
        measure,
        concerned,
        decimals: Self.decimals(declared, withZeros: false)
      )
      return finding(
        row,
        measure,
        agreesWithoutZeros: shorter.rounded == declaredFigure.tenThousandths,
        declared: declared,
        computed: computed.text,
        empty: concerned.isEmpty
      )
    }
  }

  /// Rows of holders.csv that `all`, a holder's id or `group:NAME` means.
  private func holders(_ subject: String) -> [Int] {
    if subject == "all" { return offer.index.holders }
    if subject.hasPrefix("group:") {
      let group = subject.dropFirst("group:".count)
      return offer.index.holders.filter {
        offer.sheets.holders[HoldersSheet.group, $0].map { $0 == group } ?? false
      }
    }
    return offer.sheets.holders.row(ofID: subject).map { [$0] } ?? []
  }

  private func figure(
    _ measure: TieoutMeasure,
    _ holders: [Int],
    decimals: Int
  ) throws -> (rounded: Int64, text: String) {
    switch measure {
    case .outstanding: return try whole(try shares(of: holders).count)
    case .holders: return try whole(Int64(holders.count))
    case .grants: return try whole(Int64(holders.reduce(0) { $0 + (grants[$1] ?? 0) }))
    case .percent:
      let part = try shares(of: holders)
      let all = try shares(of: offer.index.holders)
      return try percent(part, of: all, decimals: decimals)
    }
  }

  private func shares(of holders: [Int]) throws(ArithmeticFault) -> Shares {
    try holders.map { outstanding[$0] ?? .zero }.total()
  }

  private func whole(_ number: Int64) throws -> (Int64, String) {
    (try multiplyDivide(number, Money.scale, 1, .down), "\(number)")
  }

  /// The exact quotient, rounded half up to the decimals printed; for people to one more than
  /// those, so that 32.66% stands against a printed 32.6%.
  private func percent(
    _ part: Shares,
    of all: Shares,
    decimals: Int
  ) throws -> (rounded: Int64, text: String) {
    guard all > .zero else { return (0, "0%") }
    func scaled(_ places: Int) throws -> Int64 {
      try multiplyDivide(part.count, 100 * Self.power(places), all.count, .half)
    }
    let rounded = try multiplyDivide(
      try scaled(decimals),
      Money.scale,
      Self.power(decimals),
      .down
    )
    let places = min(decimals + 1, 6)
    let digits = "\(try scaled(places))"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (rounded, "\(padded.dropLast(places)).\(padded.suffix(places))%")
  }

  /// The decimals that a figure is printed with; without the zeros at their end, which a spreadsheet
  /// adds when it shows 29.8% as 29.80%.
  private static func decimals(_ text: String, withZeros: Bool = true) -> Int {
    guard let point = text.lastIndex(of: ".") else { return 0 }
    var digits = text[text.index(after: point)...].prefix { $0.isNumber }
    while !withZeros, digits.last == "0" { digits.removeLast() }
    return min(4, digits.count)
  }

  private static func power(_ places: Int) -> Int64 {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }

  private static func code(_ measure: TieoutMeasure) -> FindingKind {
    switch measure {
    case .outstanding: .tieoutOutstanding
    case .percent: .tieoutPercent
    case .holders: .tieoutHolders
    case .grants: .tieoutGrants
    }
  }

  private func finding(
    _ row: Int,
    _ measure: TieoutMeasure,
    agreesWithoutZeros: Bool,
    declared: String,
    computed: String,
    empty: Bool
  ) -> Finding {
    let sheet = offer.sheets.tieouts
    let label = sheet[TieoutsSheet.label, row] ?? ""
    let source = sheet[TieoutsSheet.source, row].map { " (\($0))" } ?? ""
    let subject = sheet[TieoutsSheet.subject, row] ?? ""
    return .of(
      Self.code(measure),
      severity: agreesWithoutZeros ? .note : nil,
      at: sheet.place(row, TieoutsSheet.value.index),
      subject: subject,
      value: declared,
      "\(label): \(declared) is declared\(source), the sheets come to \(computed)."
        + (agreesWithoutZeros
          ? " Without the zeros at its end, which a spreadsheet may have added, it agrees." : "")
        + (empty ? " No holder is meant by \"\(subject)\"." : ""),
      repair: empty ? "Write all, a holder_id of holders.csv, or group:NAME." : nil,
      excerpt: sheet.excerpt(row, TieoutsSheet.value.index)
    )
  }
}
