import Exchange
import Findings

/// Titles above the header: a date in one says of what day the sheet is.
enum TitleCheck {
  static func findings(_ sheets: OfferTables) -> [Finding] {
    guard let commencement = sheets.terms?.commencement else { return [] }
    return [sheets.holders, sheets.grants].compactMap { table in
      guard let title = table.source?.title, let day = TitleDate.day(in: title),
        day < commencement
      else { return nil }
      return .of(
        .fileTitleDate,
        at: Place(sheet: table.sheet, row: 1, line: 1, lineColumn: 1, byte: 0),
        value: title,
        "The title of \(table.sheet) says \(day), and the offer begins on \(commencement): the sheet "
          + "may be an earlier one."
      )
    }
  }
}

/// A date in the words of a title.
enum TitleDate {
  /// The first date in it, `January 31, 2003` or `1/31/2003`; nil if there is none.
  static func day(in title: String) -> Day? {
    let words = title.split { $0 == " " || $0 == "," }.map(String.init)
    for (index, word) in words.enumerated() {
      let ascii = Array(word.utf8)
      if let parts = DateParts(ascii[...]),
        case .number(let number) = DateCell.day(parts, .monthFirst).worth
      {
        return Day(number: number)
      }
      let around = words[max(0, index - 1)..<min(words.count, index + 3)].joined(separator: " ")
      let after = words[index..<min(words.count, index + 3)].joined(separator: " ")
      if let day = WrittenDate.day(Array(after.utf8)) ?? WrittenDate.day(Array(around.utf8)) {
        return day
      }
    }
    return nil
  }
}
