import CLuaTrampoline

/// The arguments of a call, written where C reads them.
///
/// Made once and used for call after call: numbers and flags cost no allocation.
@safe
public final class LuaArguments {
  /// How many arguments there are; a table counts as one.
  public private(set) var count = 0

  private(set) var values: UnsafeMutablePointer<BorderValue>
  private var capacity: Int
  private var used = 0
  private var texts = TextArena()

  /// Makes an empty list of arguments.
  public init() {
    capacity = 16
    unsafe values = .allocate(capacity: capacity)
  }

  deinit {
    unsafe values.deallocate()
  }

  /// Empties the list, to be filled for the next call.
  public func removeAll() {
    count = 0
    used = 0
    texts.removeAll()
  }

  /// Adds a whole number.
  public func append(_ integer: Int64) {
    unsafe write(tag: border_integer, integer: integer)
    count += 1
  }

  /// Adds yes or no.
  public func append(_ flag: Bool) {
    unsafe write(tag: border_flag, integer: flag ? 1 : 0)
    count += 1
  }

  /// Adds a text.
  public func append(_ text: String) {
    write(text)
    count += 1
  }

  /// Adds `nil`.
  public func appendNone() {
    unsafe write(tag: border_none, integer: 0)
    count += 1
  }

  /// Adds any value; a table as a new table of the call's own.
  public func append(_ value: LuaValue) {
    write(value)
    count += 1
  }

  private func write(_ value: LuaValue) {
    switch value {
    case .none: unsafe write(tag: border_none, integer: 0)
    case .flag(let flag): unsafe write(tag: border_flag, integer: flag ? 1 : 0)
    case .integer(let integer): unsafe write(tag: border_integer, integer: integer)
    case .number(let number):
      unsafe write(tag: border_number, integer: Int64(bitPattern: number.bitPattern))
    case .text(let text): write(text)
    case .table(let table): write(table)
    case .function(let function):
      unsafe write(tag: border_function, integer: Int64(function.number), fields: function.state)
    }
  }

  private func write(_ table: LuaTable) {
    unsafe write(
      tag: border_table,
      integer: Int64(table.elements.count),
      fields: UInt32(clamping: table.fields.count)
    )
    for element in table.elements { write(element) }
    for (name, value) in table.fields.sorted(by: { $0.key < $1.key }) {
      write(name)
      write(value)
    }
  }

  private func write(_ text: String) {
    let (bytes, length) = unsafe texts.copy(text)
    unsafe write(tag: border_text, integer: Int64(length), text: bytes)
  }

  @inline(__always)
  private func write<Tag: BinaryInteger>(
    tag: Tag,
    integer: Int64,
    fields: UInt32 = 0,
    text: UnsafePointer<CChar>? = nil
  ) {
    if used == capacity { grow() }
    let value = unsafe BorderValue(
      tag: Int32(truncatingIfNeeded: tag),
      fields: fields,
      integer: integer,
      text: text
    )
    unsafe (values + used).initialize(to: value)
    used += 1
  }

  @inline(never)
  private func grow() {
    let larger = UnsafeMutablePointer<BorderValue>.allocate(capacity: capacity * 2)
    unsafe larger.moveInitialize(from: values, count: used)
    unsafe values.deallocate()
    unsafe values = larger
    capacity *= 2
  }
}
