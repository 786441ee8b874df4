/// A value as a rule file writes it.
struct LuaExpression {
  /// What kind of value is written.
  indirect enum Form {
    case none
    case flag(Bool)
    case number(String)
    case text(String)
    /// `...`
    case rest
    case name(String)
    /// `holder.name`
    case member(LuaExpression, String)
    /// `list[1]`
    case element(LuaExpression, LuaExpression)
    case call(LuaExpression, [LuaExpression])
    /// `name:lower()`
    case method(LuaExpression, String, [LuaExpression])
    case function(LuaBody)
    case table([LuaTableEntry])
    case unary(String, LuaExpression)
    case binary(String, LuaExpression, LuaExpression)
    case parentheses(LuaExpression)
  }

  var form: Form
  /// The bytes of the file that it takes.
  var bytes: Range<Int>
  /// How many values stand within each other in it, so that nobody walks too deep.
  var depth: Int

  /// The value without parentheses around it.
  var bare: LuaExpression {
    if case .parentheses(let inner) = form { return inner.bare }
    return self
  }
}

/// One entry of a table: `name = value`, `[key] = value` or the value alone.
struct LuaTableEntry {
  /// `NAME = value`, or `["NAME"] = value`.
  var name: String?
  var key: LuaExpression?
  var value: LuaExpression
}

/// What a function takes and does.
struct LuaBody {
  var parameters: [String]
  var isVariadic: Bool
  var block: [LuaStatement]
}

/// One statement of a function or file.
struct LuaStatement {
  /// What it does.
  indirect enum Form {
    case local([String], [LuaExpression])
    case assignment([LuaExpression], [LuaExpression])
    case call(LuaExpression)
    case function(LuaExpression, LuaBody)
    case localFunction(String, LuaBody)
    /// `if`, each condition with its block; the last `else` has none.
    case branch([(condition: LuaExpression?, block: [LuaStatement])])
    /// `while`, `repeat` and `do`, with what is asked and the block.
    case block(LuaExpression?, [LuaStatement])
    /// `for`, over numbers or what a function gives.
    case loop(names: [String], isOverNumbers: Bool, [LuaExpression], [LuaStatement])
    case answer([LuaExpression])
    /// `break`, `goto` and labels.
    case jump
  }

  var form: Form
  var bytes: Range<Int>
}
