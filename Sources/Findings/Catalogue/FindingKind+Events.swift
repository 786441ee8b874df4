// Events that can stand as they are written, and likely are not what was meant.

extension FindingKind {
  static let events = [
    eventTwice, eventEarly, eventPrices, priceEventMissing, priceUnlikely, priceRounded,
  ]

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
      + "their own days. The event may have another day or another ratio, or the closes may be restated.",
    repair: "Compare the event, and the closes beside it, with their sources.",
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

  package static let priceUnlikely = FindingKind(
    "price.unlikely",
    .warning,
    "A close is far from those of the days beside it",
    because:
      "It is a third or more away from the close of the day before and of the day after, which are near each "
      + "other; or it is the last, and half as much again as those of the two days before it, or a third less. "
      + "One wrong close of the new grant date prices every new option.",
    repair: "Compare the close with its source.",
    example: "a close of 9.35 between one of 3.85 and one of 4.00"
  )

  package static let priceRounded = FindingKind(
    "price.rounded",
    .warning,
    "The closes may have been rounded",
    because:
      "None of them has more than one decimal, and options granted at the close of their days have more. The "
      + "close of the new grant date is the price of every new option, to a hundredth of a cent.",
    repair: "Take the closes with all their decimals from their source.",
    example: "a close of 4.10 on a day on which options were granted at 4.125"
  )
}
