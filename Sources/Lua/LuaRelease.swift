internal import CLuaTrampoline

/// The Lua that rules run in.
public enum LuaRelease {
  /// Its release, such as `Lua 5.4.4`, as the library that is linked says.
  public static let name: String = {
    var length = 0
    guard let start = unsafe border_lua_release(&length) else { return "" }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: length)
    return unsafe String(decoding: bytes.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }()
}
