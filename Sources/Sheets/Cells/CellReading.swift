import Findings

/// What the patient reading makes of a cell.
struct CellReading: Equatable {
  /// What the cell is worth.
  enum Worth: Equatable {
    /// Nothing stands in it.
    case blank
    /// A number of the column's kind.
    case number(Int64)
    /// The text as it stands, without outer blanks.
    case text
    /// A text that had to be rewritten.
    case rewritten([UInt8])
    /// It cannot be read.
    case unreadable
  }

  var worth: Worth
  var problem: CellProblem?

  static let blank = CellReading(worth: .blank)
  static let text = CellReading(worth: .text)

  static func number(_ number: Int64) -> CellReading { CellReading(worth: .number(number)) }

  static func problem(
    _ kind: FindingKind,
    _ message: String,
    repair: String? = nil,
    certain: String? = nil
  ) -> CellReading {
    let problem = CellProblem(kind, message, repair: repair, certain: certain)
    return CellReading(worth: .unreadable, problem: problem)
  }
}

/// What is wrong with a cell; the message goes on after the column's name and the text found.
struct CellProblem: Equatable {
  var kind: FindingKind
  var message: String
  var repair: String?
  /// What the cell means for certain, as it should be written; nil if that is anybody's guess.
  var certain: String?

  /// Makes a problem; what is certain is the repair unless another is given.
  init(_ kind: FindingKind, _ message: String, repair: String? = nil, certain: String? = nil) {
    self.kind = kind
    self.message = message
    self.repair = repair ?? certain.map { "Write \(Shown.visible($0))." }
    self.certain = certain
  }
}
