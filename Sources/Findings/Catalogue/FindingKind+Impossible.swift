// Prices, dates and rows that cannot be as they are written.

extension FindingKind {
  static let impossible = [
    priceZero, grantAfterCommencement, formSignedLate, formSignedEarly, formConfirmedEarly,
    rowRepeated, serviceReasonAlone, serviceEndAlone, saleBySeller, scheduleUnused,
    termUnknown, valueAtDeathUnused,
  ]

  package static let priceZero = FindingKind(
    "price.zero",
    .error,
    "A price is zero",
    because:
      "No share closes at zero, and no option is granted at it. Programs write 0 where they have no "
      + "price.",
    repair: "Look the price up; delete the row of prices.csv if there was no trading that day.",
    example: "2003-10-03,0.00,0.00,0.00"
  )

  package static let grantAfterCommencement = FindingKind(
    "grant.after_commencement",
    .error,
    "An option is granted after the offer has begun",
    because:
      "grants.csv states the options as they are when the offer begins. Options and other awards "
      + "granted after that day are in awards.csv.",
    repair: "Move the row to awards.csv, or correct the date.",
    example: "a grant_date of 2003-06-02 in an offer that begins on 2003-02-28"
  )

  package static let formSignedLate = FindingKind(
    "form.signed_after_receipt",
    .warning,
    "A form is signed after it was received",
    because: "One of the two dates is wrong, and the signature decides which of two forms stands.",
    repair: "Compare both dates with the form.",
    example: "signed 2030-03-11, received 2003-03-12"
  )

  package static let formSignedEarly = FindingKind(
    "form.signed_before_offer",
    .warning,
    "A form is signed before the offer begins",
    because:
      "Nobody had the form before the offer began, and the signature decides which of two forms "
      + "stands. Often it is the year of January that is wrong.",
    repair: "Compare the date with the form.",
    example: "signed 2002-03-11 in an offer that begins on 2003-02-28"
  )

  package static let formConfirmedEarly = FindingKind(
    "form.confirmed_before_receipt",
    .warning,
    "A confirmation was sent before the form was received",
    because: "One of the two times is wrong.",
    repair: "Compare both times with the records.",
    example: "confirmed 2003-03-03, received 2003-03-12"
  )

  package static let rowRepeated = FindingKind(
    "row.repeated",
    .error,
    "Two rows repeat or contradict each other",
    because:
      "There can be only one such row: a split that stands there twice would be carried out twice.",
    repair: "Delete the row that is wrong.",
    example: "the same split in rows 2 and 3 of events.csv"
  )

  package static let serviceReasonAlone = FindingKind(
    "service.reason_without_end",
    .warning,
    "A holder has a reason for leaving and no last day",
    because:
      "Without a service_end the holder counts as in service. The day is missing, or it is in a column "
      + "that is not read.",
    repair: "Fill in service_end, the last day in service, or delete the reason.",
    example: "end_reason quit, service_end blank"
  )

  package static let serviceEndAlone = FindingKind(
    "service.end_without_reason",
    .error,
    "A holder has left, and no reason is given",
    because:
      "How long an option can be exercised after service depends on why service ended: after a death "
      + "longer than after a resignation. It is a warning if the holder has no option on that day.",
    repair: "Fill in end_reason: quit, cause, other, death or disability.",
    example: "service_end 2003-03-14, end_reason blank"
  )

  package static let saleBySeller = FindingKind(
    "sale.sold_by",
    .error,
    "The estate sells while the holder lives, or the holder after death",
    because:
      "The holder sells through the day of death, estate and heirs from that day on; a sale by them has no "
      + "holding periods and a basis of its own (IRC 421(c), 1014), so that the seller decides the tax.",
    repair: "Correct sold_by or the date of the sale, or the holder's service_end and end_reason.",
    example: "sold_by estate, and the holder is in service"
  )

  package static let scheduleUnused = FindingKind(
    "schedule.unused",
    .note,
    "No option has a schedule of this name",
    because:
      "Neither grants.csv nor awards.csv names the schedule, and no rule of the offer's own names one for "
      + "new options, so that its rows change nothing.",
    repair: "Compare its name with those in the column schedule, or delete its rows.",
    example: "a schedule monthly-48, and grants that name monthly-36"
  )

  package static let termUnknown = FindingKind(
    "term.unknown",
    .note,
    "Terms are not known",
    because:
      "Only the terms that `exchequer sheets` lists are read, and others that a rule reads. Nothing else in "
      + "offer.csv changes a result.",
    repair: "Correct the name if another is meant; otherwise the row can stay.",
    example: "the term closing_room"
  )

  package static let valueAtDeathUnused = FindingKind(
    "exercise.value_at_death",
    .note,
    "A value at death is given, and no death is in the sheets",
    because:
      "value_at_death enters the basis of what estate or heirs exercise or sell. Of a holder who has not "
      + "died, and whose estate does neither, it changes nothing.",
    repair:
      "Correct end_reason and service_end if the holder has died, or leave value_at_death blank.",
    example: "value_at_death 7.00, and the holder in service"
  )
}
