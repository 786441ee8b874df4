/// Something of each day, by the numbers of days.
///
/// A million rows have few days, and nearly all of these lie in a few decades: those stand in a flat list,
/// since to find one by hashing takes as long as all else that is done for a row.
struct DayTable<Value: Equatable> {
  // 1970-01-01 to 2029-12-31.
  private static var nearDays: Int { 21_915 }

  private let nothing: Value
  private var near: [Value]
  private var far: [Int64: Value] = [:]

  /// A table in which no day has anything.
  init(_ nothing: Value) {
    self.nothing = nothing
    near = Array(repeating: nothing, count: Self.nearDays)
  }

  /// What a day has.
  subscript(_ day: Int64) -> Value {
    @inline(__always) get {
      day >= 0 && day < Int64(Self.nearDays) ? near[Int(day)] : far[day] ?? nothing
    }
    @inline(__always) set {
      if day >= 0, day < Int64(Self.nearDays) {
        near[Int(day)] = newValue
      } else {
        far[day] = newValue
      }
    }
  }

  /// The days that have something, with what they have.
  var days: [Int64: Value] {
    var days = far.filter { $0.value != nothing }
    for (day, value) in near.enumerated() where value != nothing { days[Int64(day)] = value }
    return days
  }
}
