/// A line of a file of rules, as an editor shows it: its number at the left, the words meant underlined.
struct LineExcerptText {
  private let text: String
  private let part: Range<Int>?
  private let number: Int?
  private let style: TextStyle
  private let width: Int

  /// A line with the characters meant, in at most so many columns.
  init(_ text: String, _ part: Range<Int>?, number: Int?, _ style: TextStyle, _ width: Int) {
    self.text = text
    self.part = part
    self.number = number
    self.style = style
    self.width = width
  }

  /// The line, and the underline where it is known what is meant.
  var lines: [String] {
    let gutter = "    " + (number.map { "\($0)  " } ?? "")
    let pieces = VisibleText(text).pieces
    let marked = (part ?? 0..<0).clamped(to: 0..<pieces.count)
    let shown = cut(pieces, around: marked, room: max(20, width - gutter.count))
    let line =
      "    " + style.faint(number.map(String.init) ?? "") + (number == nil ? "" : "  ")
      + shown.text.text(style)
    guard part != nil else { return [line] }
    let before = shown.text.pieces.prefix(shown.marked.lowerBound).reduce(0) { $0 + $1.width }
    let under = shown.text.pieces[shown.marked].reduce(0) { $0 + $1.width }
    return [
      line,
      String.spaces(gutter.count + before)
        + style.mark(String(repeating: "^", count: max(1, under))),
    ]
  }

  /// As much of the line as there is room for, the words meant in sight.
  private func cut(
    _ pieces: [VisibleText.Piece],
    around marked: Range<Int>,
    room: Int
  ) -> (text: VisibleText, marked: Range<Int>) {
    var text = VisibleText("")
    text.pieces = pieces
    guard text.width > room else { return (text, marked) }
    let start = max(0, min(marked.lowerBound - room / 3, pieces.count - room + 8))
    let end = min(pieces.count, start + room - 8)
    let before = start > 0 ? VisibleText("… ").pieces : []
    let after = end < pieces.count ? VisibleText(" …").pieces : []
    text.pieces = before + pieces[start..<end] + after
    let moved = before.count - start
    let first = min(max(0, marked.lowerBound + moved), text.pieces.count)
    let last = min(max(first, marked.upperBound + moved), before.count + end - start)
    return (text, first..<max(first, last))
  }
}
