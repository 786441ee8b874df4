public import CSV
public import Exchange
public import Policy
public import Sheets

/// What one run is asked to do, with everything it may know.
public struct Request: Sendable {
  /// The files of the offer folder by name.
  public var files: [String: Bytes]
  /// The names of the other files in the folder.
  public var others: [String] = []
  /// The rule folders; a later one's rule replaces an earlier one's of the same id.
  public var ruleFolders: [RuleFolder]
  /// The ids of the rules that the results which are to be replaced were made with; empty if there are none.
  public var earlierRules: [String] = []
  /// The result sheets that rules may add columns to.
  public var resultSheets: [ResultSheetDescription]
  /// `--set rule.parameter=value`, in the order given.
  public var settings: [PolicySetting]
  /// The day whose end the result is for; nothing dated later is known.
  public var asOf: Day
  /// Today, where nobody has given an as-of date, so that what is dated later is told.
  ///
  /// Nil if one was given: what comes after it is left out on purpose.
  public var today: Day?
  /// Whether later steps are shown too, with the latest known close for the grant date's.
  public var projects: Bool
  /// How many threads share the holders; the result is the same for any number.
  public var threads: Int
  /// The holders whose evaluations are kept and whose explanation is told, for `explain` and `impact`.
  public var explained: Set<String>
  /// How the decision log is written; nil for none.
  public var decisionLog: DecisionLog?
  /// The threads that read large sheets; the result is the same with any.
  public var reading = Concurrency.none
  /// So many holders are worth a thread of their own, which has to load the rules first.
  package var leastHoldersPerThread = 500
  /// Whether the rows of result sheets are kept; `check` asks for findings only.
  public var keepsRows = true
  /// Whether holders whose own rows are broken are left out, and the others carried through: for
  /// commands that speak of single holders.
  public var leavesOut = false
  /// The price that is assumed for the new grant date, and for every day that is not known yet; for
  /// `model`.
  var assumedPrice: MarketPrices.TradingDay?
  /// Is told how far the run has come.
  public var progress: RunProgress?
  /// Is told of each stage when it begins.
  public var entering: (@Sendable (RunStage) -> Void)?

  /// Makes a request.
  public init(
    files: [String: Bytes],
    ruleFolders: [RuleFolder],
    resultSheets: [ResultSheetDescription],
    settings: [PolicySetting] = [],
    asOf: Day,
    projects: Bool = false,
    threads: Int = 1,
    explained: Set<String> = [],
    decisionLog: DecisionLog? = nil
  ) {
    self.files = files
    self.ruleFolders = ruleFolders
    self.resultSheets = resultSheets
    self.settings = settings
    self.asOf = asOf
    self.projects = projects
    self.threads = threads
    self.explained = explained
    self.decisionLog = decisionLog
  }
}
