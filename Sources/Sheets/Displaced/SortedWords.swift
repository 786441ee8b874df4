import Exchange
import Findings

// A word out of a few says nothing of the row that it belongs to. What it means for the option or the
// holder does: a column in order, in a sheet whose ids are in another, whose words fit other rows.

/// Columns of words that were sorted alone: types, roles, owners, schedules.
enum SortedWords {
  // Of fewer rows many are in order by chance.
  private static let fewest = 8

  static func displacements(_ sheets: OfferTables) -> [Displacement] {
    let options = Incentives(sheets)
    return [
      types(sheets, options), roles(sheets, options), owners(sheets), starts(sheets),
      schedules(sheets), places(sheets.holders),
    ].compactMap(\.self) + SortedAlone.displacements(sheets)
  }

  /// Whether a column is in order, and the ids of its sheet in their own.
  static func isSuspect(_ column: ComparedColumn) -> Bool {
    let table = column.table
    guard table.rowCount >= fewest, let key = table.schema.key, column.isInOrderWithBlanksLast
    else { return false }
    return ComparedColumn(table, at: key).order == .rising
  }

  // An ISO is granted to employees (IRC 422(b)).

  private static func types(_ sheets: OfferTables, _ options: Incentives) -> Displacement? {
    let column = ComparedColumn(sheets.grants, GrantsSheet.type)
    let wrong = options.ofStrangers
    guard wrong > 1, wrong * 5 >= options.strangers * 2, options.nonqualifiedOfEmployees >= wrong,
      isSuspect(column)
    else { return nil }
    return column.sorted("\(wrong) options of holders who are not employees are ISOs")
  }

  private static func roles(_ sheets: OfferTables, _ options: Incentives) -> Displacement? {
    let column = ComparedColumn(sheets.holders, HoldersSheet.role)
    let wrong = options.strangersWithISO.count
    guard wrong > 1, wrong * 5 >= options.strangersWithOptions * 2 else { return nil }
    if let shifted = shiftedRoles(column, options) { return shifted }
    guard options.employeesWithoutISO.count >= wrong, isSuspect(column) else { return nil }
    return column.sorted("\(wrong) holders who are not employees have ISOs")
  }

  /// Beside each such holder, above or below all of them, is one of the few employees without an ISO.
  private static func shiftedRoles(_ column: ComparedColumn, _ options: Incentives) -> Displacement?
  {
    let (wrong, plain) = (options.strangersWithISO, options.employeesWithoutISO)
    guard wrong.count > 2, plain.count * 2 < options.employeesWithOptions, let first = wrong.first
    else { return nil }
    for (step, word) in [(1, "down"), (-1, "up")]
    where wrong.allSatisfy({ plain.contains($0 - step) }) {
      return column.shifted(
        first,
        word,
        "\(column.name) fits the options of the row \(step > 0 ? "above" : "below"): its cells may have "
          + "been moved"
      )
    }
    return nil
  }

  // The ISO of a 10% owner costs 110% of the close, and lasts five years at most (IRC 422(c)(5)).

  private static func owners(_ sheets: OfferTables) -> Displacement? {
    let column = ComparedColumn(sheets.holders, HoldersSheet.ownsOver10Percent)
    guard sheets.holders.hasColumn(column.column), isSuspect(column) else { return nil }
    let terms = OwnerTerms(sheets)
    guard let holder = terms.likeOwners.first, !terms.ownersUnlike.isEmpty,
      terms.ownersUnlike.count == terms.owners, terms.likeOwners.count <= terms.owners,
      let id = sheets.holders[HoldersSheet.holderID, holder]
    else { return nil }
    return column.sorted(
      "\(Shown.visible(id)), who is not one, has an ISO at 110% of the close that lasts five years, as "
        + "owners have, and the owners have none",
      .warning
    )
  }

  // Service begins before an option is granted.

  private static func starts(_ sheets: OfferTables) -> Displacement? {
    let column = ComparedColumn(sheets.holders, HoldersSheet.serviceStart)
    guard sheets.service.rowCount == 0, isSuspect(column) else { return nil }
    var pairs: [(start: Int64, grant: Int64)] = []
    for (holder, day) in FirstGrants(sheets).days.sorted(by: { $0.key < $1.key }) {
      let start = sheets.holders.value(column.column, holder)
      if CellValue.isPresent(start) { pairs.append((start, day)) }
    }
    let wrong = pairs.count { $0.start > $0.grant }
    let fits = zip(pairs.map(\.start).sorted(), pairs.map(\.grant).sorted()).allSatisfy {
      $0 <= $1
    }
    guard wrong > 1, fits else { return nil }
    return column.sorted("\(wrong) holders were granted options before it")
  }

  // A place is in the address too: `12 Elm Street; Peoria, IL 61602` is in US-IL.

  private static func places(_ holders: SheetTable) -> Displacement? {
    let column = ComparedColumn(holders, HoldersSheet.jurisdiction)
    guard holders.hasColumn(column.column), holders.hasColumn(HoldersSheet.address.index),
      isSuspect(column)
    else { return nil }
    var (right, wrong, there): (Int, Int, [String]) = (0, 0, [])
    let places = (0..<holders.rowCount).map { holders[HoldersSheet.jurisdiction, $0] }
    let code = { (place: String) in place.split(separator: "-").last.map(String.init) ?? "" }
    // By the code that addresses have, the first row of its place.
    var first: [String: Int] = [:]
    for (row, place) in places.enumerated() {
      guard let code = place.map(code), first[code] == nil else { continue }
      first[code] = row
    }
    for (row, place) in places.enumerated() {
      guard let place, let address = holders[HoldersSheet.address, row] else { continue }
      let words = Set(address.split { !$0.isLetter }.map(String.init))
      if words.contains(code(place)) {
        right += 1
      } else if let other = words.compactMap({ first[$0] }).min().flatMap({ places[$0] }) {
        wrong += 1
        there.append(other)
      }
    }
    guard wrong > 1, wrong * 5 >= (right + wrong) * 2 else { return nil }
    return column.sorted(
      "the addresses of \(wrong) holders are in other places, such as \(there[0])"
    )
  }

  // Schedules follow the day of grant, or what the holder is: of sorted ones those of one day differ.

  private static func schedules(_ sheets: OfferTables) -> Displacement? {
    let (grants, column) = (
      sheets.grants, ComparedColumn(sheets.grants, GrantsSheet.schedule)
    )
    guard grants.hasColumn(column.column), isSuspect(column) else { return nil }
    let words = (0..<grants.rowCount).map { grants[GrantsSheet.schedule, $0] ?? "" }
    let changes = words.indices.dropFirst().filter { words[$0] != words[$0 - 1] }
    // Four schedules, of two options each at least, are hardly in order by chance.
    let ends = [0] + changes + [words.count]
    guard changes.count > 2, zip(ends, ends.dropFirst()).allSatisfy({ $1 - $0 > 1 }),
      changes.contains(where: { row in
        grants[GrantsSheet.grantDate, row] == grants[GrantsSheet.grantDate, row - 1]
      })
    else { return nil }
    return column.sorted("a schedule changes among the options of one day", .warning)
  }
}

/// The first day on which each holder, by row, was granted an option.
private struct FirstGrants {
  private(set) var days: [Int: Int64] = [:]

  init(_ sheets: OfferTables) {
    for (row, holder) in sheets.links.holderOfGrant.enumerated() where holder >= 0 {
      let day = sheets.grants.value(GrantsSheet.grantDate.index, row)
      if CellValue.isPresent(day) { days[Int(holder)] = min(days[Int(holder)] ?? day, day) }
    }
  }
}

/// Who has ISOs: employees, and others.
private struct Incentives {
  /// ISOs of holders who are not employees, and all options of these.
  private(set) var (ofStrangers, strangers) = (0, 0)
  private(set) var nonqualifiedOfEmployees = 0
  /// Holders with options who are no employees, and those who are.
  private(set) var (strangersWithOptions, employeesWithOptions) = (0, 0)
  /// The rows of the first who have an ISO, in order, and of the second who have none.
  private(set) var (strangersWithISO, employeesWithoutISO): ([Int], Set<Int>) = ([], [])

  init(_ sheets: OfferTables) {
    let (grants, holders) = (sheets.grants, sheets.holders)
    // Roles of service.csv have dates.
    let elsewhere = Set(sheets.links.holderOfService)
    // By the holder's row; nil for a holder without options.
    var hasISO = [Bool?](repeating: nil, count: holders.rowCount)
    let (types, roles) = (GrantsSheet.type.index, HoldersSheet.role.index)
    let (incentive, employee) = (OptionType.incentive.number, HolderRole.employee.number)
    for (row, holder) in sheets.links.holderOfGrant.enumerated()
    where holder >= 0 && !elsewhere.contains(holder) {
      let holder = Int(holder)
      let (type, role) = (grants.value(types, row), holders.value(roles, holder))
      guard CellValue.isPresent(type), CellValue.isPresent(role) else { continue }
      let isISO = type == incentive
      hasISO[holder] = (hasISO[holder] ?? false) || isISO
      if role != employee {
        strangers += 1
        ofStrangers += isISO ? 1 : 0
      } else if !isISO {
        nonqualifiedOfEmployees += 1
      }
    }
    for (holder, hasISO) in hasISO.enumerated() {
      guard let hasISO else { continue }
      if holders.value(roles, holder) == employee {
        employeesWithOptions += 1
        if !hasISO { employeesWithoutISO.insert(holder) }
      } else {
        strangersWithOptions += 1
        if hasISO { strangersWithISO.append(holder) }
      }
    }
  }
}
