internal import Findings

/// Puts the values of policy.csv and `--set` into the rules.
struct SettingApplication {
  /// The rules, with what was set so far.
  var rules: [Rule]
  /// What could not be set.
  var findings: [Finding] = []

  init(_ rules: [Rule]) { self.rules = rules }

  /// Sets one value, or notes why it cannot be.
  mutating func apply(_ setting: PolicySetting) {
    guard let index = rules.firstIndex(where: { $0.id == setting.rule }) else {
      let repair = Nearest.repair(setting.rule, among: rules.map(\.id))
      note(setting, setting.place, setting.rule, "There is no rule named \(setting.rule).", repair)
      return
    }
    if setting.parameter == "level" {
      setLevel(index, setting)
    } else {
      setParameter(index, setting)
    }
  }

  private mutating func setLevel(_ index: Int, _ setting: PolicySetting) {
    let names = Level.allCases.map(\.rawValue)
    guard let level = Level(rawValue: setting.value.trimmed.lowercased()) else {
      let message = "\(setting.value) is not a level of a rule."
      let repair = Nearest.repair(setting.value, among: names)
      note(setting, setting.valuePlace, setting.value, message, repair)
      return
    }
    switch (rules[index], level) {
    case (.check(var rule), _):
      if let input = rule.heading.unsettledInput, level == .soft || level == .hard {
        let (message, _) = input.problem("A \(level.rawValue) check", rule.heading.scope)
        let repair = "Leave \(rule.id) advisory, or switch it off."
        return note(setting, setting.valuePlace, setting.value, message, repair)
      }
      rule.level = level
      rules[index] = .check(rule)
    case (.decision(var rule), .off):
      rule.isOff = true
      rules[index] = .decision(rule)
    default:
      let message = "\(setting.rule) is not a check, so it has no level \(level.rawValue)."
      note(setting, setting.valuePlace, setting.value, message, "Take the row out.")
    }
  }

  private mutating func setParameter(_ index: Int, _ setting: PolicySetting) {
    var heading = rules[index].heading
    let names = heading.parameters.map(\.name)
    guard let which = names.firstIndex(of: setting.parameter) else {
      let repair = Nearest.repair(setting.parameter, among: names + ["level"])
      let message = "The rule \(setting.rule) has no parameter named \(setting.parameter)."
      note(setting, setting.parameterPlace, setting.parameter, message, repair)
      return
    }
    let parameter = heading.parameters[which]
    do throws(FactReading.Problem) {
      var fact = try FactReading.read(setting.value, as: parameter.type)
      // A text may be set to nothing: `new_schedule` carries the old tranches over so.
      if fact == .blank, parameter.type == .text { fact = .text("") }
      if let objection = objection(to: fact, parameter) {
        let message = "\(setting.rule).\(setting.parameter) is \(objection)."
        note(setting, setting.valuePlace, setting.value, message, parameter.allowed)
        return
      }
      heading.parameters[which].value = fact
      heading.parameters[which].setting = setting
      rules[index].heading = heading
    } catch {
      let message =
        "\(setting.rule).\(setting.parameter) is \(setting.value), not \(error.expected)."
      note(setting, setting.valuePlace, setting.value, message, parameter.allowed)
    }
  }

  private func objection(to fact: Fact, _ parameter: Parameter) -> String? {
    fact == .blank ? "blank" : parameter.objection(to: fact)
  }

  private mutating func note(
    _ setting: PolicySetting,
    _ place: Place?,
    _ value: String,
    _ message: String,
    _ repair: String
  ) {
    findings.append(
      .of(
        .policySetting,
        at: place ?? setting.place,
        subject: setting.rule,
        value: value,
        message,
        repair: repair
      )
    )
  }
}

extension Parameter {
  /// What may be set, as a repair.
  var allowed: String {
    if !choices.isEmpty { return "Write \(choices.listed(with: "or"))." }
    let kind = type.kind
    switch (minimum, maximum) {
    case (let least?, let most?):
      return "Anything from \(Fact.number(least).text(as: kind)) to "
        + "\(Fact.number(most).text(as: kind)) is allowed."
    case (let least?, nil): return "The least allowed is \(Fact.number(least).text(as: kind))."
    case (nil, let most?): return "The greatest allowed is \(Fact.number(most).text(as: kind))."
    case (nil, nil): return "The default is \(defaultValue.text(as: kind))."
    }
  }
}
