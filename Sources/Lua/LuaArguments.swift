import CLuaTrampoline

/// The arguments of a call, written where C reads them.
///
/// Made once and used for call after call: numbers and flags cost no allocation.
@safe
public final class LuaArguments {
  // Behind a pointer that never changes, because each access to a variable of a class is checked
  // for overlap at run time, which cost more than the call itself.
  @safe
  private struct Content: ~Copyable {
    var count = 0
    var used = 0
    var capacity = 16
    var values: UnsafeMutablePointer<BorderValue>
    var texts = TextArena()
    var holdsTexts = false
  }

  private let content: UnsafeMutablePointer<Content>

  /// Makes an empty list of arguments.
  public init() {
    unsafe content = .allocate(capacity: 1)
    unsafe content.initialize(to: Content(values: .allocate(capacity: 16)))
  }

  deinit {
    unsafe content.pointee.values.deallocate()
    unsafe content.deinitialize(count: 1)
    unsafe content.deallocate()
  }

  /// How many arguments there are; a table counts as one.
  public var count: Int { unsafe content.pointee.count }

  /// Whether each of them is one value to C: none is a table.
  var isFlat: Bool { unsafe content.pointee.used == content.pointee.count }

  /// Takes away all but the first so many, none of which is a table.
  public func keep(_ count: Int) {
    guard isFlat, count < self.count else { return }
    unsafe content.pointee.count = count
    unsafe content.pointee.used = count
  }

  /// What C reads.
  var values: UnsafePointer<BorderValue> { unsafe UnsafePointer(content.pointee.values) }

  /// Empties the list, to be filled for the next call.
  public func removeAll() {
    unsafe content.pointee.count = 0
    unsafe content.pointee.used = 0
    if unsafe content.pointee.holdsTexts { forgetTexts() }
  }

  @inline(never)
  private func forgetTexts() {
    unsafe content.pointee.texts.removeAll()
    unsafe content.pointee.holdsTexts = false
  }

  /// Adds a whole number.
  public func append(_ integer: Int64) {
    unsafe write(tag: border_integer, integer: integer)
    unsafe content.pointee.count += 1
  }

  /// Adds a whole number of a kind, which counts where the state has kinds.
  public func append(_ integer: Int64, _ kind: LuaKind) {
    unsafe write(
      tag: border_integer,
      integer: integer,
      fields: UInt32(truncatingIfNeeded: kind.rawValue)
    )
    unsafe content.pointee.count += 1
  }

  /// Adds yes or no.
  public func append(_ flag: Bool) {
    unsafe write(tag: border_flag, integer: flag ? 1 : 0)
    unsafe content.pointee.count += 1
  }

  /// Adds a text.
  public func append(_ text: String) {
    write(text)
    unsafe content.pointee.count += 1
  }

  /// Adds `nil`.
  public func appendNone() {
    unsafe write(tag: border_none, integer: 0)
    unsafe content.pointee.count += 1
  }

  /// Adds any value; a table as a new table of the call's own.
  public func append(_ value: LuaValue) {
    write(value)
    unsafe content.pointee.count += 1
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
      unsafe write(
        tag: border_function,
        integer: Int64(function.entry.number),
        fields: function.entry.state
      )
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
    unsafe content.pointee.holdsTexts = true
    let (bytes, length) = unsafe content.pointee.texts.copy(text)
    unsafe write(tag: border_text, integer: Int64(length), text: bytes)
  }

  @inline(__always)
  private func write<Tag: BinaryInteger>(
    tag: Tag,
    integer: Int64,
    fields: UInt32 = 0,
    text: UnsafePointer<CChar>? = nil
  ) {
    if unsafe content.pointee.used == content.pointee.capacity { grow() }
    let value = unsafe BorderValue(
      tag: Int32(truncatingIfNeeded: tag),
      fields: fields,
      integer: integer,
      text: text
    )
    unsafe (content.pointee.values + content.pointee.used).initialize(to: value)
    unsafe content.pointee.used += 1
  }

  @inline(never)
  private func grow() {
    let capacity = unsafe content.pointee.capacity * 2
    let larger = UnsafeMutablePointer<BorderValue>.allocate(capacity: capacity)
    unsafe larger.moveInitialize(from: content.pointee.values, count: content.pointee.used)
    unsafe content.pointee.values.deallocate()
    unsafe content.pointee.values = larger
    unsafe content.pointee.capacity = capacity
  }
}
