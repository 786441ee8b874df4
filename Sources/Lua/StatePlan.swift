import CLuaTrampoline

/// What a new state is made of, in the form C takes; used once, then gone.
@safe
final class StatePlan {
  private var plan: BorderPlan
  private var texts = TextArena()
  private var words: [BorderWord] = unsafe []
  private var refusals: [BorderRefusal] = unsafe []
  private var libraries: [BorderSource] = unsafe []
  private var sources: [UnsafeMutableRawBufferPointer] = unsafe []

  init(limits: LuaLimits, words: HostWords, kinds: Bool) {
    unsafe plan = BorderPlan()
    unsafe plan.instructions = Int64(limits.instructions)
    unsafe plan.memory = Int64(limits.memoryBytes)
    unsafe plan.kinds = kinds
    unsafe plan.callback = HostWords.callback
    unsafe plan.context = Unmanaged.passUnretained(words).toOpaque()
  }

  deinit {
    unsafe sources.forEach { source in unsafe source.deallocate() }
  }

  func add(_ vocabulary: [HostFunction]) {
    for word in vocabulary {
      let name = unsafe texts.copy(word.name).bytes
      let range = word.arguments
      func kind(_ index: Int) -> Int32 {
        (word.takes.indices.contains(index) ? word.takes[index] : .any).rawValue
      }
      unsafe words.append(
        BorderWord(
          name: name,
          fewest: Int64(range.lowerBound),
          most: Int64(range.upperBound),
          takes: (kind(0), kind(1), kind(2), kind(3)),
          answers: word.answers.rawValue
        )
      )
    }
  }

  func add(_ refused: [String: String]) {
    for (name, reason) in refused.sorted(by: { $0.key < $1.key }) {
      let name = unsafe texts.copy(name).bytes
      let reason = unsafe texts.copy(reason).bytes
      unsafe refusals.append(BorderRefusal(name: name, reason: reason))
    }
  }

  func addLibrary(_ name: String, _ text: SourceText, file: Int32) {
    let name = unsafe texts.copy(name).bytes
    let source = UnsafeMutableRawBufferPointer.allocate(byteCount: text.bytes.count, alignment: 1)
    unsafe source.copyBytes(from: text.bytes)
    unsafe sources.append(source)
    let bytes = unsafe UnsafePointer(source.baseAddress?.assumingMemoryBound(to: CChar.self))
    unsafe libraries.append(
      BorderSource(name: name, bytes: bytes, length: source.count, file: file)
    )
  }

  /// Makes the state; null if there is no memory for it.
  func open() -> OpaquePointer? {
    unsafe words.withUnsafeBufferPointer { words in
      unsafe refusals.withUnsafeBufferPointer { refusals in
        unsafe libraries.withUnsafeBufferPointer { libraries in
          var plan = unsafe plan
          unsafe plan.words = words.baseAddress
          unsafe plan.word_count = words.count
          unsafe plan.refusals = refusals.baseAddress
          unsafe plan.refusal_count = refusals.count
          unsafe plan.libraries = libraries.baseAddress
          unsafe plan.library_count = libraries.count
          return unsafe border_open(&plan)
        }
      }
    }
  }
}
