import Testing

@testable import Reports

@Suite struct HangingTextTests {
  @Test(arguments: [
    ("short\nlines stay", 20, "short\nlines stay"),
    ("a sentence that is wider than it", 20, "a sentence that is\n  wider than it"),
    (
      "code  error  one two three four", 22,
      "code  error  one two\n             three\n             four"
    ),
    (
      "  name  id  what it is, in words", 20,
      "  name  id  what it\n            is, in\n            words"
    ),
    ("an-unbroken-word-longer-than-the-line", 20, "an-unbroken-word-longer-than-the-line"),
    ("", 20, ""),
    (
      "\u{1B}[1mcode\u{1B}[0m  \u{1B}[31merror\u{1B}[0m  one two", 20,
      "\u{1B}[1mcode\u{1B}[0m  \u{1B}[31merror\u{1B}[0m  one two"
    ),
  ])
  func `what is too wide goes on below its last column`(text: String, width: Int, fitted: String) {
    #expect(HangingText.fitted(text, width: width) == fitted)
  }

  @Test(arguments: [24, 40, 60, 80, 100])
  func `no list of the program's is wider than the terminal`(width: Int) {
    let lists = [
      CodeGuide(colour: false).overview, SheetGuide(colour: true).overview,
      SheetGuide(colour: false).columns(of: "grants") ?? "", ResultSheetGuide(colour: false).text,
    ]
    for list in lists {
      let words = Set(list.split { $0.isWhitespace }.map(String.init))
      for line in HangingText.fitted(list, width: width).split(separator: "\n") {
        let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain.count <= width || plain.split(separator: " ").count == 1, "\(plain)")
      }
      let kept = HangingText.fitted(list, width: width).split { $0.isWhitespace }.map(String.init)
      #expect(Set(kept) == words)
    }
  }
}
