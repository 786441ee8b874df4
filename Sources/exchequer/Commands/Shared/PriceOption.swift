internal import Exchange

/// A price on the command line.
enum PriceOption {
  /// `5`, `0.50` or `$0.50`, with four decimals at most.
  static func read(_ text: String, _ option: String) throws -> Money {
    guard let price = Money(written: text), price >= .zero else {
      throw Refusal("\(option) takes prices such as 0.50 or 5, not \"\(text)\".")
    }
    return price
  }
}

/// Several prices on the command line.
enum PriceListOption {
  /// Prices with commas, semicolons or spaces between them: `0.50,1,5`, `1, 5, 10`, `1000; 1500`.
  ///
  /// A comma that may set thousands off is refused: `1,000` could be one price or two.
  static func read(_ text: String, _ option: String) throws -> [Money] {
    let items = items(text)
    let prices = items.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
    guard !prices.contains("") else {
      throw Refusal("\(option) takes prices such as 0.50,1,5; one is missing in \"\(text)\".")
    }
    for item in items {
      guard let groups = Thousands(item, isAlone: items.count == 1) else { continue }
      throw Refusal(
        "\(option) \"\(item)\" may be one price or several.\nFor one, write \(groups.together); for "
          + "several, put spaces between them: \(option) \"\(groups.apart)\""
      )
    }
    return try prices.map { try PriceOption.read(String($0), option) }
  }

  /// What stands between semicolons or spaces; a space beside a comma or semicolon parts nothing more.
  private static func items(_ text: String) -> [String] {
    let marks: [Character?] = [",", ";"]
    let joined = text.split(whereSeparator: \.isWhitespace).reduce(into: "") { joined, word in
      let isBeside = joined.isEmpty || marks.contains(joined.last) || marks.contains(word.first)
      joined += (isBeside ? "" : ";") + word
    }
    return joined.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
  }

  /// A number in whose digits commas stand as between thousands.
  private struct Thousands {
    let together: String
    let apart: String

    /// Nil if the commas can only part prices.
    ///
    /// Among other separators every comma may set thousands off; alone,
    /// one does where a price would begin with 0, has the dollar that the next lacks, or stands before a
    /// single group of three digits and has at most two.
    init?(_ item: String, isAlone: Bool) {
      let parts = item.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1, let price = Money(written: item), price >= .zero else { return nil }
      let first = parts[0].first == "$" ? String(parts[0].dropFirst()) : parts[0]
      let rest = parts.dropFirst()
      let looksOne =
        rest.contains { $0.hasPrefix("0") } || parts[0].hasPrefix("$")
        || (parts.count == 2 && first.count < 3)
      guard !isAlone || looksOne else { return nil }
      together = first + rest.joined()
      let numbers = ([first] + rest).map { number in
        let digits = number.drop { $0 == "0" }
        return digits.isEmpty || digits.first == "." ? "0" + digits : String(digits)
      }
      apart = numbers.joined(separator: " ")
    }
  }
}
