import Findings
import Policy
import Testing

/// The tests of a rule run with values that know their kind (version 2, 4: values no row can have).
struct MixedKindsTests {
  /// What a check does with an option's type, price and date where no reading of the text can tell what
  /// is compared, and what is said of it.
  static let mixed: [(body: String, says: String)] = [
    (
      "local function over(a, b) return a >= b end return over(exercise_price, 10)",
      "an amount is compared with the bare number 10"
    ),
    (
      "local t = { 10 } return exercise_price > t[1]",
      "an amount is compared with the bare number 10"
    ),
    (
      "local t = { least = 10 } return exercise_price ~= t.least",
      "an amount is compared with the bare number 10"
    ),
    (
      "local t = { least = 10 } return max(exercise_price, t.least) == exercise_price",
      "an amount is compared with the bare number 10"
    ),
    (
      "local t = { least = 10 } return exercise_price + t.least > usd \"1\"",
      "an amount is added to the bare number 10"
    ),
    (
      "local t = { day = grant_date } return exercise_price < t.day",
      "an amount is compared with a date"
    ),
    (
      "local t = { day = \"2003-04-01\" } return grant_date == t.day",
      "a date is compared with the text \"2003-04-01\""
    ),
    (
      "local t = { limit = 10 } return mul_div(exercise_price, 11, 10, \"up\") >= t.limit",
      "an amount is compared with the bare number 10"
    ),
    (
      "local t = { \"iso\" } for _, word in ipairs(t) do if type == word then return false end end "
        + "return true",
      "the text \"ISO\", which is one of ISO, NQSO, is compared with \"iso\""
    ),
    (
      "local t = { word = true } return type ~= t.word",
      "the text \"ISO\" is compared with yes or no"
    ),
    ("local t = { 1 } return add_days(t[1], 1) > grant_date", "takes a date"),
  ]

  /// What may be compared and counted.
  static let right: [String] = [
    "local t = { least = usd \"1.00\" } return exercise_price >= t.least",
    "local t = { least = 0 } return exercise_price > t.least and exercise_price ~= t.least",
    "local t = { day = date \"2001-01-01\" } return grant_date - t.day > 30",
    "local t = { day = date \"2001-01-01\", n = 30 } return grant_date + t.n ~= t.day",
    "return mul_div(exercise_price, 110, 100, \"up\") > exercise_price",
    "return exercise_price * 2 // 2 == exercise_price and exercise_price % 10000 == 0",
    "for d = grant_date, grant_date + 3 do if d == 0 then return false end end return true",
    "local t = { } return t.blank ~= exercise_price and t.blank ~= type",
    "local t = { \"ISO\" } return type == t[1] and type ~= \"NQSO\"",
    "local t = { [grant_date] = \"a\" } return t[grant_date] == \"a\"",
    "return sorted({ exercise_price, usd \"1.00\" })[1] == usd \"1.00\"",
    "return abs(usd \"1.00\" - exercise_price) == exercise_price - usd \"1.00\"",
    "return \"\" .. exercise_price == tostring(exercise_price)",
  ]

  private func report(_ body: String) throws -> TestReport {
    let source = """
      return { id = "a", title = "T", citation = "S", scope = "grant", level = "soft",
        message = "m",
        check = function(type, exercise_price, grant_date)
          \(body)
        end,
        tests = { { name = "one", type = "ISO", exercise_price = usd "4.00",
          grant_date = date "2001-05-15", expect = true } } }
      """
    let (rules, findings) = Loading.load(source)
    #expect(findings.map(\.message) == [], "\(body)")
    return try RuleTesting(try #require(rules)).run()
  }

  @Test(arguments: mixed.indices)
  func `values of different kinds are seen however they are compared`(_ index: Int) throws {
    let (body, says) = Self.mixed[index]
    let told = try report(body).problems.filter { $0.message.contains("different kinds") }
    #expect(
      told.count == 1 && told[0].message.lowercased().contains(says.lowercased()),
      "\(body): \(told.map(\.message))"
    )
    #expect(told.first?.place?.line == 6)
  }

  @Test(arguments: right)
  func `what fits is not told`(_ body: String) throws {
    let report = try report(body)
    #expect(report.results.map(\.message) == [""], "\(body)")
    let told = report.problems.map(\.message).filter { !$0.contains("no test that fails") }
    #expect(told == [], "\(body)")
  }
}
