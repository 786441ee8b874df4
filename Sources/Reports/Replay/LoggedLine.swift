internal import Exchange
internal import FoundationEssentials
internal import Policy

/// A line of decisions.jsonl, read back.
struct LoggedLine: Decodable {
  /// A value as it is written: text, nothing, or a list.
  enum Value: Decodable, Hashable {
    case nothing
    case text(String)
    case list([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .nothing
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .list(try container.decode([String].self))
      }
    }

    /// The value of a kind that it stands for; nil if it stands for none.
    func fact(_ kind: ValueKind) -> Fact? {
      switch self {
      case .nothing: .blank
      case .text(let text): Fact(written: text, as: kind)
      case .list(let texts): .texts(texts)
      }
    }
  }

  /// A value that the rule read.
  struct Input: Decodable {
    let name: String
    let value: Value
  }

  /// What a word answered.
  struct Word: Decodable {
    let word: String
    let given: [String]
    let answer: String?
  }

  let rule: String
  let sha256: String
  let scope: String
  let subject: String
  let outcome: String?
  let message: String?
  let hook: String?
  let answer: String?
  let day: String?
  let inputs: [Input]
  let words: [Word]?
  let parameters: [String: Value]

  /// The line of these bytes; nil if they are none.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let read = try? JSONDecoder().decode(LoggedLine.self, from: Data(bytes)) else {
      return nil
    }
    self = read
  }

  /// What words are to answer.
  var heard: [HeardWord] {
    (words ?? []).map { HeardWord(word: $0.word, given: $0.given, answer: $0.answer) }
  }
}
