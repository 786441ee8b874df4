/// What a period of service.csv is (`law.md`, "Who may hold an ISO").
package enum ServiceKind: String, SheetChoice {
  /// Service.
  case service
  /// A leave: service in every respect but that of an ISO.
  case leave
}
