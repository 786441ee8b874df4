import Exchange
import Findings
import Offering
import TestSupport
import Testing

struct ExercisesStepTests {
  @Test(
    "F1: what can be exercised, option by option",
    arguments: [
      // option, day, shares: the rule that refuses it
      ("G-1-N", "2003-10-03", 1000, ""), ("G-1-N", "2003-10-03", 1001, "exercise.exercisable"),
      ("G-1-N", "2003-10-02", 1, "exercise.exercisable"),
      ("G-1-N-ISO", "2003-10-03", 1, "exercise.exercisable"),
      ("G-1", "2003-03-31", 1000, ""), ("G-1", "2003-04-01", 1, ""),
      ("G-1", "2003-04-02", 1, "exercise.exercisable"),
      ("G-2", "2003-06-02", 1, "exercise.exercisable"), ("G-2", "2003-06-03", 200, ""),
      ("G-2", "2004-06-03", 401, "exercise.exercisable"), ("G-3", "2003-03-31", 300, ""),
      ("G-3", "2004-01-05", 200, ""), ("G-3", "2004-01-05", 201, "exercise.exercisable"),
      ("G-3-N", "2004-01-05", 100, ""),
      // What grants.csv counts as exercised before commencement.
      ("G-3", "2003-01-02", 30, ""), ("G-3", "2003-01-02", 31, "exercise.exercisable"),
    ] as [(String, String, Int, String)]
  )
  func exercisable(_ option: String, _ day: String, _ shares: Int, _ rule: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", option, on: day, shares)
    let row = try #require(try await offer.run(asOf: "2006-01-02").outcome.exercises.first)
    #expect(row.rule == rule)
    #expect(row.isAccepted == rule.isEmpty)
  }

  @Test("F1: exercises are decided in order of date, then of id, whatever their rows")
  func order() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-3", "G-2", on: "2004-01-05", 60)
    offer = offer.exercise("X-2", "G-2", on: "2004-01-05", 100)
    offer = offer.exercise("X-9", "G-2", on: "2003-12-01", 50)
    let rows = try await offer.run(asOf: "2006-01-02").outcome.exercises
    #expect(rows.map(\.id) == ["X-2", "X-3", "X-9"])
    #expect(rows.map(\.isAccepted) == [true, false, true])
  }

  @Test("F1: an exercise after as-of is not known yet, but its sheets are written")
  func later() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", 100)
    let outcome = try await offer.run(asOf: "2004-01-04").outcome
    #expect(outcome.exercises.isEmpty)
    #expect(outcome.hasExercises)
    #expect(try await !TestOffer.ofAnn.run(asOf: "2006-01-02").outcome.hasExercises)
  }

  @Test("F1: there is no such option: a finding names those there are")
  func noOption() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-1-N-NQSO", on: "2004-01-05", 1)
    let carried = try await offer.run(asOf: "2006-01-02")
    let finding = try carried.finding("exercise.no_option")
    #expect(finding.repair == "Write G-1-N if that is meant.")
    #expect(try carried.outcome.exercises.first?.amountDue == nil)
  }

  @Test(
    "F2: who may exercise",
    arguments: [
      ("", "", "holder", ""), ("", "", "heir", "exercise.by"), ("", "", "broker", "exercise.by"),
      ("2003-12-10", "death", "estate", ""), ("2003-12-10", "death", "heir", ""),
      ("2003-12-10", "death", "broker", "exercise.by"),
      ("2003-12-10", "other", "heir", "exercise.by"),
    ] as [(String, String, String, String)]
  )
  func exercisedBy(_ end: String, _ reason: String, _ by: String, _ rule: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.ann(end: end, reason: reason)
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", 100, by: by)
    #expect(try await offer.run(asOf: "2006-01-02").outcome.exercises.first?.rule == rule)
  }

  @Test(
    "B5: after the end of service, by reason and by day",
    arguments: [
      ("employee", "quit", "G-2", "2003-12-10", ""),
      ("employee", "quit", "G-2", "2003-12-11", "exercise.exercisable"),
      ("employee", "cause", "G-2", "2003-12-11", "exercise.exercisable"),
      ("employee", "other", "G-2", "2004-01-10", ""),
      ("employee", "other", "G-2", "2004-01-11", "exercise.exercisable"),
      ("employee", "disability", "G-2", "2004-12-10", ""),
      ("employee", "disability", "G-2", "2004-12-11", "exercise.exercisable"),
      ("employee", "death", "G-2", "2004-12-10", ""),
      // E6: ninety days for a director's new options, whatever the reason.
      ("non_employee_director", "quit", "G-1-N", "2004-03-09", ""),
      ("non_employee_director", "quit", "G-1-N", "2004-03-10", "exercise.exercisable"),
      ("non_employee_director", "quit", "G-2", "2003-12-11", "exercise.exercisable"),
    ]
  )
  func afterService(
    _ role: String,
    _ reason: String,
    _ option: String,
    _ day: String,
    _ rule: String
  ) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.ann(role: role, end: "2003-12-10", reason: reason)
    let by = reason == "death" ? "estate" : "holder"
    offer = offer.exercise("X-1", option, on: day, 200, by: by)
    #expect(try await offer.run(asOf: "2006-01-02").outcome.exercises.first?.rule == rule)
  }

  @Test("F2: after the holder's death the holder exercises nothing")
  func afterDeath() async throws {
    let offer = TestOffer.ofAnn.ann(end: "2003-12-10", reason: "death")
      .exercise("X-1", "G-2", on: "2003-12-10", 100).exercise("X-2", "G-2", on: "2003-12-11", 100)
    let exercises = try await offer.run(asOf: "2006-01-02").outcome.exercises
    #expect(exercises.map(\.rule) == ["", "exercise.by"])
  }

  @Test("B2, B5: a later service does not revive an option that ended with an earlier one")
  func rehired() async throws {
    var offer = TestOffer.ofAnn
    let first = ["service_start": "1999-05-03", "service_end": "2003-12-10", "end_reason": "other"]
    offer = offer.service("H-1", first).service("H-1", ["service_start": "2003-12-15"])
    offer = offer.exercise("X-1", "G-2", on: "2004-01-10", 100)
    offer = offer.exercise("X-2", "G-2", on: "2004-02-10", 100)
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(try carried.outcome.exercises.map(\.isAccepted) == [true, false])
    #expect(
      carried.messages("post_termination", "G-2") == [
        "service ended 2003-12-10: of G-2 100 shares could be exercised through 2004-01-10, "
          + "400 shares not vested ended with the service; the service from 2003-12-15 on is a new one and "
          + "revives no option"
      ]
    )
  }

  @Test("B3: service that ended before the cancellation leaves the option tendered to run off")
  func leftBeforeCancellation() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.ann(end: "2003-03-20", reason: "other")
    offer = offer.exercise("X-1", "G-1", on: "2003-04-21", 1000)
    let carried = try await offer.run(asOf: "2006-01-02")
    #expect(try carried.outcome.exercises.first?.isAccepted == false)
    offer = TestOffer.ofAnn
    offer = offer.ann(end: "2003-03-20", reason: "other")
    offer = offer.exercise("X-1", "G-1", on: "2003-04-20", 1000)
    #expect(try await offer.run(asOf: "2006-01-02").outcome.exercises.first?.isAccepted == true)
  }

  @Test(
    "F3: splits after the grant adjust what is exercised and what is due",
    arguments: [
      ("2003-12-01", 400, true, "400.00"), ("2003-12-01", 401, false, "401.00"),
      ("2004-01-05", 400, true, "400.00"), ("2004-01-06", 201, false, "402.00"),
    ] as [(String, Int, Bool, String)]
  )
  func split(_ day: String, _ shares: Int, _ isAccepted: Bool, _ due: String) async throws {
    var offer = TestOffer.ofAnn
    offer = offer.event(day, "split", 2, for: 1)
    offer = offer.exercise("X-1", "G-2", on: "2004-01-05", shares)
    let row = try #require(try await offer.run(asOf: "2006-01-02").outcome.exercises.first)
    #expect(row.isAccepted == isAccepted)
    #expect(row.amountDue.map { "\($0)" } == due)
  }

  @Test("F1: shares exercised while the offer was open are not cancelled in it")
  func exercisedInTheOffer() async throws {
    var offer = TestOffer.ofAnn
    offer = offer.exercise("X-1", "G-3", on: "2003-03-20", 200)
    #expect(try await offer.run(asOf: "2006-01-02").messages("tender.reduced", "G-3").isEmpty)
    offer = offer.exercise("X-2", "G-3", on: "2003-03-21", 1)
    let run = try await offer.run(asOf: "2006-01-02")
    #expect(
      run.messages("tender.reduced", "G-3") == [
        "F-1 tenders 100 shares of G-3, of which 99 are outstanding on 2003-04-01: 99 are accepted"
      ]
    )
    #expect(
      try run.determinations() == [
        "F-1,G-1,H-1,1000,accepted,1000,", "F-1,G-3,H-1,100,accepted,99,",
      ]
    )
  }
}
