import CLuaTrampoline

/// Reads the values C has written, one after the other.
@unsafe
struct AnswerReader {
  /// A text among the values that is not UTF-8.
  struct NotText: Error {}

  private var next: UnsafePointer<BorderValue>
  private let state: LuaState?

  /// Reads from `first`; the functions among the values are the state's, without one there are none.
  init(_ first: UnsafePointer<BorderValue>, state: LuaState?) {
    unsafe next = first
    unsafe self.state = state
  }

  /// The next value.
  mutating func value() throws(NotText) -> LuaValue {
    let value = unsafe next.pointee
    unsafe next += 1
    switch unsafe Int(value.tag) {
    case Int(border_flag): return unsafe .flag(value.integer != 0)
    case Int(border_integer): return unsafe .integer(value.integer)
    case Int(border_number):
      return unsafe .number(Double(bitPattern: UInt64(bitPattern: value.integer)))
    case Int(border_text): return .text(try unsafe Self.text(value))
    case Int(border_table):
      return .table(try unsafe table(Int(value.integer), Int(value.fields)))
    case Int(border_function):
      guard let state = unsafe state else { return .none }
      return unsafe .function(state.function(Int32(clamping: value.integer)))
    default: return .none
    }
  }

  private mutating func table(_ count: Int, _ fieldCount: Int) throws(NotText) -> LuaTable {
    var table = LuaTable()
    table.elements.reserveCapacity(count)
    for _ in 0..<count { unsafe table.elements.append(try value()) }
    if fieldCount > 0 { table.fields.reserveCapacity(fieldCount) }
    for _ in 0..<fieldCount {
      guard case .text(let name) = unsafe try value() else { throw NotText() }
      table.fields[name] = unsafe try value()
    }
    return table
  }

  private static func text(_ value: BorderValue) throws(NotText) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: value.text, count: Int(value.integer))
    guard let text = unsafe String(validating: bytes, as: UTF8.self) else { throw NotText() }
    return text
  }
}
