internal import Exchange
internal import Sheets

/// The named vesting schedules of schedules.csv.
struct SchedulesStep {
  let sheet: SheetTable

  /// The schedules by name; `annual-3` is always there.
  func run() -> [String: VestingSchedule] {
    var steps: [String: [VestingSchedule.Step]] = [:]
    var allocations: [String: Allocation] = [:]
    for row in 0..<sheet.rowCount {
      guard let name = sheet[SchedulesSheet.schedule, row],
        let months = sheet[SchedulesSheet.months, row],
        let fraction = sheet[SchedulesSheet.fraction, row]
      else { continue }
      steps[name, default: []].append(.init(months: months, fraction: fraction))
      // The schedule's first row that has one decides (`sheets.md`, "What each sheet means").
      if allocations[name] == nil {
        allocations[name] = sheet[SchedulesSheet.allocation, row]?.allocation
      }
    }
    var schedules = [SchedulesSheet.standard: VestingSchedule.annual3]
    for (name, steps) in steps {
      schedules[name] = VestingSchedule(
        steps,
        allocation: allocations[name] ?? .cumulativeRoundDown
      )
    }
    return schedules
  }
}
