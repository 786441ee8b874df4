import Exchange

/// Whole shares.
enum CountCell {
  /// The most a sheet may state, 2^53.
  static let most = Shares.most
}
