internal import Lua

/// The texts of a test that can only be one of a few words, so that comparing them with any other is
/// seen however the comparison is written.
final class TextChoices {
  private var choices: [String: Set<String>] = [:]
  private var order: [String: [String]] = [:]
  /// Texts that may be anything.
  private var free: Set<String> = []

  /// Takes the inputs of a test.
  func take(_ heading: RuleHeading, _ fields: [Field], _ fact: (Int) -> Fact) {
    (choices, order, free) = ([:], [:], [])
    for input in heading.inputs {
      switch input.source {
      case .field(let index):
        let words = fields.indices.contains(index) ? fields[index].choices : []
        note(fact(index), words)
      case .parameter(let index):
        note(heading.parameters[index].value, heading.parameters[index].choices)
      }
    }
  }

  private func note(_ fact: Fact, _ words: [String]) {
    switch fact {
    case .text(let text) where words.isEmpty: free.insert(text)
    case .text(let text):
      choices[text, default: []].formUnion(words)
      order[text] = words
    case .texts(let texts): free.formUnion(texts)
    case .blank, .number, .flag: break
    }
  }

  /// Why two texts are never equal; nil if they can be.
  func objection(_ one: String, _ other: String) -> String? {
    for (text, compared) in [(one, other), (other, one)] {
      guard let words = choices[text], !words.contains(compared), !free.contains(text),
        !free.contains(compared)
      else { continue }
      let list = (order[text] ?? []).joined(separator: ", ")
      return "the text \"\(text)\", which is one of \(list), is compared with \"\(compared)\""
    }
    return nil
  }

  /// The word that a state with kinds asks about two texts that are not equal.
  var hostFunction: HostFunction {
    HostFunction(LuaState.textsWord, arguments: 2...2) { [self] values in
      guard values.count == 2, case .text(let one) = values[0], case .text(let other) = values[1],
        let objection = objection(one, other)
      else { return .success(.none) }
      return .failure(HostFault(message: objection))
    }
  }
}
