internal import Findings

/// An impact for programs: `{"changed", "totals", "changes", "findings", "nothing"}`.
public enum ImpactJSON {
  /// The document as UTF-8, ending in a line break.
  public static func bytes(of impact: Impact) -> [UInt8] {
    var line = JSONLine()
    line.begin("{")
    line.key("nothing_changes")
    line.raw(Array((impact.isNothing ? "true" : "false").utf8))
    line.key("sheets")
    line.begin("[")
    for sheet in impact.sheets { line.text(sheet) }
    line.end("]")
    list("policy", impact.policy, &line) {
      [("rule", $0.rule), ("what", $0.what), ("before", $0.before), ("after", $0.after)]
    }
    list("totals", impact.totals, &line) {
      [
        ("measure", $0.measure), ("before", $0.before), ("after", $0.after),
        ("difference", $0.difference),
      ]
    }
    list("changes", impact.changes, &line) { change in
      [
        ("holder_id", change.holderID), ("grant_id", change.grantID), ("form_id", change.formID),
        ("what", change.what), ("before", change.before), ("after", change.after),
        ("because", change.because),
      ]
    }
    list("findings_appearing", impact.appearing, &line, fields)
    list("findings_disappearing", impact.disappearing, &line, fields)
    line.end("}")
    line.breakLine()
    return line.bytes
  }

  private static func fields(_ finding: Finding) -> [(StaticString, String)] {
    [
      ("severity", finding.severity.rawValue), ("rule", finding.rule),
      ("subject", finding.subject), ("message", finding.message),
    ]
  }

  private static func list<Element>(
    _ name: StaticString,
    _ elements: [Element],
    _ line: inout JSONLine,
    _ fields: (Element) -> [(StaticString, String)]
  ) {
    line.key(name)
    line.begin("[")
    for element in elements {
      line.begin("{")
      for (name, value) in fields(element) { line.field(name, value) }
      line.end("}")
    }
    line.end("]")
  }
}
