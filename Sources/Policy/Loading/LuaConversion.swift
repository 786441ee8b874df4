internal import Lua

extension Fact {
  /// The fact as a rule sees it; a blank is `nil`.
  var luaValue: LuaValue {
    switch self {
    case .blank: .none
    case .number(let number): .integer(number)
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    case .texts(let texts): .table(LuaTable(elements: texts.map { .text($0) }, fields: [:]))
    }
  }

  /// The fact that a rule gave, or nil if it is not of the kind; `nil` is blank.
  init?(_ value: LuaValue, as kind: ValueKind) {
    switch (value, kind) {
    case (.none, _): self = .blank
    case (.flag(let flag), .yesNo): self = .flag(flag)
    case (.integer(let number), _) where kind.isOrdered: self = .number(number)
    case (.text(let text), .text): self = .text(text)
    case (.table(let table), .texts):
      guard table.fields.isEmpty, let texts = Fact.texts(of: table.elements) else { return nil }
      self = .texts(texts)
    default: return nil
    }
  }

  private static func texts(of elements: [LuaValue]) -> [String]? {
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// A further value of a failing check, with the kind that its own shape tells.
  static func unnamed(_ value: LuaValue) -> (ValueKind, Fact) {
    switch value {
    case .none: (.text, .blank)
    case .flag(let flag): (.yesNo, .flag(flag))
    case .integer(let number): (.number, .number(number))
    case .number(let number): (.text, .text("\(number)"))
    case .text(let text): (.text, .text(text))
    case .table(let table):
      Fact.texts(of: table.elements).map { (.texts, .texts($0)) } ?? (.text, .text("a table"))
    case .function: (.text, .text("a function"))
    }
  }
}
