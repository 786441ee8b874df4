#if canImport(CXLSXWriter)
  internal import CXLSXWriter
#endif
internal import Exchange

/// A workbook that could not be written, with why.
public struct WorkbookFault: Error, Equatable, Sendable {
  /// What is wrong, for people.
  public let message: String
}

#if canImport(CXLSXWriter)
  /// Writes a workbook with libxlsxwriter: the one place where Reports touches C.
  public struct WorkbookFile {
    private let workbook: OfferWorkbook

    /// The file of a workbook.
    public init(_ workbook: OfferWorkbook) { self.workbook = workbook }

    /// Writes the file to a path that nothing stands at.
    ///
    /// - Throws: what keeps it from being written: a machine without libxlsxwriter, too many rows.
    public func write(to path: String) throws(WorkbookFault) {
      guard let functions = unsafe exchequer_open_workbook_library() else { throw Self.missing }
      let library = unsafe functions.pointee
      for sheet in workbook.sheets where !sheet.fits {
        throw WorkbookFault(
          message: "\(sheet.name) has \(sheet.rows.count) rows, more than a workbook can hold."
        )
      }
      guard let book = unsafe library.workbook_new(path) else {
        throw WorkbookFault(message: "No workbook can be begun at \(path).")
      }
      // The day of the file is that of the report, so that the same request gives the same bytes.
      var properties = unsafe lxw_doc_properties()
      unsafe properties.created = Int(workbook.asOf.number) * 86_400
      _ = unsafe library.workbook_set_properties(book, &properties)
      let styles = unsafe WorkbookStyles(library, book)
      var failure = LXW_NO_ERROR
      for (number, sheet) in workbook.sheets.enumerated() {
        let writer = WorksheetWriter(
          library: library,
          sheet: sheet,
          number: number,
          styles: styles,
          title: workbook.title
        )
        if let error = unsafe writer.write(to: book) { failure = error }
      }
      let closing = unsafe library.workbook_close(book)
      guard failure == LXW_NO_ERROR, closing == LXW_NO_ERROR else {
        let error = closing == LXW_NO_ERROR ? failure : closing
        let words = unsafe library.lxw_strerror(error).map { unsafe String(cString: $0) } ?? ""
        throw WorkbookFault(message: "The workbook could not be written: \(words)")
      }
    }

    private static var missing: WorkbookFault {
      let library = unsafe String(cString: exchequer_workbook_library())
      let package = unsafe String(cString: exchequer_workbook_package())
      return WorkbookFault(
        message: "No workbook can be written: this machine has no \(library).\n"
          + "On Debian: apt-get install \(package)"
      )
    }
  }
#else
  /// Stands where the program was built without libxlsxwriter.
  public struct WorkbookFile {
    /// The file of a workbook.
    public init(_ workbook: OfferWorkbook) {}

    /// Refuses.
    public func write(to path: String) throws(WorkbookFault) {
      throw WorkbookFault(
        message: "This program was built without libxlsxwriter. On Debian: "
          + "apt-get install libxlsxwriter-dev, then swift package purge-cache, and build again."
      )
    }
  }
#endif
