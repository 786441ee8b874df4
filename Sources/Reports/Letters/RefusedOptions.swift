internal import Exchange
internal import Findings
internal import Offering

/// What letters say of options that were not accepted: they stay as they were, or have ended since.
enum RefusedOptions {
  static let template = """
    {{#departed}}
    <p>What the end of your service leaves of {{departed}} is said in our letter about it.</p>
    {{/departed}}
    {{#ended_options}}
    <p>{{sentence}}</p>
    {{/ended_options}}
    {{#stay_outstanding}}
    <p>{{#has_ended}}The other options{{/has_ended}}{{^has_ended}}Options{{/has_ended}} that are not accepted for exchange remain outstanding until they expire by their terms.</p>
    {{/stay_outstanding}}
    """

  /// The fields of the template, for refused lines of a holder as they stand at the end of a day.
  static func fields(
    _ lines: [Determination],
    _ holder: Correspondence.Recipient,
    on day: Day
  ) -> LetterFields {
    let lined = lines.map(\.grantID).uniqued
    let departed = lined.filter { option in
      holder.departures.contains { $0.optionID == option && $0.day <= day }
    }
    let options = lined.filter { !departed.contains($0) }
    let ended = options.compactMap { option in
      holder.ended.first { $0.grantID == option && $0.day <= day }
    }
    return [
      "ended_options": .list(ended.map { ["sentence": .text(sentence($0))] }),
      "departed": .optional(departed.isEmpty ? nil : departed.listed(with: "and")),
      "has_ended": .flag(!ended.isEmpty || !departed.isEmpty),
      "stay_outstanding": .flag(ended.count < options.count || lined.isEmpty),
    ]
  }

  /// How an option ended, and when.
  private static func sentence(_ option: OptionRow) -> String {
    let verb =
      option.status == .exercised ? "was exercised to its last share" : option.status.rawValue
    return "\(option.grantID) \(verb) on \(Readable.day(option.day)): nothing of it is outstanding."
  }
}
