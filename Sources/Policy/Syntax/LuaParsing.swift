/// Reads the words of a rule file as Lua 5.4 does (Reference Manual, 9), and where Lua would stop,
/// says what is wrong.
///
/// A known mistake that has one meaning is noted and read as what was meant, so that one reading
/// tells all of them; any other ends the reading.
struct LuaParsing {
  /// Why reading ended before the file did.
  enum Stop: Error {
    /// A mistake was noted.
    case told
    /// Values stand deeper within each other than anyone writes.
    case tooDeep
  }

  /// What stands open while its inside is read.
  struct Opening {
    /// Which word opened it: `function`, `if`, `{` and their like.
    var token: Int
    /// Whether a condition or the head of a loop is being read.
    var isHead = false
  }

  var tokens: [LuaToken]
  var position = 0
  var openings: [Opening] = []
  var mistakes: [Mistake] = []
  let lines: SourceLines
  private var depth = 0
  /// How many mistakes may still be read as what was meant: each mend takes one.
  private var mendsLeft = 200
  /// Where the last mistake was mended: what is wrong at the same word follows from it.
  private var mended = -1

  static let deepest = 100
  static let deepestTree = 1000

  /// Where mistakes were told before.
  private let reported: [Range<Int>]
  /// Whether Lua takes the file as it stands: then no known mistake is looked for in it.
  private let isAccepted: Bool

  /// Reads a file that Lua accepts.
  init(accepted tokens: [LuaToken], _ lines: SourceLines) {
    self.tokens = tokens
    self.lines = lines
    reported = []
    isAccepted = true
  }

  /// Reads a file that Lua refuses.
  init(refused tokens: [LuaToken], _ lines: SourceLines, reported: [Range<Int>]) {
    self.tokens = tokens
    self.lines = lines
    self.reported = reported
    isAccepted = false
  }

  // Looking at words.

  func token(_ index: Int) -> LuaToken? { tokens.indices.contains(index) ? tokens[index] : nil }
  var found: LuaToken? { token(position) }

  func isSign(_ sign: String) -> Bool { found?.isSign(sign) == true }
  func isKeyword(_ word: String) -> Bool { found?.isKeyword(word) == true }

  mutating func accept(sign: String) -> Bool {
    guard isSign(sign) else { return false }
    position += 1
    return true
  }

  mutating func accept(keyword: String) -> Bool {
    guard isKeyword(keyword) else { return false }
    position += 1
    return true
  }

  /// The bytes from the word at `start` to the last one read.
  func bytes(from start: Int) -> Range<Int> {
    let first = token(start)?.bytes.lowerBound ?? 0
    return first..<max(first, token(position - 1)?.bytes.upperBound ?? first)
  }

  mutating func deeper<Result>(
    _ read: (inout LuaParsing) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    guard depth < LuaParsing.deepest else { throw .tooDeep }
    depth += 1
    let result = try read(&self)
    depth -= 1
    return result
  }

  mutating func within<Result>(
    _ token: Int,
    _ read: (inout LuaParsing) throws(Stop) -> Result
  ) throws(Stop) -> Result {
    openings.append(Opening(token: token))
    let result = try read(&self)
    openings.removeLast()
    return result
  }

  // Where a word is due.

  /// Goes past the word that is due, mending known mistakes in its place.
  mutating func need(sign: String, _ due: MistakeSite.Due) throws(Stop) {
    while !accept(sign: sign) { try mend(due) }
  }

  /// Goes past the keyword that is due, mending known mistakes in its place.
  mutating func need(keyword: String, _ due: MistakeSite.Due) throws(Stop) {
    while !accept(keyword: keyword) { try mend(due) }
  }

  mutating func needName(_ due: MistakeSite.Due) throws(Stop) -> String {
    while found?.kind != .name { try mend(due) }
    position += 1
    return token(position - 1)?.text ?? ""
  }

  /// Notes what is wrong here; goes on only if it is known what was meant.
  mutating func mend(_ due: MistakeSite.Due) throws(Stop) {
    if position == mended, known(due) == nil { throw .told }
    try mend(KnownMistakes.told(site(due)))
  }

  /// Notes a mistake, and puts what was meant in its place.
  mutating func mend(_ told: ToldMistake) throws(Stop) {
    note(told)
    guard let mend = told.mend, mendsLeft > 0 else { throw .told }
    mendsLeft -= 1
    tokens.replaceSubrange(mend.tokens.clamped(to: 0..<tokens.count), with: mend.meant)
    position = min(position, mend.tokens.lowerBound)
    mended = position
  }

  /// What is wrong here, if it is a known mistake.
  func known(_ due: MistakeSite.Due) -> ToldMistake? {
    isAccepted ? nil : KnownMistakes.known(site(due))
  }

  private func site(_ due: MistakeSite.Due) -> MistakeSite {
    MistakeSite(tokens: tokens, position: position, openings: openings, due: due, lines: lines)
  }

  private mutating func note(_ told: ToldMistake) {
    let bytes = told.bytes(in: tokens)
    // A sign that was told already, when the file's words were cut, is not told again.
    let isUnknown = token(told.tokens.lowerBound)?.kind == .unknown
    guard !isUnknown || !reported.contains(where: { $0.overlaps(bytes) }) else { return }
    let mistake = Mistake(bytes: bytes, message: told.message, repair: told.repair)
    if !mistakes.contains(mistake) { mistakes.append(mistake) }
  }
}

/// What came of reading a file.
struct LuaReading {
  /// The statements of the file; nil if they could not all be read.
  var block: [LuaStatement]?
  /// What is wrong with the writing, in the order of the file.
  var mistakes: [Mistake]

  /// Reads a file that Lua accepts.
  init(accepted bytes: [UInt8]) {
    self.init(accepted: LuaTokens.of(bytes), SourceLines(bytes))
  }

  /// Reads the words of a file that Lua accepts.
  init(accepted tokens: [LuaToken], _ lines: SourceLines) {
    var parsing = LuaParsing(accepted: tokens, lines)
    let block = try? parsing.file()
    self.block = parsing.mistakes.isEmpty ? block : nil
    mistakes = parsing.mistakes
  }

  /// Reads a file that Lua refuses, taking what is known to be mistaken for what was meant.
  init(refused bytes: [UInt8]) {
    let lines = SourceLines(bytes)
    var characters = StrangeCharacters(bytes)
    characters.read()
    var words = StrangeWords(LuaTokens.of(characters.meant), lines)
    words.read()
    let strange = characters.mistakes + words.mistakes
    var parsing = LuaParsing(refused: words.meant, lines, reported: strange.map(\.bytes))
    _ = try? parsing.file()
    mistakes = Mistake.condensed(
      (strange + parsing.mistakes).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound },
      lines
    )
  }
}
