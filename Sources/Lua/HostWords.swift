import CLuaTrampoline

/// The words written in Swift, as C calls them.
final class HostWords {
  private let words: [HostFunction]
  private let reply = LuaArguments()

  init(_ words: [HostFunction]) { self.words = words }

  /// Carries out word `index` and leaves its answer in `reply` until the next call.
  func answer(_ index: Int, _ values: [LuaValue]?) -> (values: UnsafePointer<BorderValue>, Bool) {
    let result: Result<LuaValue, HostFault>
    if !words.indices.contains(index) {
      result = .failure(HostFault(message: "there is no such word"))
    } else if let values {
      result = words[index].body(values)
    } else {
      let name = words[index].name
      result = .failure(HostFault(message: "`\(name)` was given text that is not UTF-8"))
    }
    reply.removeAll()
    switch result {
    case .success(let value): reply.append(value)
    case .failure(let fault): reply.append(fault.message)
    }
    let failed = if case .failure = result { true } else { false }
    return unsafe (UnsafePointer(reply.values), failed)
  }

  /// The one entrance C has.
  static let callback: BorderCallback = { context, index, values, count, reply in
    guard let context = unsafe context, let reply = unsafe reply else { return }
    let words = unsafe Unmanaged<HostWords>.fromOpaque(context).takeUnretainedValue()
    let arguments = unsafe read(values, count)
    let (answer, failed) = unsafe words.answer(Int(index), arguments)
    unsafe reply.pointee = BorderReply(values: answer, failed: failed)
  }

  private static func read(_ values: UnsafePointer<BorderValue>?, _ count: Int) -> [LuaValue]? {
    guard let values = unsafe values else { return [] }
    // C hands no functions to words (words_plain.c).
    var reader = unsafe AnswerReader(values, state: nil)
    var arguments: [LuaValue] = []
    for _ in 0..<count {
      guard let value = unsafe try? reader.value() else { return nil }
      arguments.append(value)
    }
    return arguments
  }
}
