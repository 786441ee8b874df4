/// Which tranches give up the shares of a partly tendered option first.
public enum TenderMethod: String, Sendable, CaseIterable {
  /// Every tranche in proportion.
  case proRata = "pro_rata"
  /// The shares vested on the cancellation date.
  case vestedFirst = "vested_first"
  /// The shares not vested on the cancellation date.
  case unvestedFirst = "unvested_first"
}
