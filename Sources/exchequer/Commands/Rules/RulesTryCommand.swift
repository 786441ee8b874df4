internal import ArgumentParser
internal import Findings
internal import Offering
internal import Policy
internal import Reports

/// `exchequer rules try ID name=value ...`.
struct RulesTryCommand: ParsableCommand, ListedCommand {
  static let place = 50
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Ask one rule about values that you type.",
    discussion: """
      A field that is not given is blank; a parameter that is not given has its value in force. Example:
      exchequer rules try exercise_price close=1.37 type=ISO owns_over_10pct=yes
      """
  )

  @Argument(help: "The rule's id.", completion: .ruleID)
  var id: String

  @Argument(help: ArgumentHelp("An input and its value.", valueName: "name=value"))
  var inputs: [String] = []

  @OptionGroup var options: RuleSetOptions

  @Option(help: "How the answer is printed.")
  var format = TextOrJSON.text

  func run() throws {
    let inForce = try options.load(in: format)
    let rules = inForce.rules
    let rule = try options.rule(id, in: rules)
    var texts: [String: String] = [:]
    for input in inputs {
      guard let equals = input.firstIndex(of: "=") else {
        throw Refusal("\(input) is not of the form name=value.")
      }
      texts[String(input[..<equals])] = String(input[input.index(after: equals)...])
    }
    let typed = rules.read(texts, for: rule)
    guard typed.problems.isEmpty else {
      throw Refusal(typed.problems.map(\.message).joined(separator: "\n"))
    }
    do {
      let answer = try RuleTrial(rules, vocabulary: inForce.vocabulary).ask(rule, typed.facts)
      switch format {
      case .text: Terminal.write(fitting: TrialText(rules, rule).text(answer))
      case .json: Terminal.write(TrialJSON(rules, rule).bytes(of: answer))
      }
    } catch { throw try error.refusal(in: format, counting: false) }
  }
}
