extension Word {
  /// What is refused by name, and why (`rules.md`, "Vocabulary").
  static let refused: [String: String] = {
    let files = "a rule reads no files and starts no programs; it sees its inputs only"
    let engine = "a rule cannot reach the machinery that runs it"
    let clock = "a rule knows no clock, so that the same sheets give the same results; use as_of"
    let hiding = "an error in a rule must be seen, not hidden"
    var refused = [
      "io": files, "dofile": files, "loadfile": files, "os": clock, "debug": engine,
      "package": engine, "load": engine, "loadstring": engine, "coroutine": engine,
      "setmetatable": engine, "getmetatable": engine, "rawset": engine, "rawget": engine,
      "rawequal": engine, "rawlen": engine, "collectgarbage": engine, "_G": engine,
      "_ENV": engine, "pcall": hiding, "xpcall": hiding,
      "print": "a rule prints nothing; give the value to the message",
      "next": "use pairs, which goes in order of the keys", "utf8": "use contains and split",
    ]
    refused.merge(members("string", texts)) { first, _ in first }
    refused.merge(members("math", numbers)) { first, _ in first }
    return refused
  }()

  private static func members(
    _ table: String,
    _ reasons: [(names: [String], reason: String)]
  ) -> [String: String] {
    var refused: [String: String] = [:]
    for (names, reason) in reasons {
      for name in names { refused["\(table).\(name)"] = reason }
    }
    return refused
  }

  private static let texts: [(names: [String], reason: String)] = [
    (
      ["find", "match", "gmatch", "gsub"],
      "patterns are hard to read and can run for ever; use starts_with, ends_with, contains or split"
    ),
    (["rep"], "it can fill the memory"),
    (["format"], "write {name:date} or {name:usd} in the message"),
    (["lower", "upper"], "write lower(text) or upper(text)"),
    (["len", "sub", "byte", "char", "reverse"], "use starts_with, ends_with, contains or split"),
    (["dump", "pack", "unpack", "packsize"], "a rule has to do with text only"),
  ]

  private static let numbers: [(names: [String], reason: String)] = [
    (
      ["random", "randomseed"],
      "a rule knows no chance, so that the same sheets give the same results"
    ),
    (["min", "max", "abs"], "write min(a, b), max(a, b) or abs(a)"),
    (
      ["floor", "ceil", "tointeger", "fmod", "modf"], "use // or mul_div, which keep numbers whole"
    ),
    (["huge", "maxinteger", "mininteger", "pi"], "write the number itself"),
  ]
}
