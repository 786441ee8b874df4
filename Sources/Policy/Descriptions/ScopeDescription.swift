/// A value that a scope offers to its rules, by name.
public struct Field: Hashable, Sendable {
  /// The name that a rule writes as a parameter of its function.
  public var name: String
  /// What its value means.
  public var kind: ValueKind
  /// One sentence for the person who writes a rule.
  public var meaning: String
  /// The only texts it can be, if it is a choice; a condition on another is a mistake.
  public var choices: [String]
  /// Whether it says how far the offer has come on the as-of day, so that a form would be good one
  /// day and bad another: only rules about the offer and advisory checks may read it.
  public var followsAsOf: Bool
  /// Where in the order of decisions it is made.
  public var madeIn: StepPlace
  /// Which column of the offer's own it is; nil if it is one of the contract's.
  public var own: OwnField?

  /// Makes a field.
  public init(
    _ name: String,
    _ kind: ValueKind,
    _ meaning: String,
    choices: [String] = [],
    followsAsOf: Bool = false,
    madeIn: StepPlace = .sheets,
    own: OwnField? = nil
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.choices = choices
    self.followsAsOf = followsAsOf
    self.madeIn = madeIn
    self.own = own
  }
}

/// What rules of one scope are asked about, and the fields they may read.
public struct ScopeDescription: Sendable {
  /// The scope as a rule names it, such as `holder`.
  public let name: String
  /// What one row is, such as "a holder of options".
  public let meaning: String
  /// The sheets, without their endings, whose own columns its rules can read; `offer` for the terms.
  public let sheets: [String]
  /// The fields; a rule's inputs are bound to their positions.
  public internal(set) var fields: [Field]
  /// Where in the order of decisions its checks are asked at the latest; nil if nothing is made later.
  public let askedIn: StepPlace?
  /// What a refusal by one of its checks does.
  public let refusal: RefusalEffect
  /// Which scope it is.
  public let identity: ScopeIdentity

  /// Makes a scope.
  public init(
    _ name: String,
    _ meaning: String = "",
    sheets: [String] = [],
    fields: [Field],
    askedIn: StepPlace? = nil,
    refusal: RefusalEffect = .findingOnly
  ) {
    self.name = name
    self.sheets = sheets
    self.meaning = meaning
    self.fields = fields
    self.askedIn = askedIn
    self.refusal = refusal
    identity = ScopeIdentity(name, fields)
  }

  /// Whether its checks can read a field: a check is asked in the latest step that one of its inputs
  /// comes from, and its scope is not asked after `askedIn`.
  public func checksCanRead(_ field: Field) -> Bool {
    askedIn.map { field.madeIn.step <= $0.step } ?? true
  }

  /// The position of a field, or nil if the scope has none of that name.
  public func index(of field: String) -> Int? {
    field.isEmpty ? nil : fields.firstIndex { $0.name == field }
  }

  /// The names that a rule can write.
  public var names: [String] { fields.map(\.name).filter { !$0.isEmpty } }
}

/// Which scope a row belongs to: the same for two scopes of one name with the same fields in the same
/// order, and for no others.
///
/// It goes with the fields wherever they are read, so that a rule whose inputs are positions among
/// the one scope's fields is never handed another's.
public struct ScopeIdentity: Hashable, Sendable {
  private let number: UInt64

  /// The identity of a scope with these fields.
  init(_ name: String, _ fields: [Field]) {
    // FNV-1a over the names and kinds, each ended by a byte that no text has.
    var number: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01B3 }
      number = (number ^ 0xFF) &* 0x100_0000_01B3
    }
    add(name)
    for field in fields {
      add(field.name)
      add(field.kind.rawValue)
    }
    self.number = number
  }
}
