/// Columns that say the same of an option of grants.csv and of one of awards.csv.
enum OptionColumns {
  /// The vesting schedule, as the column of a sheet at that place.
  static func schedule(at index: Int) -> Column<String> {
    Column<String>(
      index,
      "schedule",
      .text,
      .optional,
      "Its vesting schedule, a name of schedules.csv; blank is `annual-3`, a third after 12, 24 and 36 months.",
      example: "annual-3",
      aliases: OtherNames.schedule
    )
  }
}
