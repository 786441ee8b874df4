import Exchange
import Policy
import Testing

@testable import Offering

struct ExercisePriceTests {
  @Test func `a price is zero or more`() throws {
    #expect(try ExercisePrice.read([.number(0)]) == .zero)
    #expect(try ExercisePrice.read([.number(12_500)]) == Money(tenThousandths: 12_500))
    #expect(ExercisePrice.problem([.number(-1)]) == "Its answer is not a price of zero or more.")
    #expect(ExercisePrice.problem([.blank]) == "Its answer is not a price of zero or more.")
  }
}
