/// The bytes of a file that may be handed to Lua: UTF-8 text, without its byte-order mark.
struct SourceText {
  let bytes: ArraySlice<UInt8>

  /// Checks that the file is text, so that every fault after this one can be shown as text.
  init(_ source: [UInt8], file: String) throws(LuaFault) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes = source.starts(with: mark) ? source.dropFirst(mark.count) : source[...]
    if bytes.first == 0x1B {
      throw LuaFault(
        kind: .syntax,
        file: file,
        line: 1,
        message: "this is compiled Lua; only its text is accepted"
      )
    }
    if let (line, problem) = Self.firstProblem(bytes) {
      throw LuaFault(kind: .syntax, file: file, line: line, message: problem)
    }
  }

  private static func firstProblem(_ bytes: ArraySlice<UInt8>) -> (line: Int, problem: String)? {
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return nil }
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if line.contains(0) { return (number, "the line holds a NUL byte") }
      if String(validating: line, as: UTF8.self) == nil {
        return (number, "the line holds bytes that are not UTF-8 text")
      }
    }
    return nil
  }
}
