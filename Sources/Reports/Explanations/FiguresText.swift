/// The figures of the results with where each comes from, at most 100 columns wide.
struct FiguresText {
  let figures: [Figure]
  let style: TextStyle

  /// A paragraph for each row of a result sheet; figures alike are told once.
  var text: String {
    guard !figures.isEmpty else { return "" }
    var lines = [style.bold("Where the figures of the results come from")]
    var last = ""
    for figure in figures {
      let row = "\(figure.sheet).csv  \(figure.row)"
      if row != last { lines.append("  " + VisibleText.of(row)) }
      last = row
      let words = "\(figure.column) \(figure.value): \(Self.words(figure.origin))"
      lines += ExplanationLines.paragraph(words, indent: 4, further: 6)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An origin in words: `grants.csv!E5`, `exercise_price answers 1.37`, `the shares accepted`.
  private static func words(_ origin: Figure.Origin) -> String {
    let inputs = origin.inputs.map(words)
    let list = inputs.isEmpty ? "" : " (\(inputs.joined(separator: "; ")))"
    return switch origin.kind {
    case "cell": "\(origin.value) in \(origin.name)"
    case "price": "the close of \(origin.name), \(inputs.joined(separator: "; "))"
    case "answer": "\(origin.name) answers \(origin.value)\(list)"
    default: origin.name + list
    }
  }
}
