import Foundation
import TestSupport
import Testing

/// What is installed beside the program; `packaging/try` installs, tries and removes all of it in a clean
/// Debian.
@Suite struct InstallTests {
  /// A copy of what is shipped, in which a template differs.
  private static func data(_ scratch: Scratch) throws -> String {
    _ = try scratch.copy("rules", as: "data/rules")
    try scratch.write("<p>INSTALLED {{form_id}}</p>", to: "data/templates/receipt.mustache")
    return scratch.path("data")
  }

  @Test func `EXCHEQUER_DATA names the rules and the templates`() throws {
    let scratch = try Scratch()
    let data = try Self.data(scratch)
    try scratch.edit("data/rules/accept_payment.lua", "title", "title ")
    let offer = try scratch.copy("samples/leavers", as: "offer")
    let letters = ["letters", offer, "--as-of", "2003-12-31", "--kind", "receipt", "--out"]
    let environment = ["EXCHEQUER_DATA": data]
    let run = try Binary.run(letters + [scratch.path("one")], environment: environment)
    #expect(run.code == 0, "\(run.complaint)")
    #expect(try Self.text(scratch.folder.appending(path: "one")).contains("INSTALLED F-1"))
    // The offer's own come after those installed.
    try scratch.write("<p>OWN {{form_id}}</p>", to: "offer/templates/receipt.mustache")
    _ = try Binary.run(letters + [scratch.path("two")], environment: environment)
    #expect(try Self.text(scratch.folder.appending(path: "two")).contains("OWN F-1"))
    let list = try Binary.run(["rules", "list", "--format", "json"], environment: environment)
    #expect(list.code == 0 && list.output.contains("\"shipped\": true"))
  }

  private static func text(_ folder: URL) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".html") }.map {
      try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }.joined()
  }

  @Test(arguments: [["rules", "list"], ["rules", "list", "--rules", "samples/google-2009/rules"]])
  func `a folder without the program's rules is refused by name`(arguments: [String]) throws {
    let environment = ["EXCHEQUER_DATA": "/tmp"]
    let run = try Binary.run(arguments, environment: environment)
    #expect(run.code == 2)
    #expect(run.complaint.hasPrefix("EXCHEQUER_DATA is /tmp, which has no rules of the program"))
  }

  @Test func `every command has a man page of its own`() throws {
    let scratch = try Scratch()
    let line = "\(Package.path("packaging/manual").path) \"$(command -v exchequer)\" man"
    let made = try Binary.shell(line, in: scratch.folder)
    try #require(made.code == 0, "\(made.complaint)")
    let check = try scratch.text("man/exchequer-check.1")
    for part in [
      ".SH NAME", "\\-\\-fail\\-on", "EXCHEQUER_DATA", ".SH EXIT STATUS", "\\fB129, 130, 143\\fR",
    ] {
      #expect(check.contains(part), "\(part)")
    }
    let synopsis = try #require(
      check.split(separator: "\n").first { $0.hasPrefix("\\fBexchequer check") }
    )
    for flag in ["strict", "quiet", "all", "timings"] {
      #expect(synopsis.contains("[\\fB\\-\\-\(flag)\\fR]"), "\(synopsis)")
    }
    let help = try Binary.run(["rules", "--help"]).output
    for name in ["list", "test", "docs", "new", "try", "replay", "lint", "editor"] {
      #expect(help.contains("  \(name) "))
      #expect(try !scratch.text("man/exchequer-rules-\(name).1").isEmpty)
    }
  }

  @Test func `what is installed goes again, and the folders that were made for it`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "prefix/share/man/man1/mine.1")
    let install = "'\(Package.path("install.sh").path)' --prefix '\(scratch.path("prefix"))'"
    let make = "\(install) --program \"$(command -v exchequer)\""
    // Twice: an upgrade is told of what it replaces.
    let script = """
      find prefix > before; \(make) && \(make) && prefix/bin/exchequer --version && ls prefix/share/exchequer &&
      \(install) --uninstall; echo code $?; find prefix | diff before - && echo same;
      ! \(install) --uninstall
      """
    let run = try Binary.shell(script, in: scratch.folder)
    #expect(run.output.hasSuffix("code 0\nsame\n"), "\(run.output)\(run.complaint)")
    #expect(run.output.contains("schemas\n"))
  }

  @Test(arguments: [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute")])
  func `each shell reads its completions`(shell: String, reads: String) throws {
    let scratch = try Scratch()
    let script = try Binary.run(["--generate-completion-script", shell]).output
    #expect(script.contains("exchequer"))
    try scratch.write(script, to: "script")
    // Of the shells, Debian has only bash unless another is installed.
    let line = "command -v \(shell) > found || exit 0; \(reads) script"
    let run = try Binary.shell(line, in: scratch.folder)
    #expect(run.code == 0, "\(run.complaint)")
  }

  @Test(
    arguments: [
      ("check sam", "samples"),
      ("run samples/alpha-2003 --set grant_date.coun", "grant_date.counting="),
      ("rules try exchange_r", "exchange_ratio"), ("rules new --scope ele", "election"),
      ("sheets next", "next.json"), ("codes cell.date_ser", "cell.date_serial"),
      ("check samples/alpha-2003 --select tender.tim", "tender.timely"),
      ("check --format sar", "sarif"),
      ("show samples/alpha-2003/gra", "samples/alpha-2003/grants.csv"),
    ]
  )
  func `bash completes what is typed`(typed: String, completed: String) throws {
    let script = """
      COMP_LINE="exchequer \(typed)"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($COMP_LINE)
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_TYPE=9; COMPREPLY=()
      source <(exchequer --generate-completion-script bash)
      _exchequer exchequer "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Binary.shell(
      "bash -c '\(script.replacing("'", with: "'\\''"))'",
      in: Package.folder
    )
    #expect(
      run.output.split(separator: "\n").contains { $0 == completed },
      "\(run.output)\(run.complaint)"
    )
  }

  @Test func `bash puts neither a space nor a quote after the name of a parameter`() throws {
    let scratch = try Scratch()
    let script = try Binary.run(["--generate-completion-script", "bash"]).output
    try scratch.write(
      script + """

        compopt() { echo "told: $*"; }
        complete_line() {
          COMP_LINE="$*" COMP_POINT=${#COMP_LINE} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
          COMPREPLY=()
          _exchequer_completed exchequer "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
          printf '%s\n' "${COMPREPLY[@]}"
        }
        complete -p exchequer
        complete_line exchequer run samples/leavers --set grant_date.c
        complete_line exchequer rules try exchange_r
        """,
      to: "complete.bash"
    )
    let run = try Binary.shell("bash '\(scratch.path("complete.bash"))'", in: Package.folder)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "complete -o filenames -F _exchequer_completed exchequer")
    #expect(lines.contains("grant_date.counting=") && lines.contains("exchange_ratio"))
    #expect(lines.count { $0 == "told: -o nospace +o filenames" } == 1, "\(run)")
    // Other shells have scripts of their own.
    #expect(try !Binary.run(["--generate-completion-script", "zsh"]).output.contains("compopt"))
  }

  @Test(arguments: [
    ("install.sh", 2, "The program is built with Swift 6.3, which is not on the PATH"),
    ("install.sh --program /bin/true", 2, "The man pages are made with python3, which is missing"),
    ("packaging/deb", 2, "Give the folder for the package first"),
    ("packaging/deb --help", 0, ""),
    (".ci/setup", 1, "Swift 6.3 is not on the PATH"),
  ])
  func `what is missing is told before anything is installed or built`(
    line: String,
    code: Int32,
    words: String
  ) throws {
    let scratch = try Scratch()
    let tools = "mkdir bin; for tool in dirname sed; do ln -s \"$(command -v $tool)\" bin/; done"
    let run = try Binary.shell(
      "\(tools); PATH=$PWD/bin /bin/bash \(Package.folder.path)/\(line)",
      in: scratch.folder
    )
    #expect(run.code == code && run.complaint.hasPrefix(words), "\(run)")
    #expect(try scratch.names() == ["bin"])
  }
}
