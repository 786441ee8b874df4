/// What a holder is to the company.
public enum HolderRole: Int, SheetChoice {
  /// An employee.
  case employee
  /// A director who is not an employee.
  case nonEmployeeDirector
  /// A consultant.
  case consultant

  /// The word as the contract spells it.
  public var word: String {
    switch self {
    case .employee: "employee"
    case .nonEmployeeDirector: "non_employee_director"
    case .consultant: "consultant"
    }
  }
}
