/// A copy of a table: its list, then its named fields.
public struct LuaTable: Equatable, Sendable {
  /// The values at places 1, 2, 3 and so on.
  public var elements: [LuaValue]
  /// The values by name.
  public var fields: [String: LuaValue]

  /// Makes a table; with neither argument an empty one.
  public init(elements: [LuaValue] = [], fields: [String: LuaValue] = [:]) {
    self.elements = elements
    self.fields = fields
  }
}
