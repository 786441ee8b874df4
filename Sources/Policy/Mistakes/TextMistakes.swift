extension KnownMistakes {
  /// Quotes, numbers and days.
  static let texts: [KnownMistake] = [
    // "The "best" price"
    KnownMistake { site in
      guard let found = site.found, let previous = site.previous, site.due != .entry,
        site.due != .localValue, previous.kind == .text,
        previous.bytes.upperBound == found.bytes.lowerBound,
        [.name, .number, .text, .keyword].contains(found.kind)
      else { return nil }
      let quote = site.shown(previous).last.map(String.init) ?? "\""
      return site.told(
        (site.position - 1)..<site.position,
        "A quote inside the text ends it.",
        "Write \\\(quote) for a quote inside a text."
      )
    },
    // "no quote at the end
    KnownMistake { site in
      guard let found = site.found, found.kind == .text, !found.isClosed else { return nil }
      let quote = site.shown(found).first.map(String.init) ?? "\""
      if quote != "[",
        let typographic = site.shown(found).dropFirst().first(where: { character in
          if case .quote? = StrangeCharacters.meaning(String(character)) { true } else { false }
        })
      {
        return site.told(
          "This text is not closed: \(typographic) is a typographic quote, as word processors write it.",
          "Write \(quote) in its place."
        )
      }
      let words = quote == "[" ? ("]]", "where it ends") : (quote, "at its end, on the same line")
      return site.told("This text is not closed.", "Write \(words.0) \(words.1).")
    },
    // --[[ no end
    KnownMistake { site in
      guard let found = site.found, found.isUnknown("--[[") else { return nil }
      return site.told("This remark is not closed.", "Write ]] where it ends.")
    },
    // usd 5.00, date 2003-04-01
    KnownMistake { site in
      guard let found = site.found, let previous = site.previous, found.kind == .number,
        site.due == .argument, site.isOnSameLine, let example = inQuotes[previous.text],
        previous.kind == .name
      else { return nil }
      let end = NumberWords.end(of: site, from: site.position)
      let bytes = found.bytes.lowerBound..<(site.token(end - 1)?.bytes.upperBound ?? 0)
      let text = site.shown(bytes)
      return ToldMistake(
        tokens: (site.position - 1)..<end,
        message: "\(previous.text) takes \(example) in quotes.",
        repair: "Write \(previous.text) \"\(text)\".",
        mend: .init(tokens: site.position..<end, meant: [site.meant(.text, text, at: found)])
      )
    },
    // \ outside quotes, and @
    KnownMistake { site in
      guard let found = site.found, found.kind == .unknown, found.text == "\\" else { return nil }
      return site.told("\\ cannot stand outside quotes.", "Take it out.")
    },
  ]

  /// What is written in quotes after a word of the vocabulary.
  static let inQuotes = [
    "usd": "the amount", "date": "the day", "time": "the time", "clock": "the time of day",
  ]

  static let numbers: [KnownMistake] = [
    // 110%
    KnownMistake { site in
      guard let previous = site.previous, previous.isSign("%"), site.due == .value,
        let number = site.token(site.position - 2), number.kind == .number
      else { return nil }
      let whole = Int64(number.text).flatMap { Int64.init(exactly: $0) }
      let points = whole.flatMap { $0 < 100_000 ? String($0 * 100) : nil }
      return site.told(
        (site.position - 2)..<site.position,
        "A percentage is not written with %.",
        points.map { "\(number.text)% of a is mul_div(a, \($0), 10000, \"half\")." } ?? ""
      )
    },
    // 12a, 1_000, 1.2.3
    KnownMistake { site in
      guard let found = site.found, found.kind == .number, !NumberText.isLua(found.text),
        site.due != .entry, site.due != .localValue
      else { return nil }
      let plain = found.text.replacing("_", with: "").replacing(",", with: "")
      if plain != found.text, NumberText.isLua(plain) {
        return site.told(
          "\(found.text) is not a number.",
          "Write \(plain).",
          mend: site.mend(1, (.number, plain))
        )
      }
      return site.told("\(found.text) is not a number.")
    },
    // 17:00
    KnownMistake { site in
      guard let found = site.found, found.isSign(":"), let hour = site.previous,
        hour.kind == .number, let minute = site.next, minute.kind == .number,
        found.bytes.upperBound == minute.bytes.lowerBound,
        hour.bytes.upperBound == found.bytes.lowerBound
      else { return nil }
      return site.told(
        (site.position - 1)..<(site.position + 2),
        "A time of day stands in quotes.",
        "Write clock \"\(hour.text):\(minute.text)\"."
      )
    },
  ]
}

/// Numbers that people write in several pieces: days and amounts.
enum NumberWords {
  /// The end of the words that touch each other from an index on: `2003-04-01`, `1,000.50`, `17:00`.
  static func end(of site: MistakeSite, from start: Int) -> Int {
    let end = touching(site, start)
    // A day and a time of day have a space between them.
    let isTime = site.token(end)?.kind == .number && site.token(end + 1)?.isSign(":") == true
    return isTime ? touching(site, end) : end
  }

  /// Whether a number can follow a comma within another one: `000` and `000.50`, but not `5`.
  private static func isThousands(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts[0].count == 3 && parts.joined().allSatisfy(\.isNumber)
  }

  private static func touching(_ site: MistakeSite, _ start: Int) -> Int {
    var end = start + 1
    while let sign = site.token(end), let number = site.token(end + 1), number.kind == .number,
      ["-", "/", ",", ":", "."].contains(sign.text),
      site.token(end - 1)?.bytes.upperBound == sign.bytes.lowerBound,
      sign.bytes.upperBound == number.bytes.lowerBound,
      !sign.isSign(",") || isThousands(number.text)
    {
      end += 2
    }
    return end
  }
}
