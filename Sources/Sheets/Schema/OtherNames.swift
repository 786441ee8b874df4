/// Other names that people give to columns which several sheets have.
enum OtherNames {
  static let holderID = [
    "Employee ID", "Employee Number", "Emp ID", "Participant ID", "Optionee ID", "Person ID",
  ]

  static let type = [
    "Option Type", "Grant Type", "ISO/NQSO", "ISO/NSO",
  ]

  static let exercisePrice = [
    "Strike Price", "Option Price", "Grant Price", "Strike", "Exercise Price ($)",
    "Price Per Share",
  ]

  static let schedule = [
    "Vesting Schedule", "Vest Schedule",
  ]

  static let vestingStart = [
    "Vesting Start Date", "Vest Start", "Vesting Commencement Date", "Vest Base Date",
  ]

  static let expires = [
    "Expiration Date", "Expiration", "Expiry", "Expiry Date", "Expire Date", "Expires On",
    "Option Expires", "Maturity Date", "Lapse Date",
  ]

  static let plan = [
    "Plan Name", "Stock Plan", "Equity Plan",
  ]

  static let serviceEnd = [
    "Termination Date", "Term Date", "End Date", "Date of Termination", "Separation Date",
    "Date of Separation", "Last Day of Service", "Last Day Worked", "Last Day", "Exit Date",
    "Leaving Date", "Service End Date", "End of Service", "Date Left",
  ]

  static let wordsOfServiceEnd = [
    "termination", "terminated", "separation", "separated", "departure", "departed",
    "resignation", "resigned", "retirement", "retired", "leaving", "Left", "exit",
    "End of Employment", "Employment End Date", "Employment End", "DOT", "Off Payroll",
  ]

  static let expiresWords = ["expires", "expiry", "expiration", "exp", "maturity", "lapses"]

  static let endReason = [
    "Termination Reason", "Term Reason", "Reason for Leaving", "Separation Reason",
    "Reason for Separation", "Leaving Reason", "Reason",
  ]
}
