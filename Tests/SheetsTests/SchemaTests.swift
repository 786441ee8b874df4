import CSV
import Findings
import Testing

@testable import Sheets

@Suite struct SchemaTests {
  static let schemas = [OfferTermsSheet.schema] + AllSheets.schemas

  /// The keys point where they say: a column's example reads in it, under its name and every alias.
  @Test(arguments: schemas.map(\.name))
  func everyExampleReads(_ name: String) throws {
    let schema = try #require(SchemaTests.schemas.first { $0.name == name })
    for column in schema.columns {
      let reading = PatientCell(kind: column.kind, order: .monthFirst).read(
        Array(column.example.utf8)
      )
      #expect(reading.problem == nil, "\(name).\(column.name)")
      #expect(!column.meaning.isEmpty && column.meaning.hasSuffix("."))
    }
  }

  /// No alias is the name of another column, nor an alias of two.
  @Test(arguments: schemas.map(\.name))
  func namesAreDistinct(_ name: String) throws {
    let schema = try #require(SchemaTests.schemas.first { $0.name == name })
    let names = schema.columns.flatMap { [$0.name] + $0.aliases }.map(ComparedName.normal)
    #expect(Set(names).count == names.count, "\(names.sorted())")
  }

  @Test func keysKnowTheirPlace() {
    #expect(
      GrantsSheet.schema.columns[GrantsSheet.nameOnAgreement.index].name == "name_on_agreement"
    )
    #expect(
      FormsSheet.schema.columns[FormsSheet.confirmationSent.index].name == "confirmation_sent"
    )
  }

  @Test func `sheets are in the order of their places, no two in one`() {
    let places = SheetList.all.map { $0.place }
    #expect(Set(places).count == places.count)
    #expect(AllSheets.schemas.map(\.name).prefix(3) == ["holders", "grants", "forms"])
    #expect(AllSheets.schemas.map(\.name).contains("policy"))
  }

  @Test func `every sheet has its table, whether or not it has a name among them`() {
    let tables = OfferTables { SheetTable($0) }
    #expect(tables.all.map(\.sheet) == AllSheets.schemas.map(\.fileName))
    #expect(tables[PolicySheet.self].sheet == "policy.csv")
  }

  @Test func everyTermsExampleReads() {
    for term in OfferTermsSheet.terms {
      let value = TermValue.read(term.example, term.kind, Notation())
      if case .unreadable = value { Issue.record("\(term.name)") }
    }
  }
}
