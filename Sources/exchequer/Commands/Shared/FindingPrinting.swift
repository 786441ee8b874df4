internal import Findings
internal import Offering
internal import FoundationEssentials
internal import Policy
internal import Reports

/// Findings in the format asked for.
struct FindingPrinting {
  let format: FindingFormat
  var isColoured = false
  /// Whether every finding is shown, also where many have one cause (text).
  var showsAll = false
  /// The offer folder as it was given, beside which programs look for the sheets.
  var offer = ""
  /// The rules in force, which SARIF describes.
  var rules: RuleSet?
  /// The row that is shown with a finding.
  var excerpt: (Finding) -> Excerpt? = \.excerpt
  /// What stands for folders in the formats that are kept.
  var folderNames: [FolderName] = []

  /// The bytes to print; `all` are counted, if some of them are not printed.
  func bytes(of findings: [Finding], amongst all: [Finding]) throws -> [UInt8] {
    switch format {
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
    switch format {
    case .json, .sarif: Array("{".utf8)
    case .csv: Array("severity,class,rule,".utf8)
    case .text, .github: nil
    }
  }

  /// Prints what keeps a command from an answer: for people to standard error, for programs to standard
  /// output, where they look for the answer.
  ///
  /// - Parameters:
  ///   - findings: all that was found.
  ///   - name: what is said before them.
  ///   - counts: whether people are told how many there are.
  ///   - isShown: which of them people are shown.
  /// - Throws: a fault of the program's own, if they cannot be encoded.
  func printInPlaceOfAnswer(
    _ findings: [Finding],
    naming name: String = "",
    counting counts: Bool = true,
    only isShown: (Finding) -> Bool = { _ in true }
  ) throws {
    guard format != .text else {
      let text = FindingsText(colour: isColoured)
      Terminal.complain(name + text.text(of: findings.filter(isShown), counting: counts))
      return
    }
    if !name.isEmpty {
      let count = findings.count
      Terminal.complain(
        name.prefix { $0 != "\n" }
          + " \(count) finding\(count == 1 ? "" : "s"), on standard output."
      )
    }
    try Terminal.write(bytes(of: findings, amongst: findings))
  }

  private func kept(_ findings: [Finding]) -> [Finding] {
    FindingOrder.kept(findings, folderNames)
  }

  private var text: FindingsText {
    FindingsText(
      colour: isColoured,
      width: Terminal.width,
      showsAll: showsAll,
      excerpt: excerpt
    )
  }

  private var paths: FindingPaths {
    FindingPaths(offer: offer, currentFolder: FileManager.default.currentDirectoryPath)
  }
}

extension FindingPrinting {
  /// The printing of what was found on the way to a conclusion about an offer.
  init(_ format: FindingFormat, _ conclusion: Conclusion, of offer: String, isColoured: Bool) {
    self.init(
      format: format,
      isColoured: isColoured,
      offer: offer,
      rules: conclusion.rules,
      excerpt: conclusion.excerpt,
      folderNames: conclusion.folderNames
    )
  }
}
