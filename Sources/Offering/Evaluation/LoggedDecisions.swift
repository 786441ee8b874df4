/// A part of the decision log: what one thread writes from beginning to end.
public protocol DecisionLogPart: AnyObject, Sendable {
  /// Adds bytes to its end; a failure is told when it is read.
  func write(_ bytes: [UInt8])
  /// Hands on everything from the beginning, piece by piece.
  func read(_ hand: ([UInt8]) throws -> Void) throws
}

/// The decision log of a run, in the order of the offer's course.
///
/// Complete, it has hundreds of lines a holder, far more than all else that a run keeps: what is not at
/// hand lies wherever the request keeps its parts.
public struct LoggedDecisions: Sendable {
  private enum Piece {
    case bytes([UInt8])
    case part(any DecisionLogPart)
  }

  private var pieces: [Piece] = []

  /// Nothing.
  public init() {}

  init(_ part: (any DecisionLogPart)?, then bytes: [UInt8]) {
    if let part { pieces.append(.part(part)) }
    append(bytes)
  }

  /// Whether nothing was logged.
  public var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ bytes: [UInt8]) {
    if !bytes.isEmpty { pieces.append(.bytes(bytes)) }
  }

  mutating func append(_ other: LoggedDecisions) { pieces += other.pieces }

  /// Hands on everything, piece by piece.
  ///
  /// - Throws: what `hand` throws, or why a part could not be kept.
  public func read(_ hand: ([UInt8]) throws -> Void) throws {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): try hand(bytes)
      case .part(let part): try part.read(hand)
      }
    }
  }
}
