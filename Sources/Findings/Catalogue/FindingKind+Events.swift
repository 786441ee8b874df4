// Events that can stand as they are written, and likely are not what was meant.

extension FindingKind {
  static let events = [eventTwice, eventEarly, eventPrices, priceEventMissing]

  package static let eventTwice = FindingKind(
    "event.twice",
    .warning,
    "Two events of one ratio lie close together",
    because:
      "Each of them changes every option. One split may have been entered twice, by the day it was announced "
      + "and the day it was paid, or as a split and as a dividend.",
    repair: "Delete one of the two rows, if they are one event.",
    example: "a split of 2 for 1 on 2026-07-01, and another on 2026-07-15"
  )

  package static let eventEarly = FindingKind(
    "event.before_commencement",
    .warning,
    "An event is dated before the offer begins",
    because:
      "The sheets state shares and prices as of the commencement, so that an earlier event is in them "
      + "already and changes nothing.",
    repair: "Correct the date, or delete the row.",
    example: "a split dated 2025-07-01, where the offer begins on 2026-03-02"
  )

  package static let eventPrices = FindingKind(
    "event.prices",
    .warning,
    "An event and the closing prices contradict each other",
    because:
      "A split of 2 for 1 halves the price of a share on its day, and closes are stated as they were on "
      + "their own days. The event may be dated wrongly, or the closes restated.",
    repair: "Compare the date of the event, and the closes beside it, with their sources.",
    example: "a split of 2 for 1 over which the close goes from 15.60 to 15.75"
  )

  package static let priceEventMissing = FindingKind(
    "price.event_missing",
    .warning,
    "The close moves as if the shares had been split",
    because:
      "From one trading day to the next it falls to exactly a half, a third, a quarter or a fifth, or rises "
      + "so, and stays there. A split that is not in events.csv changes no option.",
    repair:
      "Add the event to events.csv, if there was one; else compare the closes with their source.",
    example: "closes of 15.60 and 7.84 on two days that follow each other"
  )
}
