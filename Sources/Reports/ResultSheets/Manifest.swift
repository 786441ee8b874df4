internal import Exchange
internal import Findings
internal import Offering
internal import Policy

/// manifest.json: what made the results, by hash (H4; `results.md`).
struct Manifest {
  private struct Document: Encodable {
    let program: String
    let version: String
    let format = ManifestFormat.number
    let contract = ManifestFormat.contract
    let lua: String
    let asOf: String
    /// Whether something is told because it is dated after the day of the run; else left out.
    let asOfIsToday: Bool?
    let projected: Bool
    let log: String
    let set: [String]
    let sheets: [Sheet]
    let rules: [RuleFile]
    let libraries: [Library]
    let parameters: [Setting]
    let results: [Result]

    enum CodingKeys: String, CodingKey {
      case program, version, format, contract, lua, projected, log, set
      case sheets, rules, libraries, parameters, results
      case asOf = "as_of"
      case asOfIsToday = "as_of_is_today"
    }
  }

  private struct Sheet: Encodable {
    let name: String
    let sha256: String
    let rows: Int?
  }

  private struct RuleFile: Encodable {
    let id: String
    let file: String
    let sha256: String
  }

  private struct Library: Encodable {
    let name: String
    let sha256: String
  }

  private struct Setting: Encodable {
    let rule: String
    let parameter: String
    let value: String
  }

  private struct Result: Encodable {
    let name: String
    let sha256: String
  }

  let asOf: Day
  let isProjected: Bool
  /// What decisions.jsonl has: `decisions`, `all` or `none`.
  let log: String
  let conclusion: Conclusion
  let sheets: [String: String]
  let version: String
  /// What `--set` said, in the order given.
  let settings: [PolicySetting]
  let digest: ([UInt8]) -> String

  /// The manifest of files whose hashes are known, sealed.
  func bytes(of files: [(name: String, digest: String)]) throws -> [UInt8] {
    let document = try JSONText.bytes(
      of: Document(
        program: "exchequer",
        version: version,
        lua: PolicyRunner.luaRelease,
        asOf: "\(asOf)",
        asOfIsToday: conclusion.findings.contains { $0.rule == FindingKind.dateFuture.code }
          ? true : nil,
        projected: isProjected,
        log: log,
        set: settings.map { "\($0.rule).\($0.parameter)=\($0.value)" },
        sheets: sheets.sorted { $0.key < $1.key }.map {
          Sheet(name: $0.key, sha256: $0.value, rows: conclusion.rowCounts[$0.key])
        },
        rules: ruleFiles,
        libraries: libraries,
        parameters: parameters,
        results: files.map { Result(name: $0.name, sha256: $0.digest) }
      )
    )
    return ManifestSeal.sealed(document, digest)
  }

  private var ruleFiles: [RuleFile] {
    (conclusion.rules?.rules ?? []).map { rule in
      // The folder a rule came from is this machine's business; its name and hash are the result's.
      RuleFile(
        id: rule.id,
        file: rule.heading.source.name + ".lua",
        sha256: digest(rule.heading.source.bytes)
      )
    }
  }

  /// What rules reach with `require`: a change there changes what the rules say.
  private var libraries: [Library] {
    (conclusion.rules?.libraries ?? [:]).sorted { $0.key < $1.key }
      .map { Library(name: "lib/\($0.key).lua", sha256: digest($0.value.bytes)) }
  }

  private var parameters: [Setting] {
    (conclusion.rules?.rules ?? []).flatMap { rule in
      let level =
        if case .check(let check) = rule {
          [Setting(rule: rule.id, parameter: "level", value: check.level.rawValue)]
        } else { [Setting]() }
      return level
        + rule.heading.parameters.map {
          Setting(
            rule: rule.id,
            parameter: $0.name,
            value: $0.value.text(as: $0.type.kind)
          )
        }
    }
  }
}
