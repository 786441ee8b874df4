internal import Findings
internal import Offering
internal import FoundationEssentials
internal import Policy
internal import Reports

/// Findings in the format asked for.
struct FindingPrinting {
  let options: FindingOptions
  /// The offer folder as it was given, beside which programs look for the sheets.
  let offer: String
  /// The rules in force, which SARIF describes.
  let rules: RuleSet?
  /// The row that is shown with a finding.
  let excerpt: (Finding) -> Excerpt?

  /// What stands for folders in the formats that are kept.
  var folderNames: [FolderName] = []

  /// The bytes to print; `all` are counted, if some of them are not printed.
  func bytes(of findings: [Finding], amongst all: [Finding]) throws -> [UInt8] {
    switch options.format {
    case .text: Array(text.text(of: findings, amongst: all).utf8)
    case .json: try FindingsJSON.bytes(of: kept(findings), amongst: all)
    case .csv: FindingsSheet.bytes(of: kept(findings))
    case .sarif:
      try FindingsSARIF(rules: rules, paths: paths, version: Program.version).bytes(of: findings)
    case .github: Array(FindingsGitHub.text(of: findings, paths: paths).utf8)
    }
  }

  /// How a file of findings begins, by which an older one is known and may be replaced; nil if lists
  /// of this format have no beginning of their own.
  var beginning: [UInt8]? {
    switch options.format {
    case .json, .sarif: Array("{".utf8)
    case .csv: Array("severity,class,rule,".utf8)
    case .text, .github: nil
    }
  }

  private func kept(_ findings: [Finding]) -> [Finding] {
    FindingOrder.kept(findings, folderNames)
  }

  private var text: FindingsText {
    FindingsText(
      colour: options.colour.isOn,
      width: Terminal.width,
      showsAll: options.all,
      excerpt: excerpt
    )
  }

  private var paths: FindingPaths {
    FindingPaths(offer: offer, currentFolder: FileManager.default.currentDirectoryPath)
  }
}
