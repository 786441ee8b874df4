import Lua

/// A state, a file run in it, and what came of it.
struct Sample {
  let state: LuaState

  init(
    limits: LuaLimits = LuaLimits(),
    words: [HostFunction] = [],
    refused: [String: String] = [:],
    libraries: [String: String] = [:]
  ) throws(LuaFault) {
    state = try LuaState(
      limits: limits,
      vocabulary: words,
      refused: refused,
      libraries: libraries.reduce(into: [:]) { all, library in
        all[library.key] = ("lib/\(library.key).lua", Array(library.value.utf8))
      }
    )
  }

  /// Runs a file called `a.lua`.
  func run(_ source: String) throws(LuaFault) -> LuaValue {
    try state.run(Array(source.utf8), file: "a.lua")
  }

  /// Runs a file that returns a function, or a table with the function `check`.
  func function(_ source: String) throws(LuaFault) -> LuaFunction {
    switch try run(source) {
    case .function(let function): return function
    case .table(let table):
      if case .function(let function)? = table.fields["check"] { return function }
    default: break
    }
    throw LuaFault(kind: .answer, file: "a.lua", line: nil, message: "the sample has no function")
  }

  /// The value of a Lua expression.
  func value(_ expression: String) throws(LuaFault) -> LuaValue {
    try run("return \(expression)")
  }

  /// What stops the file, or a call of its function with 1, 2, 3, 4; nil if nothing does.
  func fault(_ source: String) -> LuaFault? {
    do throws(LuaFault) {
      let function = try function(source)
      _ = try state.call(function, (1...4).map { .integer($0) }, results: 2)
      return nil
    } catch {
      return error
    }
  }
}

/// The line, from 1, that a sample marks with `--!`.
func markedLine(_ source: String) -> Int? {
  source.split(separator: "\n", omittingEmptySubsequences: false)
    .firstIndex { $0.contains("--!") }
    .map { $0 + 1 }
}
