import Foundation
import TestSupport
import Testing

/// The program as people run it.
enum Binary {
  /// What a run printed and how it ended.
  struct Result {
    let output: String
    let complaint: String
    let code: Int32
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: the command line.
  ///   - folder: where it runs; the package's folder unless another is given.
  ///   - environment: variables besides the test's own.
  ///   - shell: what a shell does first and with the program's output, such as `ulimit -f 1; $RUN`
  ///     or `$RUN > /dev/full`; RUN is the program with its arguments.
  ///   - hearing: is told all that was written to standard error so far, whenever there is more.
  /// - Returns: what it printed and how it ended.
  /// - Throws: if it cannot be started.
  static func run(
    _ arguments: [String],
    in folder: URL = Package.folder,
    environment: [String: String] = [:],
    shell: String? = nil,
    hearing: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> Result {
    let inherited = ProcessInfo.processInfo.environment
    let program: URL = try #require(program)
    let script = shell?.replacingOccurrences(of: "$RUN", with: "\"$0\" \"$@\"")
    return try run(
      script == nil ? program : URL(filePath: "/bin/sh"),
      script.map { ["-c", $0, program.path] + arguments } ?? arguments,
      in: folder,
      environment: inherited.merging(environment) { $1 },
      hearing: hearing
    )
  }

  /// Runs a line of shell in a folder, where `exchequer` is the program; nothing of the machine's own
  /// settings reaches it.
  static func shell(_ line: String, in folder: URL) throws -> Result {
    let programs = try #require(program).deletingLastPathComponent().path
    // What the program itself is told by the environment goes on to it: Tests/Mutation wakes mutants so.
    let told = ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("EXCHEQUER_") }
    let environment = told.merging([
      "PATH": "\(programs):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "HOME": folder.path,
    ]) { $1 }
    return try run(
      URL(filePath: "/bin/sh"),
      ["-c", line],
      in: folder,
      environment: environment
    )
  }

  private static func run(
    _ executable: URL,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String],
    hearing: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both pipes are drained while the program runs: a full one would stop it.
    let drained = DispatchGroup()
    let errors = Drain(complaint.fileHandleForReading, drained, hearing)
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    drained.wait()
    process.waitUntilExit()
    return Result(
      output: String(decoding: printed, as: UTF8.self),
      complaint: String(decoding: errors.data, as: UTF8.self),
      code: process.terminationStatus
    )
  }

  /// The program that was built with the tests: beside their bundle.
  private static var program: URL? {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.flatMap { argument in
      argument.range(of: ".xctest").map { String(argument[..<$0.upperBound]) }
    }
    let products = bundle.map { URL(filePath: $0).deletingLastPathComponent() }
    let candidates = [products, Package.folder.appending(path: ".build/debug")]
    return candidates.compactMap { $0?.appending(path: "exchequer") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Drain: @unchecked Sendable {
  private(set) var data = Data()

  init(
    _ handle: FileHandle,
    _ group: DispatchGroup,
    _ hearing: @escaping @Sendable (String) -> Void
  ) {
    group.enter()
    Thread.detachNewThread {
      while case let more = handle.availableData, !more.isEmpty {
        self.data += more
        hearing(String(decoding: self.data, as: UTF8.self))
      }
      group.leave()
    }
  }
}
