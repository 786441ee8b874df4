import Foundation
import TestSupport
import Testing

/// A sheet that is saved in place while it is read: what is used is one state of it, whole.
@Suite struct SavingTests {
  /// What a command does with the sheet in one state.
  private struct State {
    let bytes: [UInt8]
    let outcome: Outcome
  }

  private struct Outcome: Equatable {
    let code: Int32
    let output: String
    let results: [String: Data]
  }

  /// The states of forms.csv: as it is, with a row less, and halfway through each save.
  private static func states(_ sheet: [UInt8]) -> [[UInt8]] {
    let shorter = Array(sheet.split(separator: 10).dropLast().joined(separator: [10])) + [10]
    return [sheet, shorter].flatMap { [Array($0.prefix($0.count / 2)), $0] } + [[]]
  }

  @Test(arguments: ["check", "run"])
  func `a command uses one state of the sheet, or says that it kept changing`(
    command: String
  ) throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let file = scratch.path("offer/forms.csv")
    let sheet = [UInt8](try Data(contentsOf: URL(filePath: file)))
    var expected: [Outcome] = []
    for bytes in Self.states(sheet) {
      try Data(bytes).write(to: URL(filePath: file))
      expected.append(try outcome(command, offer, scratch))
    }
    let saving = try InPlace(file, Self.states(sheet))
    defer { saving.stop() }
    for _ in 0..<8 {
      let outcome = try outcome(command, offer, scratch)
      let isTold = outcome.code == 2 && outcome.output.contains("changed each time it was read")
      #expect(isTold || expected.contains(outcome), "\(outcome.code) \(outcome.output)")
    }
  }

  private func outcome(_ command: String, _ offer: String, _ scratch: Scratch) throws -> Outcome {
    let out = scratch.path("out")
    try? FileManager.default.removeItem(atPath: out)
    let run = try Binary.run(
      [command, offer, "--as-of", "2003-10-03"] + (command == "run" ? ["--out", out] : [])
    )
    var results: [String: Data] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? [] {
      results[name] = FileManager.default.contents(atPath: out + "/" + name)
    }
    return Outcome(code: run.code, output: run.output + run.complaint, results: results)
  }

  @Test func `watch goes on while a sheet is saved in place`() throws {
    let scratch = try Scratch()
    let offer = try scratch.copy("samples/alpha-2003", as: "offer")
    let file = scratch.path("offer/forms.csv")
    let saving = try InPlace(file, Self.states([UInt8](try Data(contentsOf: URL(filePath: file)))))
    defer { saving.stop() }
    let watch = try Binary.run(["watch", offer, "--as-of", "2003-10-03", "--checks", "5"])
    #expect(watch.code == 0)
    #expect(watch.complaint.components(separatedBy: "Ctrl-C ends").count == 6)
  }

  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func `a watch that is ended by a signal says by which`(name: String, code: Int) throws {
    let watch = try Binary.run(
      ["watch", "samples/alpha-2003"],
      shell: "{ $RUN & sleep 1; kill -\(name) $!; wait $!; } > /dev/null 2>&1; echo $?"
    )
    #expect(watch.output == "\(code)\n")
  }

  @Test func `nohup lets a watch outlive its terminal`() throws {
    let watch = try Binary.run(
      ["watch", "samples/alpha-2003"],
      shell:
        "{ nohup $RUN & sleep 1; kill -HUP $!; sleep 0.2; kill -TERM $!; wait $!; } > /dev/null 2>&1; echo $?"
    )
    #expect(watch.output == "143\n")
  }
}

/// Saves a file in place again and again, as a program does that opens it, empties it and writes.
private final class InPlace: @unchecked Sendable {
  private let lock = NSLock()
  private var isStopped = false
  private let ended = DispatchSemaphore(value: 0)

  init(_ path: String, _ states: [[UInt8]]) throws {
    // On a thread of its own: the tests' threads may all be waiting for programs.
    Thread.detachNewThread { [self] in
      var number = 0
      while !lock.withLock({ isStopped }) {
        save(states[number % 2 == 0 ? 1 : 3], to: path)
        number += 1
        // Now and then a pause, in which the sheet can be read; now and then none.
        usleep(number % 4 == 0 ? 100_000 : 3_000)
      }
      ended.signal()
    }
  }

  private func save(_ whole: [UInt8], to path: String) {
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    let half = whole.count / 2
    try? file.truncate(atOffset: 0)
    try? file.write(contentsOf: Data(whole.prefix(half)))
    usleep(1_000)
    try? file.write(contentsOf: Data(whole.dropFirst(half)))
    try? file.close()
  }

  func stop() {
    lock.withLock { isStopped = true }
    ended.wait()
  }
}
