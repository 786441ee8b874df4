import CLuaTrampoline

/// One Lua: its vocabulary, its libraries, and the files it has run.
///
/// Nothing is remembered from one call to the next: what a file's answer reaches is frozen once the
/// file has run, and a function that assigns a variable outside itself is a fault when its file is
/// run. Whole numbers that overflow in +, - or * are a fault, not a wrong number. Not `Sendable`: one
/// a thread.
@safe
public final class LuaState {
  /// The word that compares two values as `==` does, in a state with kinds.
  public static let equalWord = border_equal_word
  /// The word that such a comparison asks about two texts that are not equal: one of the vocabulary,
  /// which answers with nothing or a fault.
  public static let textsWord = border_texts_word

  let border: OpaquePointer
  private let serial: UInt32
  private let words: HostWords
  private(set) var files: [String] = []
  private var functions: [Int32: LuaFunction] = [:]
  private let arguments = LuaArguments()

  /// Makes a state.
  ///
  /// `refused` gives names that are not offered (`io`, `string.rep`) their reasons; every other name
  /// that is no word is refused without one. `libraries` are what `require` finds, by name; each is
  /// run when first required. In a state with `kinds` a whole number that was given one can only be
  /// compared and counted with what fits; anything else is a fault.
  public init(
    limits: LuaLimits,
    vocabulary: [HostFunction],
    refused: [String: String],
    libraries: [String: (file: String, source: [UInt8])],
    kinds: Bool = false
  ) throws(LuaFault) {
    words = HostWords(vocabulary)
    let plan = StatePlan(limits: limits, words: words, kinds: kinds)
    plan.add(vocabulary)
    plan.add(refused)
    for (name, library) in libraries.sorted(by: { $0.key < $1.key }) {
      let text = try SourceText(library.source, file: library.file)
      plan.addLibrary(name, text, file: Int32(clamping: files.count))
      files.append(library.file)
    }
    guard let opened = unsafe plan.open() else {
      throw LuaFault(kind: .memory, file: "", line: nil, message: "not enough memory")
    }
    unsafe border = opened
    unsafe serial = border_serial(opened)
    guard unsafe border_opened(border) else { throw lastFault() }
  }

  deinit { unsafe border_close(border) }

  /// The bytes of memory the state holds.
  public var memoryUsed: Int { unsafe Int(border_memory_used(border)) }

  /// Runs a file and gives its one result, `none` if it returns nothing.
  ///
  /// The source is UTF-8 text, with or without a byte-order mark, its lines ended in any way. Tables
  /// of the result are copies; its functions can be called. More than one result is a fault.
  public func run(_ source: [UInt8], file: String) throws(LuaFault) -> LuaValue {
    let text = try SourceText(source, file: file)
    let number = files.count
    files.append(file)
    let ran = unsafe text.bytes.withUnsafeBytes { bytes in
      var source = unsafe BorderSource(
        name: nil,
        bytes: bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        length: bytes.count,
        file: Int32(clamping: number)
      )
      return unsafe border_run(border, &source)
    }
    guard ran else { throw lastFault() }
    return try answers(1, blaming: (file, nil))[0]
  }

  /// Calls a function and gives `results` values: those it returned, then `none` for each it did not.
  ///
  /// More values than that are a fault of kind `answer`.
  public func call(
    _ function: LuaFunction,
    _ arguments: [LuaValue],
    results: Int
  ) throws(LuaFault) -> [LuaValue] {
    self.arguments.removeAll()
    for argument in arguments { self.arguments.append(argument) }
    return try call(function, self.arguments, results: results)
  }

  /// The same with arguments written before.
  public func call(
    _ function: LuaFunction,
    _ arguments: LuaArguments,
    results: Int
  ) throws(LuaFault) -> [LuaValue] {
    try check(function.entry)
    let count = unsafe border_call(
      border,
      function.entry.number,
      arguments.values,
      Int32(clamping: arguments.count),
      Int32(clamping: results)
    )
    guard count >= 0 else { throw lastFault() }
    return try answers(results, blaming: place(of: function.entry))
  }

  /// Calls a function that answers yes or no.
  ///
  /// Exactly one flag comes back as such; anything else as the `results` values `call` would give.
  public func callForFlag(
    _ function: LuaEntry,
    _ arguments: LuaArguments,
    results: Int
  ) throws(LuaFault) -> LuaAnswer {
    try check(function)
    let flag = unsafe border_call_flag(
      border,
      function.number,
      arguments.values,
      Int32(clamping: arguments.count),
      Int32(clamping: results)
    )
    switch flag {
    case 0: return .flag(false)
    case 1: return .flag(true)
    case 2: return .values(try answers(results, blaming: place(of: function)))
    default: throw lastFault()
    }
  }
}

extension LuaState {
  /// Asks a function that runs straight through about several rows, in one call.
  ///
  /// - Parameters:
  ///   - function: the function.
  ///   - arguments: as many values for each row, none of them a table.
  ///   - rows: how many rows there are.
  ///   - answers: the answer of each row, if it is exactly one flag; nil where the row has to be asked by itself.
  /// - Returns: false if the function has to be asked row by row.
  /// - Throws: the function belongs to another state.
  public func callForFlags(
    _ function: LuaEntry,
    _ arguments: LuaArguments,
    rows: Int,
    _ answers: inout FlagAnswers
  ) throws(LuaFault) -> Bool {
    try check(function)
    guard rows > 0, arguments.isFlat, arguments.count % rows == 0 else { return rows == 0 }
    return unsafe answers.fill(rows) { bytes in
      unsafe border_call_rows(
        border,
        function.number,
        arguments.values,
        Int32(clamping: arguments.count / rows),
        Int32(clamping: rows),
        bytes
      )
    }
  }

  @inline(__always)
  private func check(_ function: LuaEntry) throws(LuaFault) {
    guard function.state == serial else {
      throw LuaFault(
        kind: .runtime,
        file: "",
        line: nil,
        message: "the function belongs to another state"
      )
    }
  }

  private func place(of function: LuaEntry) -> (file: String, line: Int?) {
    let facts = unsafe border_function_facts(border, function.number)
    let file = files.indices.contains(Int(facts.file)) ? files[Int(facts.file)] : ""
    return (file, facts.first_line > 0 ? Int(facts.first_line) : nil)
  }

  private func answers(
    _ wanted: Int,
    blaming place: (file: String, line: Int?)
  ) throws(LuaFault) -> [LuaValue] {
    defer { unsafe border_release(border) }
    var values: [LuaValue] = []
    if let first = unsafe border_results(border) {
      var reader = unsafe AnswerReader(first, state: self)
      let count = unsafe border_result_count(border)
      for _ in 0..<count {
        do {
          unsafe values.append(try reader.value())
        } catch {
          let message = "an answer holds text that is not UTF-8"
          throw LuaFault(kind: .answer, file: place.file, line: place.line, message: message)
        }
      }
    }
    while values.count < wanted { values.append(.none) }
    return values
  }

  /// The function of a number that C gave.
  func function(_ number: Int32) -> LuaFunction {
    if let known = functions[number] { return known }
    let facts = unsafe border_function_facts(border, number)
    var parameters: [String] = []
    while let name = unsafe border_parameter(border, number, Int32(parameters.count + 1)) {
      parameters.append(unsafe String(cString: name))
    }
    let function = LuaFunction(
      parameters: parameters,
      isVariadic: facts.variadic,
      firstLine: max(0, Int(facts.first_line)),
      lastLine: max(0, Int(facts.last_line)),
      isStraight: facts.straight,
      entry: LuaEntry(state: serial, number: number)
    )
    functions[number] = function
    return function
  }

  private func lastFault() -> LuaFault {
    let fault = unsafe border_fault(border)
    let bytes = unsafe UnsafeRawBufferPointer(start: fault.message, count: fault.length)
    let kinds: [LuaFault.Kind] = [
      .syntax, .runtime, .instructions, .memory, .changedState, .answer,
    ]
    let kind = unsafe Int(fault.kind)
    let file = unsafe Int(fault.file)
    let line = unsafe Int(fault.line)
    return LuaFault(
      kind: kinds.indices.contains(kind) ? kinds[kind] : .runtime,
      file: files.indices.contains(file) ? files[file] : "",
      line: line > 0 ? line : nil,
      message: unsafe String(decoding: bytes, as: UTF8.self)
    )
  }
}
