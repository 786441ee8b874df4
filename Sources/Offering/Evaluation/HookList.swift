/// Every hook.
enum HookList {
  static let all: [any Hook.Type] = [
    AcceptPayment.self, CancellationDate.self, ExchangeRatio.self, ExercisePrice.self,
    GrantDate.self, MergerTreatment.self, NewSchedule.self, OptionTerm.self,
    PartialTenderMethod.self, PostTermination.self, Supersede.self, VestDate.self,
  ]
}
extension AcceptPayment { static let number = 0 }
extension CancellationDate { static let number = 1 }
extension ExchangeRatio { static let number = 2 }
extension ExercisePrice { static let number = 3 }
extension GrantDate { static let number = 4 }
extension MergerTreatment { static let number = 5 }
extension NewSchedule { static let number = 6 }
extension OptionTerm { static let number = 7 }
extension PartialTenderMethod { static let number = 8 }
extension PostTermination { static let number = 9 }
extension Supersede { static let number = 10 }
extension VestDate { static let number = 11 }
