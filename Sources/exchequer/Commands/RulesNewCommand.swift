internal import ArgumentParser
internal import FoundationEssentials
internal import Offering
internal import Policy

/// `exchequer rules new NAME --scope S`.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "A fresh rule file with one passing and one failing test.",
    discussion: "Writes NAME.lua into the folder of --rules, or into the current folder."
  )

  @Argument(help: "The rule's id, such as tender.minimum_price; also its file's name.")
  var name: String

  @Option(help: "What one row of the rule is: offer, holder, grant, form, election, ...")
  var scope = "election"

  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp("The folder to write it into.", valueName: "DIR")
  )
  var folder = "."

  func run() throws {
    guard RuleTemplate.isPossible(id: name) else {
      throw Refusal("\(name) cannot be an id: use letters, digits, full stops, _ and -.")
    }
    let scopes = RuleInspection.scopes
    guard let description = scopes.first(where: { $0.name == scope }),
      let text = RuleTemplate(id: name, scope: description).text()
    else {
      throw Refusal(
        "There is no scope \(scope). There is: \(scopes.map(\.name).joined(separator: ", "))."
      )
    }
    let path = Folder.path(folder, name + ".lua")
    guard !Folder.holdsAnything(path) else {
      throw Refusal("\(path) is there already; nothing was written.")
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    Terminal.write(
      """
      \(path) is a rule that passes its own tests. Edit it, then:
      exchequer rules test --rules \(try RuleFolders.shipped()) --rules \(folder)
      exchequer impact OFFER --rules \(folder)

      """
    )
  }
}
