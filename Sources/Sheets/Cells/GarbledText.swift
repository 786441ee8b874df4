/// What saving in one encoding and reading in another made of a text.
struct GarbledText {
  /// What is wrong with it, after the text itself.
  let message: String
  /// What it was, where that is certain; nil if letters are lost.
  let repair: String?

  /// Nil if the text is healthy.
  init?(_ text: String) {
    // Of a million names most are of plain letters.
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "?") }) else { return nil }
    if let plain = Self.decoded(text) {
      message = "is UTF-8 that was read as Windows-1252"
      repair = "Write \(plain) if that is meant, and save the sheet as CSV UTF-8."
    } else if Self.hasQuestionMark(text) {
      message = "has a question mark where a letter may have been lost"
      repair = nil
    } else if Self.hasForeignCapital(text) {
      message = "has a letter that a file of an old Mac has for another"
      repair = nil
    } else {
      return nil
    }
  }

  /// `JosŽ`, which a Mac wrote as `José` in its own encoding: nobody writes such a capital behind a
  /// small letter.
  private static func hasForeignCapital(_ text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.dropFirst().contains { index in
      "ŽŠŒŸ".contains(letters[index]) && letters[index - 1].isLowercase
    }
  }

  /// `JosÃ©` read as it was written, `José`; nil if nothing in it is so.
  private static func decoded(_ text: String) -> String? {
    var (plain, isGarbled) = ("", false)
    var run: [Unicode.Scalar] = []
    func finish() {
      let bytes = run.compactMap(Windows1252.byte)
      let isUTF8 = bytes.count == run.count && run.count > 1
      if isUTF8, let letters = String(validating: bytes, as: UTF8.self) {
        plain += letters
        isGarbled = true
      } else {
        plain.unicodeScalars.append(contentsOf: run)
      }
      run = []
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        finish()
        plain.unicodeScalars.append(scalar)
      } else {
        run.append(scalar)
      }
    }
    finish()
    return isGarbled ? plain : nil
  }

  /// A question mark beside a letter: before one, as nobody writes it, or at the end of a name.
  private static func hasQuestionMark(_ text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.contains { index in
      letters[index] == "?" && (isLetter(letters, index + 1) || isLetter(letters, index - 1))
    }
  }

  private static func isLetter(_ letters: [Character], _ index: Int) -> Bool {
    letters.indices.contains(index) && letters[index].isLetter
  }
}
