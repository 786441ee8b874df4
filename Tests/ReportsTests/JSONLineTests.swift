import Testing

@testable import Reports

@Suite struct JSONLineTests {
  private func json(_ write: (inout JSONLine) -> Void) -> String {
    var line = JSONLine()
    write(&line)
    return String(decoding: line.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a \"b\"", #""a \"b\"""#), ("a\\b", #""a\\b""#),
    ("one\ntwo", #""one\ntwo""#), ("\t", ##""\u0009""##), ("\u{1F}", ##""\u001f""##),
    ("é 漢", "\"é 漢\""), ("", "\"\""),
  ])
  func `texts are escaped as RFC 8259 says`(text: String, expected: String) {
    #expect(json { $0.text(text) } == expected)
  }

  @Test func `commas stand between members and elements, and nowhere else`() {
    let text = json { line in
      line.begin("{")
      line.field("a", "1")
      line.key("b")
      line.begin("[")
      line.text("x")
      line.begin("[")
      line.end("]")
      line.raw("2")
      line.end("]")
      line.key("c")
      line.begin("{")
      line.end("}")
      line.end("}")
      line.breakLine()
      line.begin("[")
      line.end("]")
    }
    #expect(text == #"{"a":"1","b":["x",[],2],"c":{}}"# + "\n[]")
  }
}
