/// What every rule file says of itself, whichever kind of rule it is.
///
/// A heading is one reference, since rules are handed around for every row: its contents are shared
/// until they are changed.
@dynamicMemberLookup
public struct RuleHeading: Sendable {
  /// What stands in the file.
  public struct Contents: Sendable {
    /// The rule's id, which is also its file's name.
    public var id: String
    /// One sentence that says what holds, as the file has it: it may name parameters.
    public var writtenTitle: String
    /// Where the Offer says so.
    public var citation: String
    /// What one row is.
    public var scope: String
    /// The scope whose fields its inputs are positions of.
    public var scopeIdentity: ScopeIdentity
    /// A remark for the reader of the book of rules.
    public var note: String
    /// The file, with its bytes.
    public var source: RuleSource
    /// The parameters, in order of name.
    public var parameters: [Parameter]
    /// The conditions that all must be met for the rule to be about a row.
    public var when: [Condition]
    /// The days on which it holds; nil for always.
    public var effective: Effective?
    /// Where the scope has the as-of date that `effective` is measured by.
    var asOfIndex: Int?
    /// The inputs, in the order of the function's parentheses.
    public var inputs: [RuleInput]
    /// The first input that no check which blocks may read; nil if there is none.
    public var unsettledInput: UnsettledInput?
    /// The columns and terms of the offer's own that it reads, in order of name.
    public var reads: [OwnInput]
    /// The fields that may be blank, in order of name.
    public var optional: [String]
    /// The tests written in the file.
    public var tests: [RuleTest]
    /// Where things stand in the file.
    var outline: LazyOutline

    /// One sentence that says what holds, with the values in force of the parameters that it names.
    public var title: String { TitleText.filled(writtenTitle, parameters) }
  }

  private var shared: Shared<Contents>

  init(_ contents: Contents) { shared = Shared(contents) }

  /// The title for those whom the cases concern.
  public func words(for cases: Set<TitleCase>) -> String {
    TitleText.filled(shared.contents.writtenTitle, shared.contents.parameters, for: cases)
  }

  /// A part of the contents.
  public subscript<Part>(dynamicMember part: KeyPath<Contents, Part>) -> Part {
    shared.contents[keyPath: part]
  }

  /// A part of the contents, which becomes this heading's own when it is set.
  subscript<Part>(dynamicMember part: WritableKeyPath<Contents, Part>) -> Part {
    get { shared.contents[keyPath: part] }
    set { shared = shared.changed { $0[keyPath: part] = newValue } }
  }

  /// The rule's id; said again here because it is asked for every row.
  public var id: String { shared.contents.id }

  /// Which heading it is, so that one that only says the same is told from it.
  public var identity: ObjectIdentifier { ObjectIdentifier(shared) }

  /// The file as people know it.
  public var file: String { self.source.file }

  /// The names of the fields that its conditions and its function read.
  public var fieldsRead: [String] {
    self.when.map(\.field)
      + self.inputs.compactMap { input in
        if case .field = input.source { input.name } else { nil }
      }
  }

  /// Where in the scope the fields stand that its conditions and its function read.
  public var fieldPlaces: [Int] {
    self.when.map(\.index)
      + self.inputs.compactMap { input in
        if case .field(let index) = input.source { index } else { nil }
      }
  }

  /// The names of the fields that its conditions read.
  public var conditionFields: [String] { self.when.map(\.field) }

  /// The values that the rule sees, whatever it would answer.
  public func inputFacts(_ fact: (Int) -> Fact) -> [NamedFact] {
    self.inputs.map { input in
      switch input.source {
      case .field(let index): NamedFact(input.name, input.kind, fact(index))
      case .parameter(let index): NamedFact(input.name, input.kind, self.parameters[index].value)
      }
    }
  }
}

extension RuleHeading {
  /// Where a rule is written, as an offer by a company may cite it: law and all that the company's own rules cite,
  /// and nothing of another company's Offer, on which a shipped rule is modelled.
  ///
  /// `Alpha's Offer to Exchange, Section 15; Rule 13e-4(f)(1)(ii)` is `Rule 13e-4(f)(1)(ii)` to Google Inc.
  public func cited(inOfferOf company: String) -> String {
    guard self.source.isShipped else { return self.citation }
    let own = company.lowercased()
    return self.citation.split(separator: "; ").filter { part in
      guard let end = part.firstRange(of: "'s Offer to Exchange")?.lowerBound else { return true }
      let name = part[..<end].lowercased()
      return own == name || own.hasPrefix(name + " ") || own.hasPrefix(name + ",")
    }.joined(separator: "; ")
  }
}
