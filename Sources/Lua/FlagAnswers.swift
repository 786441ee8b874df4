/// The answers of a function that was asked about several rows at once.
public struct FlagAnswers {
  // A byte a row, as C writes it: 0 or 1, or 2 where the row has to be asked by itself.
  private var bytes: [UInt8] = []

  /// No answers.
  public init() {}

  /// The answer of a row; nil if it has to be asked by itself.
  public subscript(_ row: Int) -> Bool? {
    switch bytes[row] {
    case 0: false
    case 1: true
    default: nil
    }
  }

  /// Makes room for so many rows, and lets C write their answers.
  mutating func fill(_ rows: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Bool) -> Bool {
    if bytes.count != rows { bytes = [UInt8](repeating: 2, count: rows) }
    return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return false }
      return unsafe write(first)
    }
  }
}
