internal import ArgumentParser
internal import Offering
internal import Policy

/// `exchequer rules new NAME --scope S`.
struct RulesNewCommand: ParsableCommand, ListedCommand {
  static let place = 40
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new rule that passes its own tests, or a copy of a rule to change.",
    discussion: """
      Writes NAME.lua into the folder of --rules, or into the current folder. If NAME is a rule \
      shipped with the program, such as exchange_ratio, it is a copy of that rule, which it will \
      replace; if not, it is a new check with one passing and one failing test.
      """
  )

  @Argument(
    help: "The rule's id, such as tender.minimum_price; also its file's name.",
    completion: .ruleID
  )
  var name: String

  @Option(
    help: "What the rule is about: offer, holder, grant, form, election, ...",
    completion: .scope
  )
  var scope = "election"

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("The folder to write it into.", valueName: "DIR"),
    completion: .directory
  )
  var folder = "."

  func run() throws {
    guard RuleTemplate.isPossible(id: name) else {
      throw Refusal("\(name) cannot be an id: use letters, digits, full stops, _ and -.")
    }
    let shipped = try copyOfShipped()
    let bytes = try shipped ?? template()
    let path = Folder.path(folder, name + ".lua")
    let destination = try Destination(inAnyFolder: path, option: "--rules")
    guard !Folder.holdsAnything(path) else {
      throw Refusal("\(path) is there already; nothing was written.")
    }
    try NewFile.makeFolder(Folder.above(destination.place))
    try NewFile.write(bytes, to: destination.place)
    Terminal.write(
      fitting: """
        \(path) is \(shipped == nil ? "a rule that passes its own tests" : "a copy of the rule shipped, which it replaces").
        Edit it, then:
        exchequer rules test --rules \(folder)
        exchequer impact OFFER --rules \(folder)

        """
    )
  }

  /// The rule of that name that is shipped with the program; nil if there is none.
  private func copyOfShipped() throws -> [UInt8]? {
    let file = name + ".lua"
    return try RuleFolders.read([], offer: nil).flatMap(\.rules)
      .first { $0.file.hasSuffix("/" + file) }?.bytes
  }

  private func template() throws -> [UInt8] {
    let scopes = RuleInspection.scopes
    guard let description = scopes.first(where: { $0.name == scope }),
      let text = RuleTemplate(id: name, scope: description).text()
    else {
      throw Refusal(
        "There is no scope \(scope). There is: \(scopes.map(\.name).joined(separator: ", "))."
      )
    }
    return Array(text.utf8)
  }
}
