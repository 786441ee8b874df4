import CSV

/// Answers about texts of a sheet, where many rows share few of them: of a million titles a hundred are
/// put into words.
struct TextAnswers<Answer> {
  private struct Known {
    let text: Int64
    let answer: Answer
  }

  private let table: SheetTable
  private let ask: (String) -> Answer
  /// The text last asked about of those that have a place in common.
  private var known = [Known?](repeating: nil, count: 1 << Self.width)

  // Enough for the words of a company; more would be slower to make than to ask a few again.
  private static var width: UInt64 { 8 }

  /// `ask` must say the same of texts that are the same, whenever it is asked.
  init(_ table: SheetTable, _ ask: @escaping (String) -> Answer) {
    (self.table, self.ask) = (table, ask)
  }

  /// The answer about the text that a cell's number stands for.
  subscript(_ value: Int64) -> Answer {
    mutating get {
      let place = place(PackedText(value))
      if let known = known[place], table.hasSameText(known.text, as: value, in: table) {
        return known.answer
      }
      let answer = ask(table.text(value))
      known[place] = Known(text: value, answer: answer)
      return answer
    }
  }

  /// The place of a text, by its length and its first eight bytes.
  private func place(_ text: PackedText) -> Int {
    let head = table.content.rows.withText(text) { bytes, start in
      bytes.eight(from: start, before: start + min(8, text.count))
    }
    let mixed = (head ^ head >> 32 ^ UInt64(text.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - Self.width))
  }
}

/// The answer to the question asked last: rows that follow one another often ask the same.
struct LastAnswer<Question: Equatable, Answer> {
  private var last: (question: Question, answer: Answer)?

  /// The answer to a question; `make` must give the same whenever it is asked.
  @inline(__always)
  mutating func answer(_ question: Question, _ make: (Question) -> Answer) -> Answer {
    if let last, last.question == question { return last.answer }
    let answer = make(question)
    last = (question, answer)
    return answer
  }
}
