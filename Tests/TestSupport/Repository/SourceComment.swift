import Foundation

/// Comments of a source, joined over their lines, so that a citation may break.
package struct SourceComment {
  package let file: String
  package let line: Int
  package let text: String

  package init(file: String, line: Int, text: String) {
    (self.file, self.line, self.text) = (file, line, text)
  }

  /// The comments of every file of a kind in a folder of the package.
  package static func all(in folder: String, kind: String, mark: String) throws -> [SourceComment] {
    let names = FileManager.default.enumerator(atPath: Package.path(folder).path)
    let paths = (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".\(kind)") }
    return try paths.sorted().flatMap { path in
      let text = try String(contentsOf: Package.path("\(folder)/\(path)"), encoding: .utf8)
      return comments(of: text, file: "\(folder)/\(path)", mark: mark)
    }
  }

  /// The comments of a text: lines that begin with the mark and follow one another are one.
  package static func comments(of text: String, file: String, mark: String) -> [SourceComment] {
    var comments: [SourceComment] = []
    var isOpen = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let range = line.firstRange(of: mark) else {
        isOpen = false
        continue
      }
      let isWhole = line[..<range.lowerBound].allSatisfy(\.isWhitespace)
      let words = line[range.upperBound...].drop { $0 == "/" || $0 == "-" }
        .trimmingCharacters(in: .whitespaces)
      if isOpen, isWhole, !words.isEmpty, let last = comments.popLast() {
        comments.append(SourceComment(file: file, line: last.line, text: last.text + " " + words))
      } else {
        comments.append(SourceComment(file: file, line: index + 1, text: words))
      }
      isOpen = isWhole && !words.isEmpty
    }
    return comments
  }

  /// The documents it cites, each with the sections it names: `` `days.md`, "Policy" and "Papers" ``.
  package var documents: [(name: String, sections: [String], isNumbered: Bool)] {
    guard text.contains(".md`") else { return [] }
    return text.matches(
      of: #/`([A-Za-z][A-Za-z0-9_\/-]*\.md)`((?:(?:,| and| or) "[^"]*")*)(\s*[0-9])?/#
    )
    .map { match in
      let sections = match.output.2.matches(of: #/"([^"]*)"/#).map { String($0.output.1) }
      return (String(match.output.1), sections, match.output.3 != nil)
    }
  }

  /// The requirements it cites: ids in brackets, such as "(D7; §2)" or "(E4 to E8)".
  package var requirements: [Substring] {
    guard mayCite else { return [] }
    return brackets.flatMap { inside in
      inside.split { $0 == "," || $0 == ";" }.flatMap { part -> [Substring] in
        let words = part.split(separator: " ")
        return words.allSatisfy { Requirement.isID($0) || $0 == "to" } ? words : []
      }
    }.filter(Requirement.isID)
  }

  /// Words that look like ids of requirements and are not cited as such.
  ///
  /// A cell is written as code, or with its sheet: `` `B7` ``, grants.csv!B7.
  package var strayIDs: [String] {
    guard mayCite else { return [] }
    let cited = requirements.map(String.init)
    let plain = text.replacing(#/`[^`]*`|"[^"]*"/#, with: "")
    let found = plain.matches(of: #/(?:^|[^A-Za-z0-9!:$.+-])([A-H][1-9][0-9]?)(?![A-Za-z0-9+])/#)
      .map { String($0.output.1) }
    return found.filter { !cited.contains($0) }
  }

  /// Whether anything in it looks like an id: most comments have none, and are quickly passed over.
  private var mayCite: Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(last),
        (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
      {
        return true
      }
      last = byte
    }
    return false
  }

  /// What stands in its outermost brackets.
  private var brackets: [Substring] {
    var found: [Substring] = []
    var (depth, start) = (0, text.startIndex)
    for index in text.indices {
      switch text[index] {
      case "(":
        if depth == 0 { start = text.index(after: index) }
        depth += 1
      case ")" where depth > 0:
        depth -= 1
        if depth == 0 { found.append(text[start..<index]) }
      default: break
      }
    }
    return found
  }
}
