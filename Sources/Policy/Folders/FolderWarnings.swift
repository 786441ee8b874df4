internal import Findings

extension [RuleFolder] {
  /// A warning for each library that takes the place of another one of its name, with the rules of
  /// earlier folders that name it.
  var replacedLibraries: [Finding] {
    indices.flatMap { index in
      self[index].libraries.compactMap { library in
        warning(of: library, replacing: self[..<index])
      }
    }
  }

  private func warning(
    of library: RuleSource,
    replacing folders: ArraySlice<RuleFolder>
  ) -> Finding? {
    let others = folders.flatMap(\.libraries).filter { $0.name == library.name }
    guard let other = others.last, other.bytes != library.bytes else { return nil }
    let users = folders.flatMap(\.rules).filter { names($0, library.name) }.map(\.name)
    let whom = users.isEmpty ? "" : " for " + Set(users).sorted().joined(separator: ", ")
    return .of(
      .rulesLibrary,
      at: Place(sheet: library.file),
      value: library.name,
      "\(library.file) takes the place of \(other.file)\(whom)."
    )
  }

  /// A warning for each library of one's own that no rule or library requires; most often it is a rule
  /// that was saved into the wrong folder.
  var unusedLibraries: [Finding] {
    let sources = flatMap(\.rules) + flatMap(\.libraries)
    return flatMap(\.libraries).compactMap { library in
      guard !library.isShipped,
        !sources.contains(where: { $0.file != library.file && names($0, library.name) })
      else { return nil }
      let isRule = RuleFiles.isRule(library)
      return .of(
        .rulesIgnored,
        at: Place(sheet: library.file),
        value: library.file,
        isRule
          ? "\(library.file) is a rule, and stands in lib, so that it is never asked."
          : "\(library.file) changes nothing: no rule requires it.",
        repair: isRule
          ? "Move it into the folder of rules."
          : "Write local \(RuleFiles.variable(library.name)) = require \"\(library.name)\" in the rule "
            + "that uses it, or take it out."
      )
    }
  }

  private func names(_ rule: RuleSource, _ library: String) -> Bool {
    LuaTokens.of(rule.textBytes).contains { $0.kind == .text && $0.text == library }
  }

  /// A warning for each sheet of tests that stands in another folder than its rule, where nobody runs it.
  var testsApart: [Finding] {
    indices.flatMap { index in
      self[index].tests.compactMap { sheet -> Finding? in
        let id = sheet.name(without: ".csv")
        let later = self[index...].contains { $0.rules.contains { $0.name == id } }
        let rule = self[..<index].flatMap(\.rules).last { $0.name == id }
        guard !later, let rule else { return nil }
        return .of(
          .rulesIgnored,
          at: Place(sheet: sheet.file),
          value: sheet.file,
          "\(sheet.file) is not read: its rule is \(rule.file), and tests stand in the folder of "
            + "their rule.",
          repair: "Copy the rule into the folder too, or move the tests."
        )
      }
    }
  }
}
