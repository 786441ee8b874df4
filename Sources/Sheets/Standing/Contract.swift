/// The contract between the sheets and what reads them (`versions.md`).
public enum Contract {
  /// The version that this program keeps to.
  public static let version = 2
}
