import Policy
import TestSupport
import Testing

@testable import Offering

extension Hook {
  /// What is wrong with an answer of these values; empty if nothing is.
  static func problem(_ values: [Fact], _ needs: Needs) -> String {
    do throws(WrongAnswer) {
      _ = try read(HookAnswer(values: values), needs)
      return ""
    } catch { return error.message }
  }
}

extension Hook where Needs == Void {
  static func problem(_ values: [Fact]) -> String { problem(values, ()) }

  static func read(_ values: [Fact]) throws -> Answer {
    try read(HookAnswer(values: values), ())
  }
}

extension TestOffer {
  /// A copy in which a rule of the offer's own, `own.ID`, answers a hook in the place of the one
  /// shipped.
  func answering(_ hook: String, scope: String, _ value: String) -> Self {
    adopt(hook, "level", "off").rule(
      "own.\(hook)",
      """
      return { id = "own.\(hook)", title = "The offer's own", citation = "Resolution",
        scope = "\(scope)", hook = "\(hook)", value = \(value), }
      """
    )
  }
}
