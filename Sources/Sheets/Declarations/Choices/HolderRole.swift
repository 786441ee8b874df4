/// What a holder is to the company.
public enum HolderRole: String, SheetChoice {
  /// An employee.
  case employee
  /// A director who is not an employee.
  case nonEmployeeDirector = "non_employee_director"
  /// A consultant.
  case consultant
}
