package import CSV
package import Findings
import Sheets

/// A small offer with every sheet, in which nothing is wrong; tests replace one sheet of it.
package enum CleanOffer {
  package static let texts: [String: String] = [
    "offer.csv": """
    term,value,source
    company,"Alpha Technologies Group, Inc.",cover
    symbol,ATGI,
    plan,1994 Stock Option Plan,
    commencement,2003-02-28,cover
    expiration,2003-03-31 17:00,cover
    time_zone,America/New_York,
    plan_share_limit,"2,400,000",Section 9
    extra_holidays,2003-04-18; 2003-12-26,
    excluded_jurisdictions,FR; DE,
    house_rule,42,
    """,
    "holders.csv": """
    holder_id,name,role,service_start,service_end,end_reason,owns_over_10pct,jurisdiction,group
    H-101,Jordan A. Avery,employee,1998-06-01,,,no,DE,officers
    H-102,"Bell, Robin",consultant,1999-01-15,2003-05-16,quit,yes,FR,
    """,
    "grants.csv": """
    grant_id,holder_id,grant_date,type,exercise_price,shares_granted,shares_exercised,schedule,expires
    G-1001,H-101,2001-05-15,ISO,4.125,12000,2000,,2011-05-15
    G-1002,H-101,2002-09-03,NQSO,$1.50,"5,000",,annual-4,
    G-1003,H-102,2001-01-02,NQSO,10,1000,0,annual-3,
    """,
    "forms.csv": """
    form_id,kind,holder_id,received,delivery,name_signed,signature_date,confirmation_sent
    F-1,election,H-101,2003-03-14 11:20,fax,Jordan A. Avery,2003-03-13,2003-03-17 09:00
    F-2,notice,H-101,2003-03-20 09:05,hand,Jordan A. Avery,2003-03-20,
    """,
    "elections.csv": """
    form_id,grant_id,grant_date,exercise_price,original_shares,shares_exercised,shares_tendered
    F-1,G-1001,2001-05-15,4.125,12000,2000,10000
    F-1,G-1002,2002-09-03,1.50,5000,0,5000
    F-2,G-1002,,,,,
    """,
    "prices.csv": """
    date,close,high,low
    2003-10-02,1.02,1.05,1.00
    2003-10-03,1.04,1.10,0.98
    """,
    "schedules.csv": """
    schedule,months,fraction,allocation
    annual-4,12,1/4,CUMULATIVE_ROUND_DOWN
    annual-4,24,25%,
    annual-4,36,0.25,
    annual-4,48,1/4,
    """,
    "vesting.csv": """
    grant_id,vest_date,shares
    G-1003,2002-01-02,400
    G-1003,2003-01-02,600
    """,
    "events.csv": """
    effective_date,kind,new_shares,old_shares,cash_per_share
    2003-07-01,split,2,1,
    2003-08-01,stock_dividend,105,100,
    """,
    "amendments.csv": """
    announced,kind,new_expiration,new_cancellation,percent,reason
    2003-04-01 07:30,extension,2003-04-15 17:00,,,more time
    2003-03-10 12:00,options_sought,,,2%,
    """,
    "awards.csv": """
    award_id,holder_id,award_date,shares,kind,exercise_price
    A-1,H-101,2003-06-02,5000,option,0.95
    """,
    "exercises.csv": """
    exercise_id,grant_id,exercise_date,shares,exercised_by,notice_received
    X-1,G-1001,2004-02-10,1000,holder,2004-02-09
    X-2,G-1002-N,2004-02-10,10,estate,
    """,
    "payments.csv": """
    exercise_id,method,amount,shares,held_since
    X-1,check,"4,125.00",,
    X-2,shares,,20,2002-01-15
    """,
    "sales.csv": """
    sale_id,exercise_id,sale_date,shares,price
    S-1,X-1,2005-03-01,500,6.25
    """,
    "service.csv": """
    holder_id,service_start,service_end,end_reason
    H-102,1999-01-15,2001-12-31,other
    H-102,2002-03-01,2003-05-16,quit
    """,
    "waivers.csv": """
    rule,subject,approved_by,approved_on,reason,expires_on
    tender.name,F-1,Stock Option Committee,2003-03-20,middle initial,2003-12-31
    """,
    "tieouts.csv": """
    label,measure,subject,value,source
    Shares under option,outstanding,all,"1,592,376",Introduction
    Officers,percent,group:officers,88%,Schedule A
    """,
    "policy.csv": """
    rule,parameter,value,adopted_on,adopted_by,note
    tender.delivery,methods,fax; hand,2003-02-20,Committee,
    """,
  ]

  /// The files, with some replaced; an empty text takes a file away.
  package static func files(replacing replacements: [String: [UInt8]] = [:]) -> [String: Bytes] {
    var files = texts.mapValues { Bytes(Array($0.utf8)) }
    for (name, bytes) in replacements { files[name] = Bytes(bytes) }
    return files
  }

  /// What is found with one sheet replaced.
  package static func findings(_ sheet: String, _ bytes: [UInt8]) -> [Finding] {
    OfferSheets.read(files: files(replacing: [sheet: bytes])).findings
  }
}

extension Finding {
  /// The finding in a line, as a failing test shows it.
  package var line: String {
    "\(severity.rawValue) \(rule) \(place?.address ?? "-") byte \(place?.byte ?? -1): \(message)"
  }
}
