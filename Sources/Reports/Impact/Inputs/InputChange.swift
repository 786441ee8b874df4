public import Exchange

/// One input that differs between two runs: a cell, a row, a rule's text, a library, a parameter.
public struct InputChange: Hashable, Sendable {
  /// Which input it is, for whoever makes a run with it alone.
  enum Source: Hashable, Sendable {
    case sheet(Int, SheetChanges.Change)
    case rule(String)
    case library(String)
    case setting(Int)
  }

  let source: Source
  /// Where it is and what it is about: `forms.csv!D34 received`, `grant_date.counting`, `exchange_ratio`.
  public let name: String
  /// What it was; `no rule` or `no row` where there was none.
  public let before: String
  /// What it is.
  public let after: String
  /// The day on which it begins to count, where that is after the as-of date.
  public var startsOn: Day?
  /// The ids and other texts of its row, by which a difference among many is told to be its own.
  let texts: Set<String>

  /// Makes a change of an input.
  init(
    _ source: Source,
    _ name: String,
    before: String,
    after: String,
    startsOn: Day? = nil,
    texts: Set<String> = []
  ) {
    (self.source, self.name, self.before, self.after) = (source, name, before, after)
    (self.startsOn, self.texts) = (startsOn, texts)
  }

  /// Whether it was set with `--set`.
  var isSetting: Bool { if case .setting = source { true } else { false } }

  /// It in words, as the cause of a difference.
  public var words: String {
    switch source {
    case .rule, .library:
      before == "no rule"
        ? "\(name), new" : name + (after == "no rule" ? ", taken out" : ", edited")
    case .sheet, .setting:
      before.isEmpty && after.isEmpty
        ? name : "\(name): \(Self.shown(before)) -> \(Self.shown(after))"
    }
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "blank" : value }
}
