extension Word {
  /// A word that the language itself carries out; the table is for the book and the editor.
  struct Basic {
    var name: String
    /// The signature as the editor's library writes it, without the name.
    var signature: String
    var meaning: String
  }

  /// The words that are not the offer's own (`rules.md`, "Vocabulary").
  static let basic: [Basic] = [
    Basic(
      name: "starts_with",
      signature: "(text: string, start: string): boolean",
      meaning: "whether text begins with start"
    ),
    Basic(
      name: "ends_with",
      signature: "(text: string, ending: string): boolean",
      meaning: "whether text ends with ending"
    ),
    Basic(
      name: "contains",
      signature: "(text: string, part: string): boolean",
      meaning: "whether part stands in text"
    ),
    Basic(
      name: "trim",
      signature: "(text: string): string",
      meaning: "text without the spaces around it"
    ),
    Basic(
      name: "split",
      signature: "(text: string, separator: string): string[]",
      meaning: "the parts of text between separators"
    ),
    Basic(
      name: "lower",
      signature: "(text: string): string",
      meaning: "text with small letters A to Z"
    ),
    Basic(
      name: "upper",
      signature: "(text: string): string",
      meaning: "text with capital letters A to Z"
    ),
    Basic(name: "min", signature: "(...: integer): integer", meaning: "the least"),
    Basic(name: "max", signature: "(...: integer): integer", meaning: "the greatest"),
    Basic(
      name: "abs",
      signature: "(number: integer): integer",
      meaning: "the number without its sign"
    ),
    Basic(name: "sorted", signature: "(list: any[]): any[]", meaning: "a sorted copy of a list"),
  ]

  /// Every name that a rule may call without defining it.
  static let names: [String] =
    all.map(\.name) + basic.map(\.name) + [
      "ipairs", "pairs", "type", "tostring", "tonumber", "select", "error", "assert", "table",
      "require",
    ]

  /// What is refused by name, and why (`rules.md`, "Vocabulary").
  static let refused: [String: String] = {
    let files = "a rule reads no files and calls no programs: it sees its inputs only"
    let engine = "a rule cannot reach the machinery that runs it"
    let clock = "a rule knows no clock: the same sheets must give the same results; use as_of"
    let chance = "a rule knows no chance: the same sheets must give the same results"
    let patterns =
      "Lua's patterns are hard to read and can run for ever; use starts_with, ends_with, contains "
      + "or split"
    var refused = [
      "io": files, "os": clock, "debug": engine, "package": engine, "load": engine,
      "loadfile": engine, "loadstring": engine, "dofile": engine, "coroutine": engine,
      "setmetatable": engine, "getmetatable": engine, "rawset": engine, "rawget": engine,
      "rawequal": engine, "rawlen": engine, "collectgarbage": engine, "_G": engine, "_ENV": engine,
      "pcall": "an error in a rule must be seen, not hidden",
      "xpcall": "an error in a rule must be seen, not hidden",
      "print": "a rule prints nothing; give the value in the message",
      "math": "use min, max, abs and mul_div, which keep whole numbers whole",
      "math.random": chance, "math.randomseed": chance,
      "string": "use starts_with, ends_with, contains, trim, split, lower and upper",
      "string.rep": "it can fill the memory", "utf8": "use contains and split",
      "string.format": "write {name:date} or {name:usd} in the message",
    ]
    for name in ["find", "match", "gmatch", "gsub"] { refused["string.\(name)"] = patterns }
    return refused
  }()
}
