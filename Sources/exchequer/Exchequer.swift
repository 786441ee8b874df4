internal import ArgumentParser

/// The command line: one file a command, and errors become text and exit code in one place.
@main
struct Exchequer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchequer",
    abstract: "Carries out an issuer's offer to exchange stock options.",
    discussion: """
      Finance keeps the sheets of an offer as CSV files in a folder; a committee keeps its policy as \
      small Lua files. `check` finds what is wrong with either. `run` carries out the offer and writes \
      the result sheets.

      Begin with:  exchequer init my-offer
      """,
    version: Program.version,
    subcommands: CommandList.inOrder
  )

  static func main() async {
    Terminal.openMissing()
    Interruption.watch()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Terminal.finish()
    } catch let refusal as Refusal {
      Terminal.complain(refusal.message)
      Program.end(refusal.code)
    } catch let fault as FileFault {
      Terminal.complain(fault.message)
      Program.end(Program.couldNotStart)
    } catch let code as ExitCode {
      Program.end(code.rawValue)
    } catch  where exitCode(for: error) == .success {
      // Help and the version are output like any other.
      Terminal.write(CompletionScript.completed(fullMessage(for: error)) + "\n")
      Terminal.finish()
    } catch  where exitCode(for: error) == .validationFailure {
      Terminal.complain(fullMessage(for: error))
      Program.end(Program.couldNotStart)
    } catch {
      Terminal.complain(Program.report(error))
      Program.end(Program.faultOfItsOwn)
    }
  }
}
