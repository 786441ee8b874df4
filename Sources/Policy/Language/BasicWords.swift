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
}
