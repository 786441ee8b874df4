/// A stage of a run, told to whoever measures how long each takes.
public enum RunStage: String, Sendable, CaseIterable {
  /// Cells become numbers, ids become rows, sheets are held against one another.
  case sheets = "sheets read"
  /// Rule files are run and bound to what they read.
  case rules = "rules loaded"
  /// The offer's dates, and which rows belong to which.
  case dates = "dates settled"
  /// Every holder, step by step.
  case holders = "holders"
  /// Totals, rules about the whole, rows in order.
  case whole = "the whole"
}
