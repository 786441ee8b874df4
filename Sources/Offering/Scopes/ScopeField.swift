internal import Exchange
internal import Policy
internal import Sheets

/// A value that rules of a scope may read: what it means, how it is read and where it stands.
struct ScopeField<Subject: Sendable>: Sendable {
  /// The name, kind and meaning that rule files and their documentation see.
  let field: Field
  /// The value for one row.
  let read: @Sendable (Subject) -> Fact
  /// The cell that the value stands in or comes from, if there is one.
  let place: @Sendable (Subject) -> CellReference?

  init(
    _ field: Field,
    place: @escaping @Sendable (Subject) -> CellReference? = { _ in nil },
    read: @escaping @Sendable (Subject) -> Fact
  ) {
    self.field = field
    self.read = read
    self.place = place
  }

  init(
    _ name: String,
    _ kind: ValueKind,
    _ meaning: String,
    place: @escaping @Sendable (Subject) -> CellReference? = { _ in nil },
    read: @escaping @Sendable (Subject) -> Fact
  ) {
    self.init(Field(name, kind, meaning), place: place, read: read)
  }

  /// The same field for a row that has such a subject as a part: a grant's holder, a form's offer.
  func of<Outer: Sendable>(
    _ part: @escaping @Sendable (Outer) -> Subject
  ) -> ScopeField<Outer> {
    let (read, place) = (read, place)
    return ScopeField<Outer>(field, place: { place(part($0)) }, read: { read(part($0)) })
  }

  /// The same field, made in a step.
  func made(in step: Step, _ part: Int = 1) -> ScopeField {
    var made = field
    made.madeIn = step.place(part)
    return ScopeField(made, place: place, read: read)
  }

  /// The same field under another name.
  func named(_ name: String) -> ScopeField {
    var renamed = field
    renamed.name = name
    return ScopeField(renamed, place: place, read: read)
  }
}

/// A scope, whatever its rows are.
protocol ScopeOfRules: Sendable {
  /// The name that rule files use.
  var name: String { get }
  /// On which occasion its rules are asked.
  var occasion: Occasion { get }
  /// The scope as Policy binds rules to it.
  var description: ScopeDescription { get }
}

/// A scope with what its rules can read (`rules.md`, "Scopes and their fields").
///
/// One reference, since it is handed on with every row that rules are asked about.
final class Scope<Subject: Sendable>: ScopeOfRules {
  /// The name that rule files use.
  let name: String
  /// What one row is.
  let meaning: String
  /// On which occasion its rules are asked.
  let occasion: Occasion
  /// What a refusal by one of its checks does.
  let refusal: RefusalEffect
  /// The step in which its checks are asked at the latest; they read what is made by then.
  let askedIn: Step
  /// The sheets of which its rules know a row, `offer` for the terms.
  let sheets: [String]
  /// The fields; of two with one name the first counts.
  let fields: [ScopeField<Subject>]
  /// Which scope it is, for the rules that were bound to its fields.
  let identity: ScopeIdentity
  /// How each field is read, by itself: a rule is asked about one row after the other.
  private let reads: ContiguousArray<@Sendable (Subject) -> Fact>
  /// The ids that say which row of the sheets one is about, the nearest first.
  private let ids: [ScopeField<Subject>]

  init(
    _ name: String,
    _ meaning: String,
    occasion: Occasion,
    askedIn: Step,
    refusal: RefusalEffect,
    reads: ScopeContents<Subject>
  ) {
    self.name = name
    self.meaning = meaning
    self.occasion = occasion
    self.askedIn = askedIn
    self.refusal = refusal
    sheets = reads.sheets.map(\.name)
    fields = (reads.fields + reads.sheets.flatMap(\.fields)).uniqued(by: \.field.name)
    identity = ScopeDescription(name, fields: fields.map(\.field)).identity
    let fields = fields
    self.reads = ContiguousArray(fields.map(\.read))
    ids = [
      "\(name)_id", "exercise_id", "award_id", "form_id", "grant_id", "old_grant_id", "holder_id",
    ].compactMap { id in fields.first { $0.field.name == id } }
  }

  /// The value of the field at a position, of a row.
  @inline(__always)
  func fact(_ index: Int, of subject: Subject) -> Fact { reads[index](subject) }

  /// The cell of the id of a row, for a finding of a rule that reads no cell; nil if it is about none.
  func cell(ofRow subject: Subject) -> CellReference? {
    ids.lazy.compactMap { $0.place(subject) }.first
  }

  /// The scope as Policy binds rules to it.
  var description: ScopeDescription {
    ScopeDescription(
      name,
      meaning,
      sheets: sheets,
      fields: fields.map(\.field),
      askedIn: askedIn.place(0),
      refusal: refusal
    )
  }
}

extension RuleSet {
  /// Whether a rule in force of a scope reads one of some fields.
  func readsAny(of fields: Set<String>, in scope: String) -> Bool {
    rules.contains { rule in
      rule.isInForce && rule.heading.scope == scope
        && !fields.isDisjoint(with: rule.heading.fieldsRead)
    }
  }
}
