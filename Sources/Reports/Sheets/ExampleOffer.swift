/// A small offer with every sheet, filled in, in which nothing is wrong: `init --example` writes it.
public enum ExampleOffer {
  /// The files by name, each with the header of its sheet.
  public static func files() -> [(name: String, bytes: [UInt8])] {
    EmptySheets.filled(values, rows)
  }

  private static let values = [
    "company": "Example Instruments, Inc.", "symbol": "EXMP", "plan": "2019 Stock Option Plan",
    "commencement": "2026-03-02", "expiration": "2026-03-30 17:00",
    "time_zone": "America/New_York", "plan_share_limit": "100000",
    "contact": "Dana Wells, telephone (617) 555-0142, e-mail options@example.com",
    "deliver_to":
      "Example Instruments, Inc., Stock Plans, 12 Mill Street, Boston, fax (617) 555-0143",
    "signed_by": "Dana Wells, Secretary",
  ]

  /// The rows by sheet, each by column: of three holders, one exchanges an option and a part of another,
  /// one tenders and withdraws, one keeps what there is.
  static let rows: [String: [[String: String]]] = [
    "holders": [
      holder("H-1", "Robin Lee", "employee", since: "2019-01-07"),
      holder("H-2", "Sam Ortiz", "non_employee_director", since: "2020-05-04"),
      holder("H-3", "Kim Novak", "employee", since: "2021-06-01"),
    ],
    "grants": [
      grant("G-1", of: "H-1", on: "2021-06-01", "ISO", at: "8.00", "1200"),
      grant("G-2", of: "H-1", on: "2023-06-01", "NQSO", at: "6.00", "600"),
      grant("G-3", of: "H-2", on: "2022-06-01", "NQSO", at: "9.50", "500"),
      grant("G-4", of: "H-3", on: "2024-06-03", "ISO", at: "7.25", "900"),
    ],
    "forms": [
      form("F-1", "election", of: "H-1", "Robin Lee", on: "2026-03-10", "2026-03-11 09:00"),
      form("F-2", "election", of: "H-2", "Sam Ortiz", on: "2026-03-12", "2026-03-13 09:00"),
      form("F-3", "notice", of: "H-2", "Sam Ortiz", on: "2026-03-20", "2026-03-23 09:00"),
    ],
    "elections": [
      line("F-1", "G-1", on: "2021-06-01", at: "8.00", "1200", tendered: "1200"),
      line("F-1", "G-2", on: "2023-06-01", at: "6.00", "600", tendered: "300"),
      line("F-2", "G-3", on: "2022-06-01", at: "9.50", "500", tendered: "500"),
    ],
    "prices": [
      ["date": "2021-06-01", "close": "8.00"], ["date": "2022-06-01", "close": "9.50"],
      ["date": "2023-06-01", "close": "6.00"], ["date": "2024-06-03", "close": "7.25"],
      ["date": "2026-02-27", "close": "5.10"], ["date": "2026-03-30", "close": "5.05"],
      ["date": "2026-10-02", "close": "5.60"],
    ],
  ]

  private static func holder(
    _ id: String,
    _ name: String,
    _ role: String,
    since start: String
  ) -> [String: String] {
    ["holder_id": id, "name": name, "role": role, "service_start": start]
  }

  private static func grant(
    _ id: String,
    of holder: String,
    on date: String,
    _ type: String,
    at price: String,
    _ shares: String
  ) -> [String: String] {
    [
      "grant_id": id, "holder_id": holder, "grant_date": date, "type": type,
      "exercise_price": price, "shares_granted": shares,
    ]
  }

  private static func form(
    _ id: String,
    _ kind: String,
    of holder: String,
    _ name: String,
    on date: String,
    _ confirmed: String
  ) -> [String: String] {
    [
      "form_id": id, "kind": kind, "holder_id": holder, "received": date + " 10:00",
      "delivery": "fax", "name_signed": name, "signature_date": date,
      "confirmation_sent": confirmed,
    ]
  }

  private static func line(
    _ form: String,
    _ grant: String,
    on date: String,
    at price: String,
    _ shares: String,
    tendered: String
  ) -> [String: String] {
    [
      "form_id": form, "grant_id": grant, "grant_date": date, "exercise_price": price,
      "original_shares": shares, "shares_exercised": "0", "shares_tendered": tendered,
    ]
  }
}
