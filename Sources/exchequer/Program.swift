internal import Glibc

/// What the program is, and how it ends (`commands.md`).
enum Program {
  /// The version, which manifests name.
  static let version = "0.1.0"

  /// At least one error, or a broken sheet.
  static let foundErrors: Int32 = 1
  /// Bad arguments, no such folder, a rule that does not load.
  static let couldNotStart: Int32 = 2
  /// A fault of the program's own.
  static let faultOfItsOwn: Int32 = 70

  /// Ends the program.
  static func end(_ code: Int32) -> Never { exit(code) }

  /// What someone who meets a fault of the program's own should send.
  static func report(_ error: any Error) -> String {
    """
    This is a fault of exchequer's own, not of your sheets or rules: \(error)
    Please report it with the command you gave, this text, and the version: \(version).
    """
  }
}

/// A command that could not do what it was asked, with what to tell the person who asked.
struct Refusal: Error {
  let code: Int32
  let message: String

  /// A command that could not start (exit 2).
  init(_ message: String) { self.init(code: Program.couldNotStart, message) }

  init(code: Int32, _ message: String) {
    self.code = code
    self.message = message
  }
}
