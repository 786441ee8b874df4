public import Exchange
internal import Policy

/// Values as people write them in letters and on the page.
public enum Readable {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `March 31, 2003`.
  public static func day(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(months[(month + 11) % 12]) \(number), \(year)"
  }

  /// `5:00 p.m. on March 31, 2003`, on the wall clock of the offer.
  public static func moment(_ moment: Moment) -> String {
    "\(clock(moment)) \(on(moment))"
  }

  /// `5:00 p.m. Eastern time on March 31, 2003`.
  static func moment(_ moment: Moment, zone: String) -> String {
    "\(clock(moment)) \(self.zone(zone)) \(on(moment))"
  }

  /// `Eastern time`; a zone without such a name as it is.
  static func zone(_ zone: String) -> String { zones[zone] ?? zone }

  /// `March 31, 2003, 5:00 p.m.`, where it stands by itself; of midnight, at which end of the day.
  static func date(_ moment: Moment) -> String {
    isMidnight(moment) ? self.moment(moment) : "\(day(moment.day)), \(clock(moment))"
  }

  /// `5:00 p.m.`, where the day is said elsewhere; of midnight, at which end of it.
  static func timeOfDay(_ moment: Moment) -> String {
    guard isMidnight(moment) else { return clock(moment) }
    return "midnight at the \(moment.minuteOfDay == 0 ? "start" : "end") of the day"
  }

  private static func isMidnight(_ moment: Moment) -> Bool {
    moment.minuteOfDay == 0 || moment.minuteOfDay == Moment.endOfDay
  }

  /// The day of a moment; of midnight, which one, since a day has two.
  private static func on(_ moment: Moment) -> String {
    switch moment.minuteOfDay {
    case 0: "at the start of \(day(moment.day))"
    case Moment.endOfDay: "at the end of \(day(moment.day))"
    default: "on \(day(moment.day))"
    }
  }

  private static let zones = [
    "America/New_York": "Eastern time", "America/Chicago": "Central time",
    "America/Denver": "Mountain time", "America/Los_Angeles": "Pacific time",
  ]

  /// `5:00 p.m.`, `12:00 noon`, `12:00 midnight`, which may begin or end the day.
  static func clock(_ moment: Moment) -> String {
    let (hour, minute) = (moment.minuteOfDay / 60, moment.minuteOfDay % 60)
    let digits = "\((hour + 11) % 12 + 1):" + (minute < 10 ? "0\(minute)" : "\(minute)")
    if minute == 0, hour % 12 == 0 { return digits + (hour % 24 == 0 ? " midnight" : " noon") }
    return digits + (hour < 12 ? " a.m." : " p.m.")
  }

  /// `$1,234.50`, exact, with two decimals at least and four at most.
  public static func money(_ money: Money) -> String {
    let text = Thousands.marked(in: money.description)
    return text.hasPrefix("-") ? "-$" + text.dropFirst() : "$" + text
  }

  /// `$61,251.81`, rounded half up to a cent.
  static func cents(_ money: Money) -> String {
    let cent = Money.scale / 100
    let cents = try? multiplyDivide(money.tenThousandths, 1, cent, .half)
    return self.money(cents.map { Money(tenThousandths: $0 * cent) } ?? money)
  }

  /// A cell of a result sheet: a whole number with its thousands set off, a blank as a dash or as said,
  /// anything else as it is.
  static func cell(_ text: String, blank: String = "-") -> String {
    if text.isEmpty { return blank }
    return Int64(text) == nil ? text : Thousands.marked(in: text)
  }

  /// `1 share`, `4,068 shares`.
  static func shares(_ shares: Shares) -> String {
    ParameterWords.counted(shares.count, "share")
  }

  /// A message as a sentence without its full stop: a capital at its start, dates as people write them.
  static func sentence(_ message: String) -> String {
    let words = dates(in: message.hasSuffix(".") ? String(message.dropLast()) : message)
    // An id stays as it is written.
    let first = words.prefix { $0 != " " }
    guard !first.dropLast().contains(where: { $0 == "_" || $0 == "." }) else { return words }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A message as a sentence with its full stop, one only after `5:00 p.m.` too.
  static func fullSentence(_ message: String) -> String {
    ended(sentence(message))
  }

  /// The same at the end of a sentence that has begun.
  static func endOfSentence(_ message: String) -> String { ended(inSentence(message)) }

  /// Words with a full stop, unless they end as a sentence does.
  static func ended(_ words: String) -> String {
    words.hasSuffix(".") || words.hasSuffix("?") || words.hasSuffix("!") ? words : words + "."
  }

  /// Several reasons one after the other, each once, as in `it is unsigned. Besides: it leaves out G-2`.
  static func besides(_ reasons: [String]) -> String {
    reasons.uniqued.map(ended).joined(separator: " Besides: ")
  }

  /// The same in the middle of a sentence, where its first word begins small unless it may be a name.
  static func inSentence(_ message: String) -> String {
    let words = sentence(message)
    let first = words.prefix { $0 != " " }
    return smallWords.contains(String(first)) ? beginningSmall(words) : words
  }

  /// Words that begin a sentence, to go on with one.
  static func beginningSmall(_ words: String) -> String {
    words.prefix(1).lowercased() + words.dropFirst()
  }

  private static let smallWords: Set = [
    "A", "An", "It", "No", "Nobody", "Nothing", "The", "Whoever", "You", "Your",
  ]

  /// The same without zeros at its end: `33.3%`, `100%`.
  static func shortPercent(_ part: Int64, of whole: Int64) -> String {
    var digits = percent(part, of: whole).dropLast()
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits.hasSuffix(".") ? digits.dropLast() : digits) + "%"
  }

  /// The part of a whole as `32.66%`, rounded half up; `0.00%` of nothing.
  public static func percent(_ part: Int64, of whole: Int64) -> String {
    guard whole > 0, let hundredths = try? multiplyDivide(part, 10_000, whole, .half) else {
      return "0.00%"
    }
    let fraction = String(hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    return sign + "\(hundredths.magnitude / 100)." + (fraction.count == 1 ? "0" : "") + fraction
      + "%"
  }
}
